#include "check/catalogue.h"

#include <algorithm>
#include <stdexcept>

#include "check/rule_reader.h"
#include "parse/json.h"

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

}  // namespace

Catalogue::Catalogue(const Embedded& embedded) : embedded_(embedded) {
  const Tree tree = read_embedded(embedded.rules);
  std::vector<SyntaxFault> faults;
  for (const Node& item : tree->items) rules_.push_back(read_rule(item, faults));
  if (!faults.empty()) broken(faults.front().message);
}

const Rule* Catalogue::find(std::string_view id) const {
  const auto found =
      std::find_if(rules_.begin(), rules_.end(), [&](const Rule& rule) { return rule.id == id; });
  return found == rules_.end() ? nullptr : &*found;
}

std::vector<std::string> Catalogue::ids() const {
  std::vector<std::string> ids;
  for (const Rule& rule : rules_) ids.push_back(rule.id);
  return ids;
}

const RuleTexts& Catalogue::texts(const Rule& rule) const {
  if (const auto known = texts_.find(rule.id); known != texts_.end()) return known->second;
  if (!texts_source_) texts_source_ = read_embedded(embedded_.rule_texts);
  const Node* source = texts_source_->find(rule.id);
  if (source == nullptr) broken("no texts for " + rule.id);
  std::vector<SyntaxFault> faults;
  RuleTexts texts = read_rule_texts(*source, rule, faults);
  if (!faults.empty()) broken(faults.front().message);
  return texts_.emplace(rule.id, std::move(texts)).first->second;
}

const Schema& Catalogue::schema() const {
  if (!schema_) schema_.emplace(embedded_.schema);
  return *schema_;
}

}  // namespace jtlint
