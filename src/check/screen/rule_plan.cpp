#include "check/screen/rule_plan.h"

#include <algorithm>
#include <set>
#include <utility>

#include "check/lens_reading.h"

namespace jtlint::screen {
namespace {

bool is_same(const Path::Step& a, const Path::Step& b) {
  return a.kind == b.kind && a.name == b.name && a.lens == b.lens && a.values == b.values &&
         a.in_hand == b.in_hand;
}

}  // namespace

char needed_on(const Crossing& way) {
  return way.step.kind == Path::StepKind::lens ? needed_to_read(way.step.lens) : '\0';
}

RulePlan::RulePlan(std::vector<const Rule*> rules, const ShapePlan& shape)
    : rules_(std::move(rules)) {
  for (std::uint32_t i = 0; i < rules_.size(); ++i) {
    const Rule& rule = *rules_[i];
    const char needed = rule.needed ? rule.needed() : '\0';
    const bool asks_first = rule.fails_always || rule.needs_facts || rule.is_own;
    // What a rule of one's own looks at to find that it applies is counted.
    const bool may_skip = !rule.is_own && !rule.needs_facts;
    to_run_.push_back({rule.judge, rule.when, rule.fails_always, rule.needs_facts, asks_first,
                       needed, rule.glance && may_skip ? rule.glance() : Glance(),
                       may_skip ? rule.clean_where : CleanWhere()});
    for (const Path& path : rule.given) add(i, path, shape);
  }
  note_needed(root_);
  note_members();
}

void RulePlan::note_members() {
  for (Crossing& member : root_.ways) {
    member.leads_to_member = member.part != 0;
    for (Crossing& way : member.ways) {
      way.leads_to_member = way.step.kind == Path::StepKind::lens && member.part != 0;
    }
  }
}

/// Notes at a crossing, and at those behind it, the byte that all need that begins there.
void RulePlan::note_needed(Crossing& crossing) const {
  std::set<char> needed;
  for (const std::uint32_t rule : crossing.rules.local) needed.insert(to_run_[rule].needed);
  for (const std::uint32_t rule : crossing.rules.at_large) needed.insert(to_run_[rule].needed);
  for (Crossing& way : crossing.ways) {
    needed.insert(needed_on(way));
    note_needed(way);
  }
  if (needed.size() == 1) crossing.needed = *needed.begin();
}

void RulePlan::add(std::uint32_t rule, const Path& path, const ShapePlan& shape) {
  if (path.is_of_facts()) return about_facts_.push_back(rule);
  Crossing* crossing = &root_;
  std::uint16_t part = ShapePlan::root;
  for (const Path::Step& step : path.steps()) {
    auto& ways = crossing->ways;
    part =
        step.kind == Path::StepKind::member ? shape.part_of(part, step.member()) : std::uint16_t{0};
    auto way = std::find_if(ways.begin(), ways.end(),
                            [&](const Crossing& each) { return is_same(each.step, step); });
    if (way == ways.end()) {
      ways.push_back({.step = step, .part = part});
      way = ways.end() - 1;
    }
    crossing = &*way;
  }
  RuleGroup& group = crossing->rules;
  if (group.number == 0) group.number = ++groups_;
  (rules_[rule]->is_local ? group.local : group.at_large).push_back(rule);
}

}  // namespace jtlint::screen
