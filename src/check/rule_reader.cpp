#include "check/rule_reader.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "check/condition.h"
#include "check/rule_keys.h"
#include "dialect/dialect.h"
#include "parse/parse.h"
#include "support/suggest.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

constexpr std::array<std::string_view, 11> executable_keys = {
    "id",   "severity", "default", "found-by", "dialects", "given",
    "when", "check",    "once",    "silences", "sensitive"};
constexpr std::array<std::string_view, 8> text_keys = {"group",  "summary", "message", "why",
                                                       "source", "options", "notes",   "examples"};

/// A rule that a stage finds by itself has no place and no function of its own.
void refuse_check_keys(const Node& file, std::vector<SyntaxFault>& faults) {
  for (const std::string_view key : {"given", "when", "check", "message", "once", "sensitive"}) {
    const Node* value = file.find(key);
    if (value == nullptr) continue;
    faults.push_back(
        {value->key_span, fmt::format("'{}' is of no use beside 'found-by'", key), std::nullopt});
  }
}

bool is_dialect(const std::string& name) {
  const std::vector<std::string> known = all_dialects();
  return std::find(known.begin(), known.end(), name) != known.end();
}

std::string unknown_dialect(const std::string& name) {
  return fmt::format("no dialect is called '{}'; there is {}", name, join_choices(all_dialects()));
}

void check_dialects(const Node& file, const Rule& rule, std::vector<SyntaxFault>& faults) {
  for (const std::string& dialect : rule.dialects) {
    if (is_dialect(dialect)) continue;
    faults.push_back({file.find("dialects")->span, unknown_dialect(dialect), std::nullopt});
  }
}

Severity severity_at(std::string_view key, RuleKeys& keys) {
  return static_cast<Severity>(2 - keys.choice(key, {"error", "warning", "info"}));
}

/// One severity, or one for each dialect that differs from the first.
void read_severity(const Node& file, Rule& rule, std::vector<SyntaxFault>& faults) {
  RuleKeys keys(file, faults);
  const Node* severity = file.find("severity");
  if (severity == nullptr) return keys.fault(file.anchor(), "a rule needs 'severity'");
  if (severity->kind != Kind::mapping) {
    rule.severity = severity_at("severity", keys);
    return;
  }
  if (severity->members.empty()) keys.fault(severity->anchor(), "'severity' must name a dialect");
  RuleKeys by_dialect(*severity, faults);
  for (const Member& member : severity->members) {
    const std::string& name = member.key.decoded();
    const Severity one = severity_at(name, by_dialect);
    if (rule.severities.empty()) rule.severity = one;
    rule.severities[name] = one;
    if (is_dialect(name)) continue;
    keys.fault(member.value.key_span, unknown_dialect(name));
  }
}

void read_given(const Node& file, Rule& rule, std::vector<SyntaxFault>& faults) {
  const Node* given = file.find("given");
  if (given == nullptr) {
    faults.push_back({file.anchor(), "a rule that checks needs 'given', a path", std::nullopt});
    return;
  }
  rule.given = read_paths(*given, faults);
}

/// A parameter as messages say it: one that nobody would read to its end is cut.
std::string cut(const std::string& word) {
  constexpr std::size_t longest = 2000;
  if (word.size() <= longest) return word;
  return word.substr(0, utf8::code_point_start(word, longest)) + "…";
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
  rule.is_local = rule.is_local && !use->arguments.look_elsewhere();
  rule.in_part = use->function->in_part;
  rule.fails_always = use->function->fails_always;
  if (!rule.when) rule.needed = needed_byte(use->function->needed_to_fail, use->arguments);
  if (MakeGlance glance = glance_of(*use)) rule.glance = std::move(glance);
  if (CleanWhere holds = clean_where(use->function->holds_where, *use); holds.look) {
    rule.clean_where = std::move(holds);
  }
  for (const auto& [name, word] : use->arguments.words()) rule.words.emplace(name, cut(word));
  rule.literals = use->arguments.literals();
  rule.fault_words.assign(use->function->words.begin(), use->function->words.end());
}

}  // namespace

std::vector<std::string> executable_rule_keys() {
  return {executable_keys.begin(), executable_keys.end()};
}

Rule read_rule(const Node& file, std::vector<SyntaxFault>& faults, RuleOrigin origin) {
  Rule rule;
  if (file.kind != Kind::mapping) {
    faults.push_back({file.span, "a rule file holds one object", std::nullopt});
    return rule;
  }
  RuleKeys keys(file, faults);
  rule.id = keys.text("id", true);
  read_severity(file, rule, faults);
  rule.on_by_default = keys.choice("default", {"on", "off"}) == 0;
  rule.found_by = static_cast<FoundBy>(
      keys.choice("found-by", {"check", "parse", "dialect", "shape", "suppress"}));
  rule.dialects = keys.texts("dialects");
  check_dialects(file, rule, faults);
  rule.silences = keys.texts("silences");
  rule.once = keys.choice("once", {"false", "true"}) == 1;
  rule.sensitive = keys.choice("sensitive", {"false", "true"}) == 1;
  rule.is_own = origin == RuleOrigin::own;
  if (rule.is_own) rule.found_by = FoundBy::check;
  if (rule.found_by != FoundBy::check) {
    refuse_check_keys(file, faults);
    return rule;
  }
  read_given(file, rule, faults);
  if (const Node* when = file.find("when")) {
    Clause clause = read_condition(*when, faults);
    rule.when = std::move(clause.ask);
    rule.is_local = clause.is_local;
    rule.needs_facts = clause.needs_facts;
    rule.needed = std::move(clause.needed);
    rule.glance = std::move(clause.fails);
    rule.clean_where = std::move(clause.fails_where);
  }
  read_check(file, rule, faults);
  return rule;
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
