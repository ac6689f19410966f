#include "check/screen/screen.h"

#include <algorithm>
#include <utility>

#include "check/effort.h"
#include "check/screen/node_slots.h"
#include "dialect/described.h"
#include "parse/json.h"

namespace jtlint::screen {
namespace {

/// What a rule looks at may be so many times more in the full check, which goes all ways from the
/// root and counts that.
constexpr std::size_t times_more = 64;

/// A value of which judging took longer is judged each time, so that effort is counted.
constexpr std::size_t small_effort = 10'000;

/// The rules of a run that look at templates of a dialect, without those that stages find.
std::vector<const Rule*> rules_for(const Catalogue& catalogue, const Selection& selection,
                                   std::string_view dialect) {
  std::vector<const Rule*> rules;
  for (const Rule& rule : catalogue.rules()) {
    const bool checks = rule.found_by == FoundBy::check && rule.is_about(dialect);
    if (checks && selection.contains(rule.id)) rules.push_back(&rule);
  }
  return rules;
}

ShapePlan shape_of(const Catalogue& catalogue, std::string_view dialect) {
  return {**parse_json(catalogue.shape_schema()), dialect};
}

}  // namespace

Screen::Screen(const Catalogue& catalogue, const Selection& selection, std::string_view dialect,
               Day today)
    : catalogue_(catalogue),
      today_(today),
      shape_(shape_of(catalogue, dialect)),
      asks_schema_(!catalogue.schema().unseen_names(dialect).names.empty()),
      plan_(rules_for(catalogue, selection, dialect), shape_),
      places_(shape_.size()),
      efforts_(plan_.rules().size()),
      suspects_(plan_.rules().size()) {}

Screen::Look Screen::look(std::string_view json) {
  start();
  const bool read = read_template(json, shape_, slots_, store_, places_) == Scan::sound;
  if (!read || !is_described_template()) return {};
  if (run(nullptr, &places_)) return {.clean = true};
  return {.suspicion = found(false)};
}

Suspicion Screen::suspicion(const Node& root, const Node* facts) {
  start();
  const Fit fit = asks_schema_ ? Fit::beyond : fill_slots(root, shape_, slots_, places_);
  if (fit != Fit::clean && fit != Fit::open) return {};
  return found(run(facts, fit == Fit::clean ? &places_ : nullptr));
}

/// The suspicion of a template whose shape is clean.
Suspicion Screen::found(bool clean) const {
  return {false, clean || !lenses_.is_doubtful() ? by_catalogue() : std::vector<bool>()};
}

std::vector<bool> Screen::suspects(const Node& root, const Hidden& hidden, const Node* facts) {
  start();
  if (!fill_slots(root, hidden, slots_, model_)) return {};
  run(facts, nullptr);
  return lenses_.is_doubtful() ? std::vector<bool>() : by_catalogue();
}

/// Whether there is an ARN of AWS IoT, and more than ListJobTemplates shows of a template.
bool Screen::is_described_template() const {
  bool described = false;
  bool more = false;
  const Slot* child = &slots_[1] + 1;
  for (unsigned i = 0; i < slots_[1].size; ++i, child = next_sibling(child)) {
    more = more || !is_summary_member(child->name());
    const bool arn = child->name() == "jobTemplateArn" && child->kind == Kind::string;
    described = described || (arn && child->text().find(":iot:") != std::string_view::npos);
  }
  return described && more;
}

void Screen::start() {
  slots_.clear();
  store_.clear();
  model_.hide({});
  std::fill(places_.begin(), places_.end(), std::uint16_t{0});
}

/// Runs the rules over the slots. Says whether none found anything, and none was left in doubt.
bool Screen::run(const Node* facts, const Places* places) {
  lenses_.start(facts, places);
  std::fill(efforts_.begin(), efforts_.end(), std::size_t{0});
  std::fill(suspects_.begin(), suspects_.end(), false);
  if (facts != nullptr) {
    for (const std::uint32_t rule : plan_.about_facts()) suspects_[rule] = true;
  }
  places_known_ = places != nullptr;
  walk(plan_.root(), slots_[1]);
  for (std::size_t i = 0; i < efforts_.size(); ++i) {
    if (efforts_[i] > most_effort / times_more) suspects_[i] = true;
  }
  return !lenses_.is_doubtful() &&
         std::find(suspects_.begin(), suspects_.end(), true) == suspects_.end();
}

/// Takes all ways that lead on from a value. Says whether there is reason to go on.
bool Screen::walk(const Crossing& crossing, const Slot& slot) {
  if (slot.kind == Kind::opaque) return true;  // no rule judges it
  if (crossing.rules.number != 0 && !judge(crossing.rules, slot)) return false;
  if (slot.kind == Kind::sequence && slot.size == 0) return true;  // no way leads on
  return std::all_of(crossing.ways.begin(), crossing.ways.end(),
                     [&](const Crossing& way) { return take(way, slot); });
}

/// Takes one way that leads on from a value.
bool Screen::take(const Crossing& way, const Slot& slot) {
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
  const Value value = model_.value(slot);
  lenses_.effort().start_again();
  return Path::take(way.step, value, {value, lenses_},
                    {[&](const Value& next) { return !next || walk(way, slot_of(next)); },
                     [](const Value&) { return true; }});
}

bool Screen::take_member(const Crossing& way, const Slot& slot) {
  if (places_known_ && way.part != 0) {
    const std::uint16_t place = places_[way.part];
    return place == 0 || walk(way, slots_[place]);
  }
  const Slot* member = model_.find(slot, way.step.member());
  return member == nullptr || walk(way, *member);
}

bool Screen::take_each(const Crossing& way, const Slot& list) {
  const Slot* item = &list + 1;
  for (unsigned i = 0; i < list.size; ++i, item = next_sibling(item)) {
    if (!walk(way, *item)) return false;
  }
  return true;
}

/// All strings in a value are in the slots behind it. Opaque ones hide what is in them.
bool Screen::take_strings(const Crossing& way, const Slot& slot) {
  const Slot* end = next_sibling(&slot);
  for (const Slot* each = &slot; each != end;) {
    if (each->kind == Kind::string && !walk(way, *each)) return false;
    each = each->kind == Kind::opaque ? next_sibling(each) : each + 1;
  }
  return true;
}

bool Screen::judge(const RuleGroup& group, const Slot& slot) {
  const Value value = model_.value(slot);
  const std::string_view content = slot.content();
  const bool local = !group.local.empty();
  const bool whole = local && memory_.helps(group.number, slot.kind, content);
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

/// Says whether a rule finds nothing in a value.
bool Screen::judge(std::uint32_t number, const Value& value) {
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
  const bool suspect = rule.fails_always ? applies() : fails() && applies();
  efforts_[number] += effort.spent();
  if (suspect) suspects_[number] = true;
  return !suspect;
}

std::vector<bool> Screen::by_catalogue() const {
  std::vector<bool> result(catalogue_.rules().size());
  for (std::size_t i = 0; i < suspects_.size(); ++i) {
    if (!suspects_[i]) continue;
    result[static_cast<std::size_t>(plan_.rules()[i] - catalogue_.rules().data())] = true;
  }
  return result;
}

}  // namespace jtlint::screen
