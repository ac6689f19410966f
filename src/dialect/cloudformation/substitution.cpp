#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "dialect/cloudformation/evaluator.h"
#include "support/printable.h"

namespace jtlint::cloudformation {
namespace {

/// A document has 32768 characters at the most.
constexpr std::size_t longest = std::size_t{1} << 20;

/// Placeholders of AWS IoT's own, which Fn::Sub must leave alone.
bool is_placeholder(std::string_view name) {
  return name.starts_with("aws:") || name == "thingName" || name == "jobId" ||
         name == "executionNumber";
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

}  // namespace

std::optional<Node> Evaluator::substitute(const Node& argument) {
  const bool pair = argument.items.size() == 2 && argument.items[1].kind == Kind::mapping;
  const Node& pattern = pair ? argument.items.front() : argument;
  if (pattern.kind != Kind::string) {
    wrong_use(argument, "Fn::Sub takes a string, or a list of a string and an object");
    return opaque(*argument.parent);
  }
  const std::string_view whole = pattern.text.decoded();
  Making making;
  Text& text = making.text;
  bool known = true;
  std::size_t at = 0;
  while (at < whole.size()) {
    const std::size_t begin = std::min(whole.find("${", at), whole.size());
    text.append(pattern.text.slice({at, begin}));
    const std::size_t end = whole.find('}', begin);
    if (begin == whole.size()) break;
    if (whole.substr(begin, 3) == "${!") {
      text.append(pattern.text.slice({begin, begin + 2}));
      at = begin + 3;
      continue;
    }
    const std::string_view name = whole.substr(begin + 2, end - begin - 2);
    if (end == std::string_view::npos || is_placeholder(trimmed(name))) {
      if (is_placeholder(trimmed(name))) unescaped_placeholder(pattern, {begin, end});
      text.append(pattern.text.slice({begin, begin + 2}));
      at = begin + 2;
      continue;
    }
    const Span place = pattern.text.source_span({begin, end + 1});
    known = append_variable(making, argument, std::string(trimmed(name)), place) && known;
    known = known && text.decoded().size() <= longest;
    at = end + 1;
  }
  return known ? std::optional(made(std::move(making), argument)) : opaque(*argument.parent);
}

/// Fn::Sub would look for a resource of that name.
void Evaluator::unescaped_placeholder(const Node& pattern, Span part) {
  const std::string_view whole = pattern.text.decoded();
  const std::size_t end = std::min(part.end, whole.size() - 1) + 1;
  const std::string written(whole.substr(part.begin, end - part.begin));
  fault("sub-placeholder", pattern, pattern.text.source_span({part.begin, end}),
        fmt::format("Fn::Sub takes {} for a name of this template; write ${{!{}",
                    printable(written, 60), printable(written.substr(2), 60)));
}

bool Evaluator::append_variable(Making& making, const Node& argument, const std::string& name,
                                Span place) {
  if (name.empty()) {
    fault("intrinsic-function", *argument.parent, place, "Fn::Sub has a ${} without a name");
    return false;
  }
  const Node* own = argument.items.size() == 2 ? argument.items[1].find(name) : nullptr;
  if (own != nullptr) {
    const auto value = value_of(*own);
    return value && append_value(making, *value, place);
  }
  const std::size_t point = name.find('.');
  const auto unknown = point == std::string::npos ? stack_.unknown_name(name)
                                                  : stack_.unknown_resource(name.substr(0, point));
  if (unknown) fault("intrinsic-function", *argument.parent, place, *unknown);
  return append_value(making, parameter(name, argument), place);
}

bool Evaluator::append_value(Making& making, const Node& value, Span place) {
  if (!is_scalar(value)) return false;
  making.text.append_encoded(value.text.decoded(), place);
  note_ingredient(making.ingredients, value.site.get(), value.span, place);
  return true;
}

}  // namespace jtlint::cloudformation
