#include "dialect/fact_reasons.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>

namespace jtlint {
namespace {

constexpr std::size_t longest_name = 60;

bool is_small(char c) {
  return (c >= 'a' && c <= 'z') || c == '-';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A word such as `access-denied`.
bool is_kind(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_small);
}

/// The name of a service, such as `iam` or `s3`.
bool is_service(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_small(c) || (c >= '0' && c <= '9'); });
}

/// A service and one of its actions, such as `iam:GetRole`.
bool is_action(std::string_view text) {
  const std::size_t colon = std::min(text.find(':'), text.size());
  const std::string_view action = text.substr(std::min(colon + 1, text.size()));
  return colon > 0 && !action.empty() && is_service(text.substr(0, colon)) &&
         std::all_of(action.begin(), action.end(), is_letter);
}

/// The text of a member, if it is such a name; else nothing.
std::string name_in(const Node& node, std::string_view member, bool (*is_name)(std::string_view)) {
  const Node* value = node.find(member);
  if (value == nullptr || value->kind != Kind::string) return "";
  const std::string& text = value->text.decoded();
  return text.size() <= longest_name && is_name(text) ? text : "";
}

struct Words {
  std::string_view kind;
  std::string_view text;  ///< with `{}` for the action
};

constexpr std::array<Words, 12> known = {{
    {"access-denied", "{} was denied"},
    {"throttled", "{} was refused as too frequent"},
    {"unreachable", "{} got no answer"},
    {"tls", "{} got no answer over TLS"},
    {"service-error", "{} failed at the service"},
    {"bad-response", "the answer to {} could not be read"},
    {"interrupted", "{} was interrupted"},
    {"redirected", "{} was redirected"},
    {"expired-credentials", "the credentials had expired"},
    {"other-account", "of another account"},
    {"other-region", "of another Region"},
    {"not-understood", "named in a form that is not understood"},
}};

}  // namespace

std::string reason_of(const Node& unknown) {
  const std::string kind = name_in(unknown, "kind", is_kind);
  std::string action = name_in(unknown, "action", is_action);
  if (action.empty()) action = "the call";
  const auto words = std::find_if(known.begin(), known.end(),
                                  [&](const Words& each) { return each.kind == kind; });
  if (words != known.end()) return fmt::format(fmt::runtime(words->text), action);
  return kind.empty() ? not_recorded : fmt::format("{} failed: {}", action, kind);
}

}  // namespace jtlint
