#include "check/editor/constraint.h"

#include <utility>

#include "check/condition.h"

namespace jtlint::editor {
namespace {

/// What a condition asks of the value in hand, and of the whole template. Both must hold.
struct Scoped {
  std::vector<Node> here;
  std::vector<Node> root;
};

Node all_of(std::vector<Node> schemas) {
  if (schemas.size() == 1) return std::move(schemas.front());
  return json::object({{"allOf", json::list(std::move(schemas))}});
}

Node implied(Node condition, Node schema) {
  return json::object({{"if", std::move(condition)}, {"then", std::move(schema)}});
}

/// A fragment as a schema for values of any type.
Node guarded(const Fragment& fragment) {
  if (fragment.of.empty()) return fragment.schema;
  return implied(json::object({{"type", json::text(fragment.of)}}), fragment.schema);
}

/// Reads conditions as `read_condition` does, of which there is nothing wrong.
class ConditionReader {
 public:
  explicit ConditionReader(bool is_document) : is_document_(is_document) {}

  /// Nothing where JSON Schema cannot say the same.
  std::optional<Scoped> read(const Node& condition) const {
    std::vector<SyntaxFault> faults;
    const Node* at = condition.find("at");
    const bool second = condition.members.front().key.decoded() == "at";
    auto clause = read_clause(condition.members[second ? 1 : 0]);
    if (!clause || at == nullptr) return clause;
    const auto path = read_path(*at, faults);
    const auto steps = path ? steps_in(*path, is_document_) : std::nullopt;
    if (!steps || !clause->root.empty()) return std::nullopt;
    const Node leaf = all_of(std::move(clause->here));
    std::vector<Node> both = {somewhere(*steps, leaf)};
    if (!is_single(*steps)) both.push_back(everywhere(*steps, leaf));
    return scoped(path->is_relative(), all_of(std::move(both)));
  }

 private:
  static bool is_single(Steps steps) {
    for (const Path::Step& step : steps) {
      if (step.kind != Path::StepKind::member) return false;
    }
    return true;
  }

  static Scoped scoped(bool here, Node schema) {
    Scoped result;
    (here ? result.here : result.root).push_back(std::move(schema));
    return result;
  }

  std::optional<Scoped> read_clause(const Member& clause) const {
    const std::string& name = clause.key.decoded();
    if (name == "all") return read_all(clause.value);
    if (name == "any") return read_any(clause.value);
    if (name == "not") return read_not(clause.value);
    return read_use(clause);
  }

  std::optional<Scoped> read_all(const Node& list) const {
    Scoped all;
    for (const Node& item : list.items) {
      auto one = read(item);
      if (!one) return std::nullopt;
      for (Node& each : one->here) all.here.push_back(std::move(each));
      for (Node& each : one->root) all.root.push_back(std::move(each));
    }
    return all;
  }

  std::optional<Scoped> read_any(const Node& list) const {
    std::vector<Node> ways;
    bool here = false;
    bool root = false;
    for (const Node& item : list.items) {
      auto one = read(item);
      if (!one) return std::nullopt;
      here = here || !one->here.empty();
      root = root || !one->root.empty();
      ways.push_back(all_of(std::move(one->here.empty() ? one->root : one->here)));
    }
    if (here && root) return std::nullopt;
    return scoped(here, json::object({{"anyOf", json::list(std::move(ways))}}));
  }

  std::optional<Scoped> read_not(const Node& inner) const {
    auto one = read(inner);
    if (!one || (!one->here.empty() && !one->root.empty())) return std::nullopt;
    const bool here = !one->here.empty();
    Node schema = all_of(std::move(here ? one->here : one->root));
    return scoped(here, json::object({{"not", std::move(schema)}}));
  }

  std::optional<Scoped> read_use(const Member& clause) const {
    std::vector<SyntaxFault> faults;
    const auto use = read_function(clause, faults);
    if (!use || use->function->fragment == nullptr) return std::nullopt;
    const auto fragment = use->function->fragment(use->arguments);
    if (!fragment || !fragment->exact) return std::nullopt;
    if (!fragment->at) return scoped(true, guarded(*fragment));
    const auto steps = steps_in(*fragment->at, is_document_);
    if (!steps) return std::nullopt;
    return scoped(fragment->at->is_relative(), somewhere(*steps, guarded(*fragment)));
  }

  bool is_document_;
};

/// The check and the condition of one rule, for one of its paths after the other.
class RuleReader {
 public:
  RuleReader(Fragment fragment, Scoped condition, bool is_document)
      : fragment_(std::move(fragment)),
        condition_(std::move(condition)),
        is_document_(is_document) {}

  std::optional<Constraint> constraint(const Path& path) const {
    Constraint made{.path = path};
    const auto steps = steps_in(path, is_document_);
    if (!steps) return std::nullopt;
    const bool elsewhere = fragment_.at && !fragment_.at->is_relative();
    if (elsewhere) return about_elsewhere(std::move(made), *steps);
    Node here =
        fragment_.at ? somewhere(fragment_.at->steps(), fragment_.schema) : guarded(fragment_);
    const bool plain = condition_.here.empty() && condition_.root.empty();
    if (plain) {
      made.here = fragment_.at ? here : fragment_.schema;
      return made;
    }
    if (!condition_.here.empty()) here = implied(all_of(condition_.here), std::move(here));
    Node whole = everywhere(*steps, here);
    if (!condition_.root.empty()) whole = implied(all_of(condition_.root), std::move(whole));
    made.whole = std::move(whole);
    return made;
  }

 private:
  /// Something must stand elsewhere, if anything stands at the path.
  std::optional<Constraint> about_elsewhere(Constraint made, Steps steps) const {
    const auto other = steps_in(*fragment_.at, is_document_);
    if (!other) return std::nullopt;
    std::vector<Node> conditions = condition_.root;
    const bool always = steps.empty() && condition_.here.empty();
    const Node any = json::object({});
    const Node subject = condition_.here.empty() ? any : all_of(condition_.here);
    if (!always) conditions.push_back(somewhere(steps, subject));
    Node needed = somewhere(*other, fragment_.schema);
    made.whole = conditions.empty() ? needed : implied(all_of(conditions), std::move(needed));
    return made;
  }

  Fragment fragment_;
  Scoped condition_;
  bool is_document_;
};

}  // namespace

std::vector<Constraint> constraints_of(const Node& rule_keys, bool is_document) {
  std::vector<SyntaxFault> faults;
  const auto use = read_function(rule_keys.find("check")->members.front(), faults);
  if (!use || use->function->fragment == nullptr) return {};
  auto fragment = use->function->fragment(use->arguments);
  if (!fragment) return {};
  Scoped condition;
  if (const Node* when = rule_keys.find("when")) {
    auto read = ConditionReader(is_document).read(*when);
    if (!read) return {};
    condition = *std::move(read);
  }
  const RuleReader reader(*std::move(fragment), std::move(condition), is_document);
  std::vector<Constraint> constraints;
  for (const Path& path : read_paths(*rule_keys.find("given"), faults)) {
    if (auto one = reader.constraint(path)) constraints.push_back(*std::move(one));
  }
  return constraints;
}

}  // namespace jtlint::editor
