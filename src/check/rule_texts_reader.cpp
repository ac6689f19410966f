#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "check/arguments.h"
#include "check/rule_keys.h"
#include "check/rule_reader.h"
#include "document/node_text.h"

namespace jtlint {
namespace {

void read_example(const Node& node, bool bad, RuleTexts& texts, std::vector<SyntaxFault>& faults) {
  Example example{.bad = bad, .fragment = "", .text = ""};
  if (node.kind != Kind::mapping) {
    faults.push_back({node.span, "an example is an object: a fragment, or 'text'", std::nullopt});
    return;
  }
  if (const Node* text = node.find("text")) {
    example.text = text->text.decoded();
    if (text->kind != Kind::string) faults.push_back({text->span, "'text' must be a string", {}});
    if (const Node* dialect = node.find("dialect")) example.dialect = dialect->text.decoded();
  } else {
    example.fragment = to_json(node);
  }
  texts.examples.push_back(std::move(example));
}

void read_examples(const Node& file, RuleTexts& texts, std::vector<SyntaxFault>& faults) {
  const Node* examples = file.find("examples");
  const Node* bad = examples == nullptr ? nullptr : examples->find("bad");
  if (bad == nullptr || bad->items.empty()) {
    faults.push_back({file.anchor(), "a rule needs 'examples' with a list 'bad'", std::nullopt});
    return;
  }
  for (const Node& example : bad->items) read_example(example, true, texts, faults);
  const Node* good = examples->find("good");
  if (good == nullptr) return;
  for (const Node& example : good->items) read_example(example, false, texts, faults);
}

void read_sources(const Node& file, RuleTexts& texts, std::vector<SyntaxFault>& faults) {
  const Node* source = file.find("source");
  if (source == nullptr) return;
  const bool list = source->kind == Kind::sequence;
  const std::size_t count = list ? source->items.size() : 1;
  for (std::size_t i = 0; i < count; ++i) {
    RuleKeys keys(list ? source->items[i] : *source, faults);
    texts.sources.push_back({keys.text("name", true), keys.text("url", true)});
  }
}

/// Where `text` holds `word` with no small letter or digit beside it.
std::optional<std::size_t> find_word(std::string_view text, std::string_view word) {
  auto is_part = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); };
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool starts = at == 0 || !is_part(text[at - 1]);
    const bool ends = end == text.size() || !is_part(text[end]);
    if (starts && ends) return at;
  }
  return std::nullopt;
}

/// Each `{word}` of a text, which `${word}` is not, is known, and what the parameters say is not
/// said again.
void check_text(const Node& file, std::string_view key, const Rule& rule, bool is_message,
                std::vector<SyntaxFault>& faults) {
  const Node* node = file.find(key);
  if (node == nullptr) return;
  const std::string& text = node->text.decoded();
  std::vector<std::string> known;
  if (is_message) known = {"name", "value"};
  for (const auto& [name, word] : rule.words) known.push_back(name);
  if (is_message) known.insert(known.end(), rule.fault_words.begin(), rule.fault_words.end());
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    if (at > 0 && text[at - 1] == '$') continue;
    const std::size_t close = std::min(text.find('}', at), text.size());
    const std::string word = text.substr(at + 1, close - at - 1);
    if (std::find(known.begin(), known.end(), word) != known.end()) continue;
    faults.push_back(
        {node->text.source_span({at, close + 1}),
         fmt::format("no {{{}}} is known here; there is {}", word, join_choices(known)),
         std::nullopt});
  }
  for (const auto& [name, literal] : rule.literals) {
    const auto at = find_word(text, literal);
    if (!at) continue;
    faults.push_back({node->text.source_span({*at, *at + literal.size()}),
                      fmt::format("write {{{}}} instead of repeating {}", name, literal),
                      std::nullopt});
  }
}

/// An option of a rule that checks is a parameter of its check, which it may replace.
void read_options(const Node& file, const Rule& rule, RuleTexts& texts,
                  std::vector<SyntaxFault>& faults) {
  const Node* options = file.find("options");
  if (options == nullptr) return;
  RuleKeys keys(*options, faults);
  for (const Member& member : options->members) {
    const std::string& name = member.key.decoded();
    texts.options.push_back({name, keys.text(name, true)});
    const bool parameter = rule.found_by != FoundBy::check || rule.literals.contains(name);
    if (!parameter) {
      keys.fault(member.value.key_span, fmt::format("no number of the check is called '{}'", name));
    }
  }
  if (options->members.empty()) keys.fault(options->anchor(), "'options' must name some");
}

/// What is to be said of names that the stage may meet.
void read_notes(const Node& file, RuleTexts& texts, std::vector<SyntaxFault>& faults) {
  const Node* notes = file.find("notes");
  if (notes == nullptr) return;
  RuleKeys keys(*notes, faults);
  for (const Member& member : notes->members) {
    const std::string& name = member.key.decoded();
    texts.notes.emplace(name, keys.text(name, true));
  }
}

}  // namespace

RuleTexts read_rule_texts(const Node& file, const Rule& rule, std::vector<SyntaxFault>& faults) {
  RuleTexts texts;
  RuleKeys keys(file, faults);
  std::vector<std::string> groups;
  for (const RuleGroup& group : rule_groups) groups.emplace_back(group.name);
  if (file.find("group") != nullptr) texts.group = keys.choice("group", groups);
  texts.summary = fill_in(keys.text("summary", true), rule.words);
  texts.message = keys.text("message", rule.found_by == FoundBy::check);
  texts.why = keys.text("why", true);
  read_sources(file, texts, faults);
  read_options(file, rule, texts, faults);
  read_notes(file, texts, faults);
  read_examples(file, texts, faults);
  check_text(file, "summary", rule, false, faults);
  if (rule.found_by == FoundBy::check) check_text(file, "message", rule, true, faults);
  return texts;
}

}  // namespace jtlint
