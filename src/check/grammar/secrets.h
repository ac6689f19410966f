#pragma once

#include <string_view>
#include <vector>

#include "document/span.h"

namespace jtlint {

/// A secret that stands in a text.
struct Secret {
  Span part;                ///< exactly the secret, not the name that gives it away
  std::string_view kind;    ///< "an AWS access key id", …
  std::string_view advice;  ///< what to do instead, in a clause
};

/// The secrets of a text, in order and apart from each other: keys, tokens and passwords that can
/// be told by their form, or by their form and the name before them.
///
/// IAM user guide, "IAM identifiers"; RFC 6750, 7468, 7519; GitHub docs, "About authentication to
/// GitHub"; Slack docs, "Tokens". A secret, and what gives it away, may be written with JSON's
/// escapes, also within each other. 40 letters and digits alone are as likely a commit or a
/// checksum, and are none, but for a mixture near the id of an access key. Placeholders are none.
/// Takes time in proportion to the text.
std::vector<Secret> find_secrets(std::string_view text);

/// Whether a text in JSON, or a string of it however it is read, may hold a secret. If not, which
/// takes a look or two to tell, `find_secrets` finds none in any of them.
bool may_hold_secrets(std::string_view json);

}  // namespace jtlint
