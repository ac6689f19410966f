#include "check/policy/statement.h"

#include <cstddef>
#include <string>

#include "check/policy/policy_values.h"
#include "check/policy/wildcard.h"
#include "support/words.h"

namespace jtlint {
namespace {

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

Verdict either(Verdict a, Verdict b) {
  if (a == Verdict::holds || b == Verdict::holds) return Verdict::holds;
  return a == Verdict::unknown ? a : b;
}

/// A service has names in other partitions and Regions, such as `iot.amazonaws.com.cn`.
Verdict is_service(std::string_view name, std::string_view service) {
  if (name == "*" || same_letters(name, service)) return Verdict::holds;
  const std::string_view label = service.substr(0, service.find('.') + 1);
  return same_letters(name.substr(0, label.size()), label) ? Verdict::unknown : Verdict::fails;
}

Verdict is_among(const Value& names, std::string_view service) {
  const auto texts = policy_texts(names);
  if (!texts) return Verdict::unknown;
  Verdict verdict = Verdict::fails;
  for (const std::string_view text : *texts) verdict = either(verdict, is_service(text, service));
  return verdict;
}

/// Everyone may be written as an account, too.
Verdict is_everyone(const Value& accounts) {
  const auto texts = policy_texts(accounts);
  if (!texts) return Verdict::unknown;
  for (const std::string_view text : *texts) {
    if (text == "*") return Verdict::holds;
  }
  return Verdict::fails;
}

}  // namespace

Verdict has_principal(const Value& statement, std::string_view service) {
  const Value principal = statement.member("Principal");
  if (principal.kind() == Kind::string && principal.text() == "*") return Verdict::holds;
  if (!principal || principal.kind() != Kind::mapping) return Verdict::unknown;
  Verdict verdict = Verdict::fails;
  for (std::size_t i = 0; i < principal.size(); ++i) {
    const std::string_view type = principal.name(i);
    if (type == "Service") verdict = either(verdict, is_among(principal.child(i), service));
    if (type == "AWS") verdict = either(verdict, is_everyone(principal.child(i)));
  }
  return verdict;
}

Verdict has_action(const Value& statement, std::string_view action) {
  const auto texts = policy_texts(statement.member("Action"));
  if (!texts) return Verdict::unknown;
  const std::string wanted = in_small_letters(action);
  for (const std::string_view text : *texts) {
    if (matches_wildcard(in_small_letters(text), wanted)) return Verdict::holds;
  }
  return Verdict::fails;
}

}  // namespace jtlint
