#include "check/catalogue.h"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>
#include <utility>

#include "check/rule_reader.h"
#include "document/decimal.h"
#include "parse/json.h"
#include "support/printable.h"
#include "support/suggest.h"

namespace jtlint {
namespace {

/// What the build has embedded was checked by the build.
[[noreturn]] void broken(const std::string& what) {
  throw std::logic_error("the embedded rules are broken: " + what);
}

Tree read_embedded(std::string_view json) {
  auto tree = parse_json(json);
  if (!tree) broken(tree.error().message);
  return std::move(*tree);
}

Error unknown_option(const OptionSetting& setting, const std::vector<RuleOption>& options) {
  std::vector<std::string> names;
  for (const RuleOption& option : options) names.push_back(option.name);
  const auto near = nearest(setting.option, names);
  const std::string advice = names.empty() ? "it has none"
                             : near        ? fmt::format("did you mean {}?", *near)
                                           : "it has " + join_choices(names);
  return {fmt::format("the rule {} has no option {}; {}", setting.rule,
                      printable(setting.option, 60), advice)};
}

/// The paths of an option such as `allow`, which name members and items.
std::optional<Error> allow_paths(Rule& rule, const OptionSetting& setting, const Schema& schema) {
  for (const std::string& value : setting.values) {
    const auto path = Path::from(value);
    const bool plain = path && value.find_first_of(":*=") == std::string::npos && value[0] != '.';
    if (!plain) {
      return Error{
          fmt::format("'{}' is no path for {}.{}; one is timeoutConfig.newMember or "
                      "abortConfig.criteriaList[].newMember",
                      printable(value, 60), setting.rule, setting.option)};
    }
    if (!schema.has_place_for(value)) {
      return Error{
          fmt::format("'{}' is no path for {}.{}, as it is a place in no object; an item of a list "
                      "is written criteriaList[]",
                      printable(value, 60), setting.rule, setting.option)};
    }
    rule.allow.insert(value);
  }
  return std::nullopt;
}

/// Replaces a number among the parameters of the check of a rule file.
void set_parameter(Node& file, std::string_view name, const std::string& value) {
  for (Member& member : file.members) {
    if (member.key.decoded() != "check") continue;
    for (Member& parameter : member.value.members.front().value.members) {
      if (parameter.key.decoded() != name) continue;
      parameter.value.kind = Kind::number;
      parameter.value.text = Text(value);
    }
  }
}

}  // namespace

Error unknown_rule(std::string_view id, const std::vector<std::string>& ids) {
  const auto near = nearest(id, ids);
  return {fmt::format("no rule is called {}; {}", printable(id, 60),
                      near ? fmt::format("did you mean {}?", *near) : "see jtlint rules")};
}

Catalogue::Catalogue(const Embedded& embedded)
    : embedded_(&embedded), schema_(std::make_shared<std::optional<Schema>>()) {
  rules_source_ = read_embedded(embedded.rules);
  std::vector<SyntaxFault> faults;
  for (const Node& item : rules_source_->items) rules_->push_back(read_rule(item, faults));
  if (!faults.empty()) broken(faults.front().message);
}

/// The rules, which copies of this catalogue do not share.
std::vector<Rule>& Catalogue::own_rules() {
  if (rules_.use_count() > 1) rules_ = std::make_shared<std::vector<Rule>>(*rules_);
  return *rules_;
}

void Catalogue::add(std::vector<RuleFile> files) {
  std::vector<Rule>& rules = own_rules();
  for (RuleFile& file : files) {
    const std::string id = file.rule.id;
    own_sources_.emplace(id, std::move(file.tree));
    texts_.by_rule.emplace(id, std::move(file.texts));
    rules.push_back(std::move(file.rule));
  }
  std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
}

std::optional<Error> Catalogue::set(const OptionSetting& setting) {
  const Rule* known = find(setting.rule);
  if (known == nullptr) return unknown_rule(setting.rule, ids());
  const std::vector<RuleOption>& options = texts(*known).options;
  const bool exists = std::any_of(options.begin(), options.end(), [&](const RuleOption& option) {
    return option.name == setting.option;
  });
  if (!exists) return unknown_option(setting, options);
  const auto index = static_cast<std::size_t>(known - rules_->data());
  Rule& rule = own_rules()[index];
  if (rule.found_by != FoundBy::check) return allow_paths(rule, setting, schema());
  const std::string& value = setting.values.back();
  const auto number = Decimal::from(value);
  if (!number || *number <= *Decimal::from("0")) {
    return Error{fmt::format("the option {}.{} must be a number above 0, got {}", setting.rule,
                             setting.option, printable(value, 60))};
  }
  Node file = source_of(setting.rule);
  set_parameter(file, setting.option, value);
  std::vector<SyntaxFault> faults;
  Rule changed = read_rule(file, faults);
  if (!faults.empty())
    return Error{fmt::format("the rule {}: {}", setting.rule, faults.front().message)};
  changed.severity = rule.severity;
  changed.severities = rule.severities;
  rule = std::move(changed);
  changed_sources_[setting.rule] = make_tree(std::move(file));
  texts_.by_rule.erase(setting.rule);
  return std::nullopt;
}

void Catalogue::set_severity(std::string_view id, Severity severity) {
  const auto index = static_cast<std::size_t>(find(id) - rules_->data());
  Rule& rule = own_rules()[index];
  rule.severity = severity;
  rule.severities.clear();
}

const Rule* Catalogue::find(std::string_view id) const {
  const auto found =
      std::find_if(rules_->begin(), rules_->end(), [&](const Rule& rule) { return rule.id == id; });
  return found == rules_->end() ? nullptr : &*found;
}

std::vector<std::string> Catalogue::ids() const {
  std::vector<std::string> ids;
  for (const Rule& rule : *rules_) ids.push_back(rule.id);
  return ids;
}

const Node& Catalogue::source_of(const std::string& id) const {
  const auto changed = changed_sources_.find(id);
  if (changed != changed_sources_.end()) return *changed->second;
  const auto own = own_sources_.find(id);
  if (own != own_sources_.end()) return *own->second;
  const std::vector<Node>& files = rules_source_->items;
  const auto found = std::find_if(files.begin(), files.end(), [&](const Node& file) {
    return file.find("id")->text.decoded() == id;
  });
  return *found;
}

const RuleTexts& Catalogue::texts(const Rule& rule) const {
  const std::lock_guard alone(texts_.mutex);
  const auto known = texts_.by_rule.find(rule.id);
  if (known != texts_.by_rule.end()) return known->second;
  return texts_.by_rule.emplace(rule.id, read_texts(rule)).first->second;
}

RuleTexts Catalogue::read_texts(const Rule& rule) const {
  std::vector<SyntaxFault> faults;  // there were none, and an option may make some
  const auto own = own_sources_.find(rule.id);
  if (own != own_sources_.end()) return read_rule_texts(*own->second, rule, faults);
  if (!texts_.source) texts_.source = read_embedded(embedded_->rule_texts);
  const Node* source = texts_.source->find(rule.id);
  if (source == nullptr) broken("no texts for " + rule.id);
  return read_rule_texts(*source, rule, faults);
}

std::vector<std::vector<const Rule*>> Catalogue::by_group() const {
  std::vector<std::vector<const Rule*>> groups(rule_groups.size());
  for (const Rule& rule : *rules_) groups[texts(rule).group].push_back(&rule);
  return groups;
}

const Schema& Catalogue::schema() const {
  if (!*schema_) schema_->emplace(embedded_->schema);
  return **schema_;
}

}  // namespace jtlint
