#include "dialect/fact_reasons.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>

namespace jtlint {
namespace {

/// The text of a member, if that is a short name such as `iam:GetRole`.
std::string name_in(const Node& node, std::string_view member) {
  constexpr std::size_t longest = 60;
  const Node* value = node.find(member);
  if (value == nullptr || value->kind != Kind::string) return "";
  const std::string& text = value->text.decoded();
  const bool name = text.size() <= longest && std::all_of(text.begin(), text.end(), [](char c) {
                      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                             (c >= '0' && c <= '9') || c == '-' || c == ':';
                    });
  return name ? text : "";
}

struct Words {
  std::string_view kind;
  std::string_view text;  ///< with `{}` for the action
};

constexpr std::array<Words, 9> known = {{
    {"access-denied", "{} was denied"},
    {"throttled", "{} was refused as too frequent"},
    {"unreachable", "{} got no answer"},
    {"tls", "{} got no answer over TLS"},
    {"service-error", "{} failed at the service"},
    {"bad-response", "the answer to {} could not be read"},
    {"interrupted", "{} was interrupted"},
    {"other-account", "of another account"},
    {"not-understood", "named in a form that is not understood"},
}};

}  // namespace

std::string reason_of(const Node& unknown) {
  const std::string kind = name_in(unknown, "kind");
  std::string action = name_in(unknown, "action");
  if (action.empty()) action = "the call";
  const auto words = std::find_if(known.begin(), known.end(),
                                  [&](const Words& each) { return each.kind == kind; });
  if (words != known.end()) return fmt::format(fmt::runtime(words->text), action);
  return kind.empty() ? not_recorded : fmt::format("{} failed: {}", action, kind);
}

}  // namespace jtlint
