#include "check/functions/limit.h"

#include <string>
#include <variant>
#include <vector>

namespace jtlint::functions {

Limit resolve(const std::optional<Operand>& operand, const Subject& subject) {
  if (!operand) return {};
  if (const auto* literal = std::get_if<Decimal>(&*operand)) return {.value = *literal};
  const std::vector<Value> values = subject.at(std::get<Path>(*operand));
  if (values.empty()) return {};
  if (values.front().kind() == Kind::opaque) return {.unknown = true};
  return {.value = Decimal::from(values.front().text()), .place = values.front()};
}

Fault beyond(const Limit& limit, const Subject& subject) {
  Fault fault{.at = subject.value};
  if (!limit.place) return fault;
  fault.words.emplace("limit", limit.place->text());
  fault.related = limit.place;
  return fault;
}

}  // namespace jtlint::functions
