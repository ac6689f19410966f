#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "check/arguments.h"
#include "check/rule_examples_reader.h"
#include "check/rule_keys.h"
#include "check/rule_reader.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

/// The characters of a text that stands in every finding.
constexpr std::size_t longest_text = 1000;

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

/// Whether a text is one line that can be read at once.
bool is_short_line(const Node& node, std::string_view key, std::vector<SyntaxFault>& faults) {
  const std::string& text = node.text.decoded();
  const std::size_t last = text.find_last_not_of(" \n");
  const std::size_t line_end = text.find('\n');
  const bool one_line = line_end == std::string::npos || line_end > last || text.empty();
  const bool is_short = utf8::count(text) <= longest_text;
  if (!one_line) faults.push_back({node.span, fmt::format("'{}' must be one line", key), {}});
  if (!is_short) {
    faults.push_back(
        {node.span, fmt::format("'{}' must have at most {} characters", key, longest_text), {}});
  }
  return one_line && is_short;
}

/// Each `{word}` of a text, which `${word}` is not, is known, and what the parameters say is not
/// said again.
void check_text(const Node& file, std::string_view key, const Rule& rule, bool is_message,
                std::vector<SyntaxFault>& faults) {
  const Node* node = file.find(key);
  if (node == nullptr || !is_short_line(*node, key, faults)) return;
  // What a check would have brought along is not known of one that could not be read.
  if (rule.found_by == FoundBy::check && !rule.judge) return;
  const std::string& text = node->text.decoded();
  std::vector<std::string> known;
  if (is_message) known = {"name", "value"};
  known.emplace_back("subject");
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
    // Of a check that could not be read, the numbers are not known.
    const bool unread = rule.found_by == FoundBy::check && !rule.judge;
    const bool parameter =
        unread || rule.found_by != FoundBy::check || rule.literals.contains(name);
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

RuleTexts read_rule_texts(const Node& file, const Rule& rule, std::vector<SyntaxFault>& faults,
                          RuleOrigin origin) {
  const bool built_in = origin == RuleOrigin::built_in;
  RuleTexts texts;
  RuleKeys keys(file, faults);
  std::vector<std::string> groups;
  for (const RuleGroup& group : rule_groups) groups.emplace_back(group.name);
  if (file.find("group") != nullptr) texts.group = keys.choice("group", groups);
  texts.headline = fill_in(keys.text("summary", true), rule.words);
  texts.summary = fill_in(texts.headline, {{"subject", "job template"}});
  texts.message = keys.text("message", rule.found_by == FoundBy::check);
  texts.why = keys.text("why", built_in);
  read_sources(file, texts, faults);
  read_options(file, rule, texts, faults);
  read_notes(file, texts, faults);
  read_examples(file, built_in, texts, faults);
  check_text(file, "summary", rule, false, faults);
  if (rule.found_by == FoundBy::check) check_text(file, "message", rule, true, faults);
  return texts;
}

}  // namespace jtlint
