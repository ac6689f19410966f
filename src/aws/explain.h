#pragma once

#include <string>
#include <string_view>

#include "aws/call.h"

namespace jtlint::aws {

/// What a service says of an error.
struct ServiceError {
  std::string code;
  std::string message;
};

/// Who is called, as in a message.
std::string host_of(const Call& call);

/// The error in an answer: of REST services with JSON, and with XML.
ServiceError read_error(const Response& response);

/// The failure that it is to have no answer.
CallError explain(const Call& call, const Fault& fault);

/// The failure that an answer with another status than 200 is.
CallError explain(const Call& call, const Response& response);

/// A text of others, fit for a message: cut, escaped, and without what looks like a secret.
std::string harmless(std::string_view text);

}  // namespace jtlint::aws
