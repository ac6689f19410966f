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

/// Appended to what is said of an answer that does not seem to be one of AWS.
inline constexpr const char* is_it_aws =
    " Is that an endpoint of AWS? A proxy or a login page may stand in between.";

/// Whether an answer is a page for people, such as one of a proxy.
bool is_page(const Response& response);

/// The failure that it is to have no answer.
CallError explain(const Call& call, const Fault& fault);

/// The failure that an answer with another status than 200 is.
CallError explain(const Call& call, const Response& response);

/// A text of others, fit for a message: cut, escaped, and without what looks like a secret.
std::string harmless(std::string_view text);

/// What libcurl says of a fault, without how long it took: one fault has one text.
std::string without_durations(std::string text);

}  // namespace jtlint::aws
