#include "check/condition.h"

#include <fmt/format.h>
#include <memory>

#include "support/suggest.h"

namespace jtlint {
namespace {

/// What a function costs, in values looked at.
constexpr std::size_t effort_of_judging = 5;

Clause no_condition() {
  return {[](const Subject&) { return Verdict::unknown; }};
}

void add_fault(std::vector<SyntaxFault>& faults, Span span, std::string message) {
  faults.push_back({span, std::move(message), std::nullopt});
}

Verdict opposite(Verdict verdict) {
  if (verdict == Verdict::unknown) return verdict;
  return verdict == Verdict::holds ? Verdict::fails : Verdict::holds;
}

/// The verdict over several: the one that decides alone, else unknown if any is, else the rest.
Verdict combine(const std::vector<Condition>& conditions, const Subject& subject,
                Verdict deciding) {
  bool unknown = false;
  for (const Condition& condition : conditions) {
    const Verdict verdict = condition(subject);
    if (verdict == deciding) return deciding;
    unknown = unknown || verdict == Verdict::unknown;
  }
  return unknown ? Verdict::unknown : opposite(deciding);
}

Clause read_several(const Node& node, Verdict deciding, std::vector<SyntaxFault>& faults) {
  std::vector<Condition> conditions;
  bool local = true;
  bool needs_facts = deciding == Verdict::holds;
  CleanWhere fails_where;
  for (const Node& item : node.items) {
    Clause clause = read_condition(item, faults);
    const bool tells = deciding == Verdict::fails && fails_where.relation == Relation::unknown;
    if (tells) fails_where = std::move(clause.fails_where);
    local = local && clause.is_local;
    needs_facts = deciding == Verdict::holds ? needs_facts && clause.needs_facts
                                             : needs_facts || clause.needs_facts;
    conditions.push_back(std::move(clause.ask));
  }
  if (conditions.empty()) add_fault(faults, node.anchor(), "must be a list of conditions");
  return {.ask = [conditions, deciding](
                     const Subject& subject) { return combine(conditions, subject, deciding); },
          .is_local = local,
          .needs_facts = needs_facts,
          .fails_where = std::move(fails_where)};
}

/// What a function says in a condition.
Test test_of(const FunctionUse& use) {
  if (use.function->test != nullptr) return use.function->test(use.arguments);
  return [judge = use.judge](const Subject& subject) {
    std::vector<Fault> faults;
    return judge(subject, faults);
  };
}

/// What tells at a glance that a function does not hold, if anything does.
MakeGlance glance_at_failing(const FunctionUse& use) {
  if (!use.function->glance_tells_all) return {};
  return [make = glance_of(use)]() -> Glance {
    const Glance holds = make();
    if (!holds) return {};
    return [holds](std::string_view text) { return !holds(text); };
  };
}

/// What one member of a condition says, seen from the place that it is about.
Clause read_clause(const Member& member, std::vector<SyntaxFault>& faults) {
  const std::string& name = member.key.decoded();
  if (name == "all") return read_several(member.value, Verdict::fails, faults);
  if (name == "any") return read_several(member.value, Verdict::holds, faults);
  if (name == "not") {
    const Clause inner = read_condition(member.value, faults);
    return {[ask = inner.ask](const Subject& subject) { return opposite(ask(subject)); },
            inner.is_local};
  }
  const auto use = read_function(member, faults);
  if (!use) return no_condition();
  return {.ask =
              [test = test_of(*use)](const Subject& subject) {
                const bool seen = subject.value.kind() != Kind::opaque &&
                                  subject.lenses.effort().spend(effort_of_judging);
                return seen ? test(subject) : Verdict::unknown;
              },
          .is_local = !use->arguments.look_elsewhere(),
          .needed = needed_byte(use->function->needed_to_hold, use->arguments),
          .fails = glance_at_failing(*use),
          .fails_where = clean_where(use->function->fails_where, *use)};
}

Clause at_each(Path path, Clause clause) {
  const auto where = std::make_shared<const Path>(std::move(path));
  const auto ask = [where, condition = std::move(clause.ask)](const Subject& subject) {
    Verdict verdict = Verdict::fails;
    where->visit(subject.root, subject.value, subject.lenses, [&](const Value& value) {
      const Verdict one = condition({value, subject.root, subject.lenses, subject.today});
      if (one == Verdict::fails || verdict == Verdict::fails) verdict = one;
      if (one == Verdict::unknown) verdict = one;
      return one != Verdict::fails;
    });
    return verdict;
  };
  if (where->is_relative()) return {ask, where->stays_in_hand() && clause.is_local};
  return {[where, ask](const Subject& subject) {
            return subject.lenses.once(where.get(), [&] { return ask(subject); });
          },
          false};
}

}  // namespace

NeededByte needed_byte(char (*needed)(const Arguments&), const Arguments& arguments) {
  if (needed == nullptr) return {};
  return [needed, arguments] { return needed(arguments); };
}

CleanWhere clean_where(Relation (*relation)(const Arguments&), const FunctionUse& use) {
  const Relation told = relation == nullptr ? Relation::unknown : relation(use.arguments);
  return told == Relation::unknown ? CleanWhere() : CleanWhere{told, test_of(use)};
}

MakeGlance glance_of(const FunctionUse& use) {
  if (use.function->glance == nullptr) return {};
  return [make = use.function->glance, arguments = use.arguments] { return make(arguments); };
}

std::optional<FunctionUse> read_function(const Member& member, std::vector<SyntaxFault>& faults) {
  const std::string& name = member.key.decoded();
  const Function* function = find_function(name);
  if (function == nullptr) {
    std::vector<std::string> names;
    for (const Function& each : all_functions()) names.emplace_back(each.name);
    const auto near = nearest(name, names);
    const std::string hint =
        near ? fmt::format("did you mean {}?", *near) : "there are " + join_choices(names);
    add_fault(faults, member.value.key_span,
              fmt::format("no function is called '{}'; {}", name, hint));
    return std::nullopt;
  }
  const std::size_t faults_before = faults.size();
  Arguments arguments = Arguments::read(member.value, function->parameters, faults);
  if (faults.size() > faults_before) return std::nullopt;
  Judge judge = function->compile(arguments);
  return FunctionUse{function, std::move(arguments), std::move(judge)};
}

Clause read_condition(const Node& node, std::vector<SyntaxFault>& faults) {
  const Node* at = node.find("at");
  const Member* clause = nullptr;
  for (const Member& member : node.members) {
    if (member.key.decoded() != "at") clause = &member;
  }
  const std::size_t expected = at == nullptr ? 1 : 2;
  if (clause == nullptr || node.members.size() != expected) {
    add_fault(faults, node.anchor(),
              "a condition is one function, all, any or not, and may say where with 'at'");
    return no_condition();
  }
  Clause condition = read_clause(*clause, faults);
  if (at == nullptr) return condition;
  auto path = read_path(*at, faults);
  if (!path) return no_condition();
  // Where there are no facts, what stands there is opaque, which leaves any function in doubt.
  const bool needs_facts = path->is_of_facts() && find_function(clause->key.decoded()) != nullptr;
  condition = at_each(std::move(*path), std::move(condition));
  condition.needs_facts = needs_facts;
  return condition;
}

}  // namespace jtlint
