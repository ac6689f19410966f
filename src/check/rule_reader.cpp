#include "check/rule_reader.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

#include "check/condition.h"
#include "dialect/dialect.h"
#include "document/node_text.h"
#include "parse/parse.h"
#include "support/suggest.h"

namespace jtlint {
namespace {

constexpr std::array<std::string_view, 10> executable_keys = {
    "id",    "severity", "default", "found-by", "dialects",
    "given", "when",     "check",   "once",     "silences"};
constexpr std::array<std::string_view, 5> text_keys = {"summary", "message", "why", "source",
                                                       "examples"};

/// Reads the keys of one mapping of a rule file, gathering what is wrong.
class Keys {
 public:
  Keys(const Node& node, std::vector<SyntaxFault>& faults) : node_(node), faults_(faults) {}

  void fault(Span span, std::string message) {
    faults_.push_back({span, std::move(message), std::nullopt});
  }

  std::string text(std::string_view key, bool required) {
    const Node* value = node_.find(key);
    if (value == nullptr) {
      if (required) fault(node_.anchor(), fmt::format("a rule needs '{}'", key));
      return "";
    }
    if (value->kind == Kind::string) return trimmed(value->text.decoded());
    fault(value->span, fmt::format("'{}' must be a string", key));
    return "";
  }

  std::vector<std::string> texts(std::string_view key) {
    std::vector<std::string> list;
    const Node* value = node_.find(key);
    if (value == nullptr) return list;
    if (value->kind == Kind::string) return {value->text.decoded()};
    for (const Node& item : value->items) list.push_back(item.text.decoded());
    const bool strings = value->kind == Kind::sequence &&
                         std::all_of(value->items.begin(), value->items.end(),
                                     [](const Node& item) { return item.kind == Kind::string; });
    if (!strings) fault(value->span, fmt::format("'{}' must be a list of strings", key));
    return list;
  }

  /// The place in `names` of the word at `key`; 0, the default, where there is none.
  std::size_t choice(std::string_view key, std::vector<std::string> names) {
    const Node* value = node_.find(key);
    if (value == nullptr) return 0;
    const auto found = std::find(names.begin(), names.end(), value->text.decoded());
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    fault(value->span, fmt::format("'{}' must be {}", key, join_choices(names)));
    return 0;
  }

 private:
  static std::string trimmed(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
    return text;
  }

  const Node& node_;
  std::vector<SyntaxFault>& faults_;
};

/// A rule that a stage finds by itself has no place and no function of its own.
void refuse_check_keys(const Node& file, std::vector<SyntaxFault>& faults) {
  for (const std::string_view key : {"given", "when", "check", "message", "once"}) {
    const Node* value = file.find(key);
    if (value == nullptr) continue;
    faults.push_back(
        {value->key_span, fmt::format("'{}' is of no use beside 'found-by'", key), std::nullopt});
  }
}

void check_dialects(const Node& file, const Rule& rule, std::vector<SyntaxFault>& faults) {
  const std::vector<std::string>& known = dialect_names();
  for (const std::string& dialect : rule.dialects) {
    if (std::find(known.begin(), known.end(), dialect) != known.end()) continue;
    faults.push_back(
        {file.find("dialects")->span,
         fmt::format("no dialect is called '{}'; there is {}", dialect, join_choices(known)),
         std::nullopt});
  }
}

void read_given(const Node& file, Rule& rule, std::vector<SyntaxFault>& faults) {
  const Node* given = file.find("given");
  if (given == nullptr) {
    faults.push_back({file.anchor(), "a rule that checks needs 'given', a path", std::nullopt});
    return;
  }
  const bool list = given->kind == Kind::sequence;
  const std::size_t count = list ? given->items.size() : 1;
  for (std::size_t i = 0; i < count; ++i) {
    if (auto path = read_path(list ? given->items[i] : *given, faults)) {
      rule.given.push_back(std::move(*path));
    }
  }
}

void read_check(const Node& file, Rule& rule, std::vector<SyntaxFault>& faults) {
  const Node* check = file.find("check");
  if (check == nullptr || check->members.size() != 1) {
    const Span span = check == nullptr ? file.anchor() : check->anchor();
    faults.push_back({span, "a rule needs 'check', which names one function", std::nullopt});
    return;
  }
  const auto use = read_function(check->members.front(), faults);
  if (!use) return;
  rule.judge = use->judge;
  rule.words = use->arguments.words();
  rule.literals = use->arguments.literals();
  rule.fault_words.assign(use->function->words.begin(), use->function->words.end());
}

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
    Keys keys(list ? source->items[i] : *source, faults);
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

/// Each `{word}` of a text is known, and what the parameters say is not said again.
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

}  // namespace

std::vector<std::string> executable_rule_keys() {
  return {executable_keys.begin(), executable_keys.end()};
}

Rule read_rule(const Node& file, std::vector<SyntaxFault>& faults) {
  Rule rule;
  if (file.kind != Kind::mapping) {
    faults.push_back({file.span, "a rule file holds one object", std::nullopt});
    return rule;
  }
  Keys keys(file, faults);
  rule.id = keys.text("id", true);
  if (file.find("severity") == nullptr) keys.fault(file.anchor(), "a rule needs 'severity'");
  rule.severity = static_cast<Severity>(2 - keys.choice("severity", {"error", "warning", "info"}));
  rule.on_by_default = keys.choice("default", {"on", "off"}) == 0;
  rule.found_by =
      static_cast<FoundBy>(keys.choice("found-by", {"check", "parse", "dialect", "shape"}));
  rule.dialects = keys.texts("dialects");
  check_dialects(file, rule, faults);
  rule.silences = keys.texts("silences");
  rule.once = keys.choice("once", {"false", "true"}) == 1;
  if (rule.found_by != FoundBy::check) {
    refuse_check_keys(file, faults);
    return rule;
  }
  read_given(file, rule, faults);
  if (const Node* when = file.find("when")) rule.when = read_condition(*when, faults);
  read_check(file, rule, faults);
  return rule;
}

RuleTexts read_rule_texts(const Node& file, const Rule& rule, std::vector<SyntaxFault>& faults) {
  RuleTexts texts;
  Keys keys(file, faults);
  texts.summary = fill_in(keys.text("summary", true), rule.words);
  texts.message = keys.text("message", rule.found_by == FoundBy::check);
  texts.why = keys.text("why", true);
  read_sources(file, texts, faults);
  read_examples(file, texts, faults);
  check_text(file, "summary", rule, false, faults);
  if (rule.found_by == FoundBy::check) check_text(file, "message", rule, true, faults);
  return texts;
}

void check_rule_keys(const Node& file, std::vector<SyntaxFault>& faults) {
  for (const DuplicateName& each : duplicate_names(file)) {
    faults.push_back({each.later->key_span, each.message, std::nullopt});
  }
  std::vector<std::string> known(executable_keys.begin(), executable_keys.end());
  known.insert(known.end(), text_keys.begin(), text_keys.end());
  for (const Member& member : file.members) {
    const std::string& name = member.key.decoded();
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const auto near = nearest(name, known);
    faults.push_back({member.value.key_span,
                      fmt::format("a rule file has no key '{}'{}", name,
                                  near ? fmt::format("; did you mean {}?", *near) : ""),
                      std::nullopt});
  }
}

}  // namespace jtlint
