#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "check/screen/rule_walk.h"

/// How a RuleWalk runs what is to be done for a template, or a member of one, that is known.
namespace jtlint::screen {

/// Runs all bundles but those whose texts are known to be clean. What is known of most of them is
/// looked up at the end, when that has come near.
void RuleWalk::run(Agenda& agenda) {
  for (Bundle& bundle : agenda.bundles()) {
    if (bundle.needed != '\0' && lacks(base_[bundle.needed_in], bundle.needed)) continue;
    const bool clean =
        bundle.compared > 0 && are_surely(bundle.clean_where, agenda.compared_in(bundle), *base_);
    if (clean) continue;
    const bool ran = bundle.is_number && run_for_number(agenda, bundle);
    if (!ran && (!bundle.is_steady || !seek(agenda, bundle))) run_all(agenda.errands_of(bundle));
  }
  settle(agenda);
}

/// Runs a bundle that depends on a number. False where that is none that is kept.
bool RuleWalk::run_for_number(Agenda& agenda, Bundle& bundle) {
  const Slot& slot = base_[agenda.slots_of(bundle).front()];
  const auto number = NumberMemory::place_of(slot.text());
  if (!number) return false;
  if (numbers_.holds(bundle.number, *number)) return true;
  if (finds_clean(agenda, bundle)) numbers_.keep(bundle.number, *number);
  return true;
}

/// Has it looked up whether the texts of a bundle are known to be clean. False where that cannot
/// be.
bool RuleWalk::seek(Agenda& agenda, Bundle& bundle) {
  if (room_used_ + Memory::longest > room_.size()) settle(agenda);
  const std::span<const std::uint16_t> slots = agenda.slots_of(bundle);
  const std::span<char> room = std::span(room_).subspan(room_used_, Memory::longest);
  const std::string_view texts = texts_in(slots, *base_, room);
  if (texts.empty() || texts.size() > Memory::longest) {
    bundle.count(false);
    return false;
  }
  if (texts.data() == room.data()) room_used_ += texts.size();
  const Kind kind = slots.size() == 1 ? base_[slots.front()].kind : Kind::sequence;
  sought_.push_back({&bundle, texts, memory_.key_of(bundle.number, kind, texts)});
  return true;
}

/// Looks up what is sought, and runs the bundles of which it is not known.
void RuleWalk::settle(Agenda& agenda) {
  for (const Sought& each : sought_) {
    const bool known = memory_.holds(each.key, each.texts);
    each.bundle->count(known);
    if (!known && finds_clean(agenda, *each.bundle)) memory_.keep(each.key, each.texts);
  }
  sought_.clear();
  room_used_ = 0;
}

/// Runs the errands of a bundle, and says whether its texts are clean, and nothing else was looked
/// at.
bool RuleWalk::finds_clean(Agenda& agenda, Bundle& bundle) {
  reads_.clear();
  at_->model.note_reads(&reads_);
  is_laborious_ = false;
  const std::size_t before = found_;
  run_all(agenda.errands_of(bundle));
  at_->model.note_reads(nullptr);
  const bool clean = found_ == before && !at_->lenses.is_doubtful();
  if (!clean || is_laborious_ || reads_.strays()) return false;
  const bool depends = agenda.depends_on(bundle, reads_.noted());
  if (!depends) agenda.widen(bundle, reads_.noted(), bundle_numbers_.next());
  return depends;
}

void RuleWalk::run_all(std::span<const Errand> errands) {
  for (const Errand& errand : errands) {
    const bool holds = errand.glance != nullptr && holds_at(*errand.glance, base_[errand.slot]);
    if (!holds) run(errand);
  }
}

/// Runs an errand of which nothing could be told at a glance.
void RuleWalk::run(const Errand& errand) {
  if (errand.guard.filter != nullptr && !lets_pass(errand.guard)) return;
  const Slot& slot = base_[errand.slot];
  if (errand.way != nullptr) {
    if (!lacks(slot, errand.needed)) take_further(*errand.way, slot);
  } else {
    judge_fully(errand.rule, slot);
  }
}

bool RuleWalk::lets_pass(const Guard& guard) const {
  const Slot* asked = at_->model.find(base_[guard.item], guard.filter->member());
  return asked != nullptr && guard.filter->lets_pass(at_->model.value(*asked));
}

}  // namespace jtlint::screen
