#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.h"
#include "document/span.h"

namespace re2 {
class RE2;
}

namespace jtlint {

/// A text in which digits stand for what another tool fills in.
struct FilledText {
  std::string bytes;        ///< as many as there were
  std::vector<Span> spans;  ///< of the digits, in order
};

/// The parts of values that another tool fills in before AWS sees them, such as `${ROLE_ARN}` or
/// `__TTL__`, as a user describes them by regular expressions. Placeholders of AWS IoT, `${aws:…}`,
/// are never among them; what another tool fills in inside of these may be.
class UnknownValues {
 public:
  UnknownValues() = default;

  /// Expressions of RE2. One that is none matches nothing.
  explicit UnknownValues(const std::vector<std::string>& expressions);

  bool empty() const { return expressions_.empty(); }

  /// The tree with every scalar unknown that matches as a whole, and known in part where a part of
  /// it matches; without the members in whose names there is a match.
  Tree hidden_in(Tree root) const;

  /// A text that may have become readable by that, such as JSON with `"expiresInSec": ${TTL}`; the
  /// expressions see a line at a time.
  FilledText filled_in(std::string_view bytes) const;

 private:
  bool is_any_in(const Node& node) const;
  bool is_unknown(std::string_view text) const;
  void hide_in(Node& node) const;
  std::vector<Span> matches_in(std::string_view text) const;

  std::vector<std::shared_ptr<const re2::RE2>> expressions_;
};

/// Whether a span overlaps one of those, which are disjoint and in order.
bool is_at(const std::vector<Span>& spans, Span span);

/// The tree of a filled text, with all unknown that stands at the digits.
Tree hidden_at(const std::vector<Span>& spans, Tree root);

}  // namespace jtlint
