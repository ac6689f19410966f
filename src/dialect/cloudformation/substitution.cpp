#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "dialect/cloudformation/evaluator.h"
#include "support/printable.h"

namespace jtlint::cloudformation {
namespace {

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
  Text text;
  std::size_t at = 0;
  while (at < whole.size() && text.decoded().size() <= longest_text) {
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
    append_variable(text, argument, std::string(trimmed(name)), place);
    at = end + 1;
  }
  return made(std::move(text), argument);
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

void Evaluator::append_variable(Text& text, const Node& argument, const std::string& name,
                                Span place) {
  const Node* own = argument.items.size() == 2 ? argument.items[1].find(name) : nullptr;
  if (own == nullptr) {
    const auto unknown = stack_.unknown_name(name.substr(0, name.find('.')));
    if (unknown) fault("intrinsic-function", *argument.parent, place, *unknown);
  }
  const auto value = own == nullptr ? parameter(name, argument) : value_of(*own);
  const bool known = value && (is_scalar(*value) || value->text.has_unknown());
  text.append_encoded(known ? value->text.decoded() : unknown_part, place);
}

}  // namespace jtlint::cloudformation
