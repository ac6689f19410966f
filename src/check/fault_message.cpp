#include "check/fault_message.h"

#include <fmt/format.h>
#include <map>

#include "check/node_model.h"
#include "support/printable.h"

namespace jtlint {
namespace {

using Names = Vocabulary::Names;

/// How a message quotes the value in hand.
std::string quoted(const Value& value) {
  const std::string text = printable(value.text(), 60);
  if (value.kind() == Kind::string) return "\"" + text + "\"";
  return text.empty() ? std::string(with_article(value.kind())) : text;
}

/// What a rule and its fault have to say. `inside` a document, simple names are its own.
std::map<std::string, std::string> words_of(const Rule& rule, const Fault& fault, bool inside,
                                            const Vocabulary& vocabulary) {
  std::map<std::string, std::string> words = rule.words;
  for (const auto& [name, word] : fault.words) words[name] = word;
  for (auto& [name, word] : words) {
    const bool names_only = !inside && (name == "missing" || rule.words.contains(name));
    word = vocabulary.respelled(word, names_only ? Names::all : Names::compound);
  }
  return words;
}

}  // namespace

std::string message_of(const Fault& fault, const Rule& rule, const RuleTexts& texts,
                       const Placing& placing, const Vocabulary& vocabulary) {
  const Node& node = NodeModel::node(fault.at);
  auto words = words_of(rule, fault, placing.is_inside(node), vocabulary);
  const auto missing = fault.words.find("missing");
  const bool named = missing != fault.words.end() && !placing.is_inside(node);
  if (named) words["missing"] = vocabulary.spelled_in(node, missing->second);
  words["name"] = placing.label(node);
  words["subject"] = placing.noun();
  words["value"] = quoted(fault.at);
  return fill_in(vocabulary.respelled(texts.message, Names::compound), words);
}

std::string said_of(const Node& other, const Placing& placing) {
  const std::string text = printable(other.text.decoded(), 40);
  if (text.empty()) return placing.label(other) + " stands here";
  const std::string_view verb = &placing.whole(other) == &other ? "is" : "has";
  return fmt::format("{} {} {} here", placing.label(other), verb, text);
}

}  // namespace jtlint
