#include <algorithm>
#include <memory>
#include <utility>

#include "check/screen/rule_walk.h"

/// How a RuleWalk notes what is to be done for all templates of an outline.
namespace jtlint::screen {

std::unique_ptr<Agenda> RuleWalk::record(Workspace& at, std::size_t count,
                                         const Reads::Set& fixed) {
  if (count > Reads::most) return nullptr;
  Record record{.fixed = fixed};
  start(at, &at.places);
  start_reads({&at_->slots[0], count});
  reads_.leave_out(fixed);
  return this->record(plan_.root(), at_->slots[1], record);
}

std::unique_ptr<Agenda> RuleWalk::record(const Crossing& way, const Slot& member) {
  if (member.extent > Reads::most) return nullptr;
  Record record{.most_effort = small_effort / KnownMember::most};
  start(*at_, &at_->places);
  start_reads({&member, member.extent}, whole());
  return this->record(way, member, record);
}

std::unique_ptr<Agenda> RuleWalk::record(const Crossing& from, const Slot& slot, Record& record) {
  if (!bundle_numbers_.are_left()) return nullptr;
  at_->model.note_reads(&reads_);
  record_ = &record;
  walk(from, slot);
  record_ = nullptr;
  at_->model.note_reads(nullptr);
  if (at_->lenses.is_doubtful() || !was_easy(record.most_effort) ||
      record.done.size() > Agenda::most_errands)
    return nullptr;
  return std::make_unique<Agenda>(record.done, std::move(record.always), bundle_numbers_, *base_);
}

/// The number of a slot, as errands count.
std::uint16_t RuleWalk::number_of(const Slot& slot) const {
  return static_cast<std::uint16_t>(&slot - base_);
}

/// Runs an errand and nothing else, so that it shows what it depends on.
void RuleWalk::record(Errand errand) {
  Record* record = std::exchange(record_, nullptr);
  errand.guard = record->guard;
  reads_.clear();
  std::fill(suspects_.begin(), suspects_.end(), false);
  run_all({&errand, 1});
  if (reads_.strays() || reads_.noted().any()) {
    record->done.push_back({errand, reads_.noted(), reads_.strays()});
    if (errand.is_plain()) record->done.back().comparison = comparison_for(errand);
  } else {
    for (std::uint32_t rule = 0; rule < suspects_.size(); ++rule) {
      if (suspects_[rule]) record->always.push_back(rule);
    }
  }
  record_ = record;
}

/// What tells without the rule that it finds nothing, if all the texts are of the outline.
Comparison RuleWalk::comparison_for(const Errand& errand) {
  const CleanWhere& clean = plan_.to_run(errand.rule).clean_where;
  if (clean.relation == Relation::unknown || !at_->lenses.reads_ahead()) return {};
  reads_.clear();
  at_->lenses.effort().start_again();
  at_->subject.value = at_->model.value(base_[errand.slot]);
  clean.look(at_->subject);
  if (reads_.strays() || !reads_.say_all()) return {};
  return comparison_of(clean.relation, errand.slot, reads_.noted(), *base_);
}

/// Whether a way leads to the same in all templates of the outline that is recorded.
bool RuleWalk::is_settled(const Crossing& way, const Slot& slot) const {
  if (way.step.kind == Path::StepKind::lens) return at_->lenses.is_outlined(slot, way.step.lens);
  const auto settled = [&](const Slot& item) { return is_settled(way.step, item); };
  return slot.kind == Kind::sequence ? all_items(slot, settled) : settled(slot);
}

/// The same for one of the items that a filter is about.
bool RuleWalk::is_settled(const Path::Step& filter, const Slot& item) const {
  const Slot* asked = at_->model.find(item, filter.member());
  if (asked == nullptr) return true;
  const std::size_t index = number_of(*asked);
  return !filter.in_hand && index < Reads::most && record_->fixed.test(index);
}

/// Records what lies behind a filter as if each item passed that does now; it is guarded by that.
bool RuleWalk::record_filter(const Crossing& way, const Slot& slot) {
  const auto record_item = [&](const Slot& item) {
    if (is_settled(way.step, item)) return take_further(way, item);
    if (lets_pass({&way.step, number_of(item)})) return record_behind(way, item);
    record({.slot = number_of(item), .way = &way});
    return !at_->lenses.is_doubtful();
  };
  return slot.kind == Kind::sequence ? all_items(slot, record_item) : record_item(slot);
}

bool RuleWalk::record_behind(const Crossing& way, const Slot& item) {
  record_->guard = {&way.step, number_of(item)};
  const bool more = walk(way, item);
  record_->guard = {};
  return more;
}

bool RuleWalk::record(const RuleGroup& group, const Slot& slot) {
  const std::uint16_t index = number_of(slot);
  const auto record_rule = [&](std::uint32_t rule) {
    const RuleToRun& to_run = plan_.to_run(rule);
    record({.rule = rule,
            .slot = index,
            .glance = to_run.glance ? &to_run.glance : nullptr,
            .needed = to_run.needed});
  };
  std::for_each(group.local.begin(), group.local.end(), record_rule);
  std::for_each(group.at_large.begin(), group.at_large.end(), record_rule);
  return !at_->lenses.is_doubtful();
}

}  // namespace jtlint::screen
