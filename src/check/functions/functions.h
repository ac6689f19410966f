#pragma once

#include "check/function.h"

/// The functions of the rule language, each in the file of its name.
namespace jtlint::functions {

Function absent();
Function agree();
Function among();
Function any_of();
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
Function names();
Function one_of();
Function overshadowed();
Function pattern();
Function placeholders();
Function range();
Function required();
Function requires_path();
Function s3_url();
Function schema();
Function secret();
Function spelled();
Function share();
Function sum();
Function time();
Function trust();
Function type();
Function unique();
Function unique_names();
Function windows();

}  // namespace jtlint::functions
