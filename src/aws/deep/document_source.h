#pragma once

#include <string>

#include "aws/json.h"
#include "aws/session.h"
#include "aws/shared.h"

namespace jtlint::aws {

/// What S3 says of the object at a URL: whether it exists, in which Region, and how large it is. A
/// URL without a Region is asked for in `region` first.
Json document_fact(Shared& shared, Session& session, const std::string& url,
                   const std::string& region);

}  // namespace jtlint::aws
