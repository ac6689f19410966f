#pragma once

#include "check/function.h"

/// The functions of the rule language, each in the file of its name.
namespace jtlint::functions {

Function arn();
Function characters();
Function count();
Function cron();
Function decimals();
Function equals();
Function exactly_one_of();
Function has();
Function json();
Function length();
Function one_of();
Function range();
Function required();
Function requires_path();
Function s3_url();
Function secret();

}  // namespace jtlint::functions
