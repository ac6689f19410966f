#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "check/functions/functions.h"
#include "document/decimal.h"

namespace jtlint::functions {
namespace {

/// More items than a template needs are not held against each other, which takes time.
constexpr std::size_t most_compared = 100;

/// An item that is met when all its `limits` are reached, for things of one kind or of all kinds.
struct Names {
  std::string kind;
  std::string all;
  std::vector<std::string> limits;
};

/// Whether `one` is met whenever `other` is: it is about the same things or more, and asks no more.
bool covers(const Value& one, const Value& other, const Names& names) {
  const Value kind = one.member(names.kind);
  const Value other_kind = other.member(names.kind);
  if (kind.kind() != Kind::string || other_kind.kind() != Kind::string) return false;
  if (kind.text() != other_kind.text() && kind.text() != names.all) return false;
  for (const std::string& name : names.limits) {
    const auto limit = Decimal::from(one.member(name).text());
    const auto other_limit = Decimal::from(other.member(name).text());
    if (!limit || !other_limit || *limit > *other_limit) return false;
  }
  return true;
}

/// The item that makes the one at `index` useless. Of two that are alike, the later one is.
std::optional<Value> covering(const Value& list, std::size_t index, const Names& names) {
  const Value item = list.child(index);
  const std::size_t count = std::min(list.size(), most_compared);
  for (std::size_t i = 0; i < count; ++i) {
    const Value other = list.child(i);
    if (i == index || !covers(other, item, names)) continue;
    if (i < index || !covers(item, other, names)) return other;
  }
  return std::nullopt;
}

Judge compile(const Arguments& arguments) {
  const Names names{arguments.text("kind"), arguments.text("all"), arguments.texts("limits")};
  return [names](const Subject& subject, std::vector<Fault>& faults) {
    const Value& list = subject.value;
    if (list.kind() != Kind::sequence) return Verdict::holds;
    const std::size_t count = std::min(list.size(), most_compared);
    for (std::size_t i = 0; i < count; ++i) {
      const auto other = covering(list, i, names);
      if (!other) continue;
      const Value kind = list.child(i).member(names.kind);
      faults.push_back({.at = kind, .related = other->member(names.kind)});
    }
    return faults.empty() ? Verdict::holds : Verdict::fails;
  };
}

}  // namespace

Function overshadowed() {
  return {"overshadowed",
          "No item of a list is met only when another one is: one of the same `kind`, or of the "
          "kind `all`, none of whose `limits` is higher.",
          {{"kind", ParameterType::text},
           {"all", ParameterType::text},
           {"limits", ParameterType::texts}},
          {},
          compile};
}

}  // namespace jtlint::functions
