#include "check/screen/rule_walk.h"

#include <algorithm>
#include <span>
#include <utility>

#include "check/effort.h"

namespace jtlint::screen {
namespace {

/// A value of which judging took longer is judged each time, so that effort is counted.
constexpr std::size_t small_effort = 10'000;

/// Likewise bundles of errands, of which there may be so many.
constexpr std::size_t small_bundle = 128;
constexpr std::size_t most_errands = 1024;

/// What a rule looks at may be so many times more in the full check, which goes all ways from the
/// root and counts that.
constexpr std::size_t times_more = 64;

/// What a rule may look at here, beside what was found out before and is not looked at again.
constexpr std::size_t most_here =
    most_effort / times_more - small_effort - most_errands * small_bundle;

}  // namespace

RuleWalk::RuleWalk(const RulePlan& plan, const Slots& slots, SlotModel& model, SlotLenses& lenses,
                   Day today)
    : plan_(plan),
      slots_(slots),
      model_(model),
      lenses_(lenses),
      today_(today),
      efforts_(plan.rules().size()),
      suspects_(plan.rules().size()),
      numbers_(plan.groups()) {}

void RuleWalk::start(const Places* places) {
  places_ = places;
  std::fill(efforts_.begin(), efforts_.end(), std::size_t{0});
  std::fill(suspects_.begin(), suspects_.end(), false);
  found_ = 0;
}

void RuleWalk::suspect(std::uint32_t rule) {
  suspects_[rule] = true;
  ++found_;
}

void RuleWalk::run(const Places* places) {
  start(places);
  walk(plan_.root(), slots_[1]);
}

bool RuleWalk::was_easy() const {
  return std::all_of(efforts_.begin(), efforts_.end(),
                     [](std::size_t effort) { return effort < small_effort; });
}

std::unique_ptr<Agenda> RuleWalk::record(std::size_t count, const Reads::Set& fixed,
                                         const Places& places) {
  if (count > Reads::most) return nullptr;
  Record record{.fixed = fixed};
  start(&places);
  start_reads(count, fixed);
  model_.note_reads(&reads_);
  record_ = &record;
  walk(plan_.root(), slots_[1]);
  record_ = nullptr;
  model_.note_reads(nullptr);
  if (lenses_.is_doubtful() || !was_easy() || record.done.size() > most_errands) return nullptr;
  return std::make_unique<Agenda>(record.done, std::move(record.always), numbers_);
}

/// Runs an errand and nothing else, so that it shows what it depends on.
void RuleWalk::record(const Errand& errand) {
  Record* record = std::exchange(record_, nullptr);
  reads_.clear();
  std::fill(suspects_.begin(), suspects_.end(), false);
  run(errand);
  if (reads_.noted().any()) {
    record->done.push_back({errand, reads_.noted()});
  } else {
    for (std::uint32_t rule = 0; rule < suspects_.size(); ++rule) {
      if (suspects_[rule]) record->always.push_back(rule);
    }
  }
  record_ = record;
}

void RuleWalk::start_reads(std::size_t count, const Reads::Set& fixed) {
  reads_.start(slots_[0], count);
  reads_.leave_out(fixed);
}

void RuleWalk::run(Agenda& agenda, std::size_t count, const Reads::Set& fixed,
                   const Places& places) {
  start(&places);
  for (const std::uint32_t rule : agenda.always()) suspect(rule);
  start_reads(count, fixed);
  for (Bundle& bundle : agenda.bundles()) run(agenda, bundle);
}

/// Runs the errands of a bundle, unless its texts are known to be clean.
void RuleWalk::run(Agenda& agenda, Bundle& bundle) {
  std::array<char, Memory::longest> room;
  std::string_view texts;
  if (bundle.is_steady()) texts = texts_in(agenda.slots_of(bundle), slots_[0], room);
  if (texts.empty() || texts.size() > Memory::longest) {
    for (const Errand& errand : agenda.errands_of(bundle)) run(errand);
    return;
  }
  ++bundle.asked;
  if (memory_.holds(bundle.number, Kind::string, texts)) {
    ++bundle.known;
  } else {
    run(agenda, bundle, texts);
  }
}

/// Runs the errands of a bundle, and keeps its texts in the memory if these are clean.
void RuleWalk::run(Agenda& agenda, Bundle& bundle, std::string_view texts) {
  reads_.clear();
  model_.note_reads(&reads_);
  spent_ = 0;
  bool clean = true;
  for (const Errand& errand : agenda.errands_of(bundle)) clean = run(errand) && clean;
  model_.note_reads(nullptr);
  if (!clean || spent_ > small_bundle || lenses_.is_doubtful()) return;
  if (agenda.depends_on(bundle, reads_.noted())) {
    memory_.keep(bundle.number, Kind::string, texts);
  } else {
    agenda.widen(bundle, reads_.noted(), ++numbers_);
  }
}

/// Says whether nothing was found.
bool RuleWalk::run(const Errand& errand) {
  const Slot& slot = slots_[errand.slot];
  if (errand.way == nullptr) return judge(errand.rule, model_.value(slot));
  const std::size_t before = found_;
  take_further(*errand.way, slot);
  return found_ == before;
}

/// Takes all ways that lead on from a value. Says whether there is reason to go on.
bool RuleWalk::walk(const Crossing& crossing, const Slot& slot) {
  if (slot.kind == Kind::opaque) return true;  // no rule judges it
  if (crossing.rules.number != 0 && !judge(crossing.rules, slot)) return false;
  if (slot.kind == Kind::sequence && slot.size == 0) return true;  // no way leads on
  return std::all_of(crossing.ways.begin(), crossing.ways.end(),
                     [&](const Crossing& way) { return take(way, slot); });
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
    case Path::StepKind::filter:
    case Path::StepKind::lens:
      break;
  }
  if (record_ == nullptr || is_settled(way, slot)) return take_further(way, slot);
  record({.slot = slots_.index_of(slot), .way = &way});
  return !lenses_.is_doubtful();
}

/// Whether a way leads to the same in all templates of the outline that is recorded.
bool RuleWalk::is_settled(const Crossing& way, const Slot& slot) const {
  if (way.step.kind == Path::StepKind::lens) return lenses_.is_outlined(slot, way.step.lens);
  const Slot* item = slot.kind == Kind::sequence ? &slot + 1 : &slot;
  const unsigned count = slot.kind == Kind::sequence ? slot.size : 1;
  for (unsigned i = 0; i < count; ++i, item = next_sibling(item)) {
    const Slot* asked = model_.find(*item, way.step.member());
    if (asked == nullptr) continue;
    const std::size_t index = slots_.index_of(*asked);
    if (way.step.in_hand || index >= Reads::most || !record_->fixed.test(index)) return false;
  }
  return true;
}

/// Takes a way on which it depends on texts where it leads.
bool RuleWalk::take_further(const Crossing& way, const Slot& slot) {
  const Value value = model_.value(slot);
  lenses_.effort().start_again();
  return Path::take(way.step, value, {value, lenses_},
                    {[&](const Value& next) { return !next || walk(way, slot_of(next)); },
                     [](const Value&) { return true; }});
}

bool RuleWalk::take_member(const Crossing& way, const Slot& slot) {
  if (places_ != nullptr && way.part != 0) {
    const std::uint16_t place = (*places_)[way.part];
    return place == 0 || walk(way, slots_[place]);
  }
  const Slot* member = model_.find(slot, way.step.member());
  return member == nullptr || walk(way, *member);
}

bool RuleWalk::take_each(const Crossing& way, const Slot& list) {
  const Slot* item = &list + 1;
  for (unsigned i = 0; i < list.size; ++i, item = next_sibling(item)) {
    if (!walk(way, *item)) return false;
  }
  return true;
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
  const Value value = model_.value(slot);
  const std::string_view content = slot.content();
  const bool local = !group.local.empty();
  const bool whole = local && memory_.helps(group.number, slot.kind, content);
  if (whole) model_.note(slot);
  if (local && !(whole && memory_.knows(group.number, slot.kind, content))) {
    bool clean = true;
    bool small = true;
    for (const std::uint32_t rule : group.local) {
      const std::size_t before = efforts_[rule];
      clean = judge(rule, value) && clean;
      small = small && efforts_[rule] - before < small_effort;
    }
    if (clean && small && whole && !lenses_.is_doubtful())
      memory_.keep(group.number, slot.kind, content);
  }
  for (const std::uint32_t rule : group.at_large) judge(rule, value);
  return !lenses_.is_doubtful();
}

bool RuleWalk::record(const RuleGroup& group, const Slot& slot) {
  const std::uint16_t index = slots_.index_of(slot);
  for (const std::uint32_t rule : group.local) record({.rule = rule, .slot = index});
  for (const std::uint32_t rule : group.at_large) record({.rule = rule, .slot = index});
  return !lenses_.is_doubtful();
}

/// Says whether a rule finds nothing in a value.
bool RuleWalk::judge(std::uint32_t number, const Value& value) {
  const Rule& rule = *plan_.rules()[number];
  if (rule.needs_facts && !lenses_.has_facts()) return true;
  Effort& effort = lenses_.effort();
  effort.start_again();
  const Subject subject{value, model_.value(slots_[1]), lenses_, today_};
  if (!faults_.empty()) faults_.clear();
  const auto applies = [&] { return !rule.when || rule.when(subject) == Verdict::holds; };
  const auto fails = [&] {
    rule.judge(subject, faults_);
    return !faults_.empty();
  };
  // Mostly there is no fault, and no need to ask whether it would be one.
  const bool found = rule.fails_always ? applies() : fails() && applies();
  efforts_[number] += effort.spent();
  spent_ += effort.spent();
  if (found || efforts_[number] > most_here) suspect(number);
  return !found;
}

}  // namespace jtlint::screen
