#include <cstddef>
#include <cstdint>

#include "check/effort.h"
#include "check/screen/rule_walk.h"

/// How a RuleWalk has rules judge values, and counts what they look at.
namespace jtlint::screen {
namespace {

/// A value of which a rule looked at more is judged each time, so that that is counted.
constexpr std::size_t small_part = 128;

/// What a rule looks at may be so many times more in the full check, which goes all ways from the
/// root and counts that; but not where it is little.
constexpr std::size_t times_more = 64;
constexpr std::size_t times_more_of_little = 8;

/// What a rule may look at here, beside what was found out before and is not looked at again.
constexpr std::size_t most_here =
    most_effort / times_more - small_effort -
    (Slots::most + Agenda::most_errands) * small_part * times_more_of_little / times_more;

}  // namespace

/// Says whether a rule finds nothing in a value. Mostly there is no fault, and no need to ask
/// whether it would be one.
bool RuleWalk::judge(std::uint32_t number, const Slot& slot) {
  const Glance& glance = plan_.to_run(number).glance;
  return (glance && holds_at(glance, slot)) || judge_fully(number, slot);
}

bool RuleWalk::judge_fully(std::uint32_t number, const Slot& slot) {
  Effort& effort = at_->lenses.effort();
  effort.start_again();
  at_->subject.value = at_->model.value(slot);
  const bool asks_first = asks_first_[number] != 0;
  if (!asks_first) {
    plan_.to_run(number).judge(at_->subject, faults_);
    if (faults_.empty() && effort.spent() <= small_part) return true;
  }
  const bool found = asks_first ? finds_where_it_applies(number) : applies_to_faults(number);
  count_effort(number, effort.spent());
  if (found) suspect(number);
  return !found;
}

/// Whether a rule that has judged a value has found something.
bool RuleWalk::applies_to_faults(std::uint32_t number) {
  if (faults_.empty()) return false;
  faults_.clear();
  const bool applies = plan_.to_run(number).applies(at_->subject);
  if (!applies) asks_first_[number] = 1;
  return applies;
}

/// Whether a rule finds something, of which is asked first whether it applies.
bool RuleWalk::finds_where_it_applies(std::uint32_t number) {
  const RuleToRun& rule = plan_.to_run(number);
  if (rule.needs_facts && !at_->lenses.has_facts()) return false;
  if (!rule.applies(at_->subject)) return false;
  if (!rule.fails_always) rule.judge(at_->subject, faults_);
  const bool found = rule.fails_always || !faults_.empty();
  faults_.clear();
  return found;
}

/// Counts what a rule has looked at in a value; where it is little, this may be left out.
void RuleWalk::count_effort(std::uint32_t number, std::size_t spent) {
  is_laborious_ = is_laborious_ || spent > small_part;
  has_efforts_ = true;
  efforts_[number] += spent;
  if (efforts_[number] > most_here) suspect(number);
}

}  // namespace jtlint::screen
