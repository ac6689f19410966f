#include "check/regex.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "check/function.h"

namespace jtlint {
namespace {

void check_regex(const Node& node, std::vector<SyntaxFault>& faults) {
  if (node.kind != Kind::string) return;
  const std::string& text = node.text.decoded();
  const auto regex = compiled_regex(text);
  if (regex->ok()) return;
  const std::string& offender = regex->error_arg();
  const std::size_t found = text.find(offender);
  const Span part =
      found == std::string::npos ? Span{0, text.size()} : Span{found, found + offender.size()};
  faults.push_back({node.text.source_span(part), regex->error(), std::nullopt});
}

/// The regular expressions among the parameters of one use of a function.
void check_use(const Function& function, const Node& arguments, std::vector<SyntaxFault>& faults) {
  for (const Parameter& parameter : function.parameters) {
    if (parameter.type != ParameterType::pattern) continue;
    const bool first = &parameter == &function.parameters.front();
    if (const Node* named = arguments.find(parameter.name)) {
      check_regex(*named, faults);
    } else if (first) {
      check_regex(arguments, faults);
    }
  }
}

void check_uses(const Node& node, std::vector<SyntaxFault>& faults) {
  for (const Node& item : node.items) check_uses(item, faults);
  for (const Member& member : node.members) {
    const Function* function = find_function(member.key.decoded());
    if (function != nullptr) check_use(*function, member.value, faults);
    if (function == nullptr) check_uses(member.value, faults);
  }
}

}  // namespace

std::unique_ptr<re2::RE2> compiled_regex(const std::string& regex,
                                         re2::RE2::Options::Encoding encoding) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_encoding(encoding);
  return std::make_unique<re2::RE2>(regex, options);
}

bool WholePattern::matches(std::string_view text) {
  if (!regex_) regex_ = compiled_regex(text_);
  return re2::RE2::FullMatch(re2::StringPiece(text), *regex_);
}

void check_patterns(const Node& file, std::vector<SyntaxFault>& faults) {
  for (const std::string_view key : {"check", "when"}) {
    if (const Node* node = file.find(key)) check_uses(*node, faults);
  }
}

}  // namespace jtlint
