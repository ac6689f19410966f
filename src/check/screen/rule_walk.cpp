#include "check/screen/rule_walk.h"

#include <algorithm>
#include <span>
#include <utility>

namespace jtlint::screen {
RuleWalk::RuleWalk(const RulePlan& plan)
    : plan_(plan),
      efforts_(plan.rules().size()),
      suspects_(plan.rules().size()),
      bundle_numbers_(plan.rules(), plan.groups()) {
  for (std::uint32_t i = 0; i < plan.rules().size(); ++i) {
    asks_first_.push_back(plan.to_run(i).asks_first ? 1 : 0);
  }
}

void RuleWalk::start(Workspace& at, const Places* places) {
  at_ = &at;
  places_ = places;
  if (has_efforts_) std::fill(efforts_.begin(), efforts_.end(), std::size_t{0});
  if (found_ > 0) std::fill(suspects_.begin(), suspects_.end(), false);
  has_efforts_ = false;
  found_ = 0;
  at_->subject.root = at_->model.value(at_->slots[1]);
  members_ = {};
  base_ = &at_->slots[0];
}

void RuleWalk::suspect(std::uint32_t rule) {
  suspects_[rule] = true;
  ++found_;
}

void RuleWalk::run(Workspace& at, const Places* places, std::span<const KnownMember> members) {
  start(at, places);
  members_ = members;
  end_ = at_->slots.used();
  walk(plan_.root(), at_->slots[1]);
}

/// Whether no rule has looked at as much as that.
bool RuleWalk::was_easy(std::size_t effort) const {
  return std::all_of(efforts_.begin(), efforts_.end(),
                     [&](std::size_t spent) { return spent < effort; });
}

void RuleWalk::start_reads(const SlotRange& slots, const SlotRange& whole) {
  base_ = slots.first;
  reads_.start(slots, whole);
}

void RuleWalk::run(Workspace& at, Agenda& agenda, std::size_t count, const Reads::Set& fixed) {
  start(at, &at.places);
  for (const std::uint32_t rule : agenda.always()) suspect(rule);
  start_reads({&at_->slots[0], count});
  reads_.leave_out(fixed);
  run(agenda);
}

/// Runs what is to be done for a member of the template.
bool RuleWalk::run(const KnownMember& member) {
  for (const std::uint32_t rule : member.agenda->always()) suspect(rule);
  start_reads({&at_->slots[member.slot], member.slots}, whole());
  run(*member.agenda);
  return !at_->lenses.is_doubtful();
}

/// That to which a way leads, if it is known what is to be done for it.
const KnownMember* RuleWalk::known(const Crossing& way, std::size_t slot) const {
  if (!way.leads_to_member) return nullptr;
  const auto member = std::find_if(members_.begin(), members_.end(), [&](const KnownMember& each) {
    return each.way == &way && each.slot == slot;
  });
  return member == members_.end() ? nullptr : &*member;
}

/// Takes all ways that lead on from a value. Says whether there is reason to go on.
bool RuleWalk::walk(const Crossing& crossing, const Slot& slot) {
  if (slot.kind == Kind::opaque) return true;  // no rule judges it
  if (record_ == nullptr && lacks(slot, crossing.needed)) return true;
  if (crossing.rules.number != 0 && !judge(crossing.rules, slot)) return false;
  if (slot.kind == Kind::sequence && slot.size == 0) return true;  // no way leads on
  return std::all_of(crossing.ways.begin(), crossing.ways.end(),
                     [&](const Crossing& way) { return take(way, slot); });
}

/// Whether a value is a string without a byte that is needed to find anything.
bool RuleWalk::lacks(const Slot& slot, char needed) const {
  if (needed == '\0' || slot.kind != Kind::string) return false;
  at_->model.note(slot);
  return slot.text().find(needed) == std::string_view::npos;
}

/// Takes one way that leads on from a value.
bool RuleWalk::take(const Crossing& way, const Slot& slot) {
  switch (way.step.kind) {
    case Path::StepKind::member:
      return take_member(way, slot);
    case Path::StepKind::items:
      return slot.kind != Kind::sequence || take_each(way, slot);
    case Path::StepKind::strings:
      return take_strings(way, slot);
    case Path::StepKind::lens:
      if (const KnownMember* member = known(way, slot.reading(way.step.lens))) return run(*member);
      break;
    case Path::StepKind::filter:
      break;
  }
  if (record_ == nullptr || is_settled(way, slot)) return take_further(way, slot);
  const bool guardable = way.step.kind == Path::StepKind::filter && !way.step.in_hand;
  if (guardable && record_->guard.filter == nullptr) return record_filter(way, slot);
  record({.slot = number_of(slot), .way = &way, .needed = needed_on(way)});
  return !at_->lenses.is_doubtful();
}

/// Takes a way on which it depends on texts where it leads.
bool RuleWalk::take_further(const Crossing& way, const Slot& slot) {
  const Value value = at_->model.value(slot);
  at_->lenses.effort().start_again();
  return Path::take(way.step, value, {value, at_->lenses},
                    {[&](const Value& next) { return !next || walk(way, slot_of(next)); },
                     [](const Value&) { return true; }});
}

bool RuleWalk::take_member(const Crossing& way, const Slot& slot) {
  if (places_ != nullptr && way.part != 0) {
    const std::uint16_t place = (*places_)[way.part];
    if (const KnownMember* member = known(way, place)) return run(*member);
    return place == 0 || walk(way, at_->slots[place]);
  }
  const Slot* member = at_->model.find(slot, way.step.member());
  return member == nullptr || walk(way, *member);
}

bool RuleWalk::take_each(const Crossing& way, const Slot& list) {
  return all_items(list, [&](const Slot& item) { return walk(way, item); });
}

/// All strings in a value are in the slots behind it. Opaque ones hide what is in them.
bool RuleWalk::take_strings(const Crossing& way, const Slot& slot) {
  const Slot* end = next_sibling(&slot);
  for (const Slot* each = &slot; each != end;) {
    if (each->kind == Kind::string && !walk(way, *each)) return false;
    each = each->kind == Kind::opaque ? next_sibling(each) : each + 1;
  }
  return true;
}

bool RuleWalk::judge(const RuleGroup& group, const Slot& slot) {
  if (record_ != nullptr) return record(group, slot);
  if (!group.local.empty()) judge_alone(group, slot);
  for (const std::uint32_t rule : group.at_large) judge(rule, slot);
  return !at_->lenses.is_doubtful();
}

/// Has the rules judge a value that look at nothing else, unless it is known to be clean.
void RuleWalk::judge_alone(const RuleGroup& group, const Slot& slot) {
  const std::string_view content = slot.content();
  const auto number = slot.kind == Kind::number ? NumberMemory::place_of(content) : std::nullopt;
  const bool whole = !number && memory_.helps(group.number, slot.kind, content);
  if (number || whole) at_->model.note(slot);
  if (number && numbers_.holds(group.number, *number)) return;
  if (whole && memory_.knows(group.number, slot.kind, content)) return;
  if (!finds_clean(group, slot)) return;
  if (number) numbers_.keep(group.number, *number);
  if (whole) memory_.keep(group.number, slot.kind, content);
}

/// Has them judge it, and says whether it is clean, and was easily judged.
bool RuleWalk::finds_clean(const RuleGroup& group, const Slot& slot) {
  bool clean = true;
  is_laborious_ = false;
  for (const std::uint32_t rule : group.local) clean = judge(rule, slot) && clean;
  return clean && !is_laborious_ && !at_->lenses.is_doubtful();
}

}  // namespace jtlint::screen
