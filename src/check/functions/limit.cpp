#include "check/functions/limit.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <variant>

#include "check/grammar/characters.h"

namespace jtlint::functions {

Limit resolve(const std::optional<Operand>& operand, const Subject& subject) {
  if (!operand) return {};
  if (const auto* literal = std::get_if<Decimal>(&*operand)) return {.value = *literal};
  const auto& reference = std::get<Reference>(*operand);
  const Value found = subject.at(reference);
  if (!found) return {};
  if (found.kind() == Kind::opaque) return {.unknown = true};
  std::optional<Decimal> value = Decimal::from(found.text());
  if (reference.times != 1 && value) {
    const auto whole = value->small_whole();
    if (!whole || std::abs(*whole) > 1'000'000'000) return {.unknown = true};
    value = Decimal::of(*whole * reference.times);
  }
  return {.value = value, .place = found};
}

std::optional<PlainNumber> PlainNumber::from(std::string_view text) {
  constexpr std::size_t most = 15;
  PlainNumber number;
  std::size_t at = 0;
  for (; at < text.size() && is_digit(text[at]); ++at) {
    if (at == most) return std::nullopt;
    number.whole = number.whole * 10 + (text[at] - '0');
  }
  if (at == 0 || at == text.size()) return at == 0 ? std::nullopt : std::optional(number);
  if (text[at++] != '.') return std::nullopt;
  number.fraction = text.size() - at;
  const bool digits =
      std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_digit);
  return digits ? std::optional(number) : std::nullopt;
}

std::optional<std::int64_t> literal_of(const std::optional<Operand>& operand) {
  const auto* literal = operand ? std::get_if<Decimal>(&*operand) : nullptr;
  return literal == nullptr ? std::nullopt : literal->small_whole();
}

void put_limit(Fragment& fragment, const Arguments& arguments, std::string_view name,
               std::string_view keyword) {
  const auto& literals = arguments.literals();
  const auto literal = literals.find(std::string(name));
  if (literal != literals.end()) {
    json::member(fragment.schema, keyword) = json::number(literal->second);
  } else if (arguments.has(name)) {
    fragment.exact = false;
  }
}

Fault beyond(const Limit& limit, const Subject& subject) {
  Fault fault{.at = subject.value};
  if (!limit.place) return fault;
  fault.words.emplace("limit", limit.place->text());
  fault.related = limit.place;
  return fault;
}

}  // namespace jtlint::functions
