#include "check/shape/type_words.h"

#include <algorithm>
#include <fmt/format.h>

#include "check/arguments.h"
#include "document/decimal.h"
#include "support/printable.h"

namespace jtlint {
namespace {

/// What to write in place of a string that says a number.
std::string number_advice(const std::string& text, bool whole) {
  const auto number = Decimal::from(text);
  const auto value = number ? number->small_whole() : std::nullopt;
  const bool as_it_is = value ? std::to_string(*value) == text : number && !whole;
  if (as_it_is) return "; write it without quotes";
  if (!value) return "";
  return fmt::format("; write it as the number {}", *value);
}

}  // namespace

bool is_no_scalar(const std::vector<std::string>& types) {
  return !types.empty() && std::all_of(types.begin(), types.end(), [](const std::string& type) {
    return type == "object" || type == "array";
  });
}

std::string expected_types(const std::vector<std::string>& types) {
  std::vector<std::string> words;
  for (const std::string& type : types) {
    const bool vowel = type == "object" || type == "array";
    words.push_back(type == "integer" ? "a whole number" : (vowel ? "an " : "a ") + type);
  }
  return join_choices(words);
}

std::string found_value(const Node& node) {
  const std::string text = printable(node.text.decoded(), 40);
  if (node.kind == Kind::null && node.span.empty()) return "nothing";
  if (node.kind == Kind::string) return fmt::format("the string \"{}\"", text);
  if (node.kind == Kind::number || node.kind == Kind::boolean) return text;
  if (node.kind == Kind::opaque) return "a string or number";
  return std::string(with_article(node.kind));
}

std::string type_advice(const Node& node, const std::vector<std::string>& types) {
  const auto expects = [&](std::string_view type) {
    return std::find(types.begin(), types.end(), type) != types.end();
  };
  const bool number_expected = expects("integer") || expects("number");
  if (node.kind == Kind::string && number_expected) {
    return number_advice(node.text.decoded(), expects("integer"));
  }
  const bool structure = node.kind == Kind::mapping || node.kind == Kind::sequence;
  const Member* member = member_of(node);
  const bool document = member != nullptr && member->name() == "document";
  if (structure && document) return "; write it as JSON in a string";
  const bool scalar = node.kind == Kind::number || node.kind == Kind::boolean;
  if (scalar && expects("string")) return "; put it in quotes";
  return "";
}

}  // namespace jtlint
