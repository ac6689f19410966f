#pragma once

#include <chrono>
#include <string>

#include "aws/credentials/credentials.h"

namespace jtlint::aws {

/// Asks an endpoint that gives credentials to those who can reach it: never by way of a proxy.
Result<Response, Fault> ask_metadata(const Search& search, const std::string& method,
                                     const std::string& url, std::vector<Header> headers,
                                     std::chrono::milliseconds timeout);

}  // namespace jtlint::aws
