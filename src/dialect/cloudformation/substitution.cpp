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

/// Bytes that a placeholder is looked at, so that many that are never closed cost no more.
constexpr std::size_t longest_placeholder = 2048;

/// The placeholder at the beginning of `text`, others that stand in it included. One that is not
/// closed goes as far as is looked.
std::string_view leading_placeholder(std::string_view text) {
  text = text.substr(0, longest_placeholder);
  std::size_t open = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at).starts_with("${")) ++open;
    if (text[at] == '}' && --open == 0) return text.substr(0, at + 1);
  }
  return text;
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
  std::size_t at = 0;
  std::size_t end = 0;
  while (at < whole.size() && text.decoded().size() <= longest_text) {
    const std::size_t begin = std::min(whole.find("${", at), whole.size());
    text.append(pattern.text.slice({at, begin}));
    if (begin == whole.size()) break;
    if (end <= begin) end = whole.find('}', begin);
    if (whole.substr(begin, 3) == "${!") {
      text.append(pattern.text.slice({begin, begin + 2}));
      at = begin + 3;
      continue;
    }
    const std::string_view name = whole.substr(begin + 2, end - begin - 2);
    if (end == std::string_view::npos || is_placeholder(trimmed(name))) {
      if (is_placeholder(trimmed(name))) unescaped_placeholder(pattern, begin);
      text.append(pattern.text.slice({begin, begin + 2}));
      at = begin + 2;
      continue;
    }
    const Span place = pattern.text.source_span({begin, end + 1});
    append_variable(making, argument, std::string(trimmed(name)), place);
    at = end + 1;
  }
  return made(std::move(making), argument);
}

/// Fn::Sub would look for a resource of that name.
void Evaluator::unescaped_placeholder(const Node& pattern, std::size_t begin) {
  if (faults_.size() >= most_faults) return;
  const std::string_view whole = pattern.text.decoded();
  const std::string_view written = leading_placeholder(whole.substr(begin));
  fault("sub-placeholder", pattern, pattern.text.source_span({begin, begin + written.size()}),
        fmt::format("Fn::Sub takes {} for a name of this template; write ${{!{}",
                    printable(written, 60), printable(written.substr(2), 60)));
}

void Evaluator::append_variable(Making& making, const Node& argument, const std::string& name,
                                Span place) {
  if (name.empty()) {
    fault("intrinsic-function", *argument.parent, place, "Fn::Sub has a ${} without a name");
    return making.text.append_unknown(place);
  }
  const Node* own = argument.items.size() == 2 ? argument.items[1].find(name) : nullptr;
  if (own != nullptr) return append_value(making, value_of(*own), place);
  const std::size_t point = name.find('.');
  const auto unknown = point == std::string::npos ? stack_.unknown_name(name)
                                                  : stack_.unknown_resource(name.substr(0, point));
  if (unknown) fault("intrinsic-function", *argument.parent, place, *unknown);
  refuse_itself(name.substr(0, point), argument);
  if (point != std::string::npos) return making.text.append_unknown(place);  // an attribute
  append_value(making, parameter(name, argument), place);
}

void Evaluator::append_value(Making& making, const std::optional<Node>& value, Span place) {
  const bool known = value && (is_scalar(*value) || value->text.has_unknown());
  if (!known) return making.text.append_any(place);
  making.text.append_encoded(value->text.decoded(), place);
  note_ingredient(making.ingredients, value->site.get(), value->span, place);
}

}  // namespace jtlint::cloudformation
