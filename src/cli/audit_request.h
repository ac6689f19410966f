#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "live/request.h"
#include "support/result.h"

namespace jtlint {

/// What a command line asks of an audit.
struct AuditRequest {
  live::Request request;
  std::vector<std::string> arns;  ///< of the templates that are named by theirs
};

/// Reads the options of `audit`. The error says what is wrong with them and what to do.
Result<AuditRequest> read_audit_request(const CommandLine& line);

}  // namespace jtlint
