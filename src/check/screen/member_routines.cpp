#include "check/screen/member_routines.h"

#include <algorithm>
#include <utility>

namespace jtlint::screen {
namespace {

/// What is not longer is learned.
constexpr std::size_t longest_learned = 16 * 1024;

/// So many are kept. When these no longer help, all are forgotten.
constexpr std::size_t most_members = 1024;
constexpr std::size_t most_slots = std::size_t{1} << 17U;  // in all of them
constexpr int worth_keeping = 50;

/// The way on which a string is read as JSON.
const Crossing* way_to_json(const Crossing& from) {
  const auto way = std::find_if(from.ways.begin(), from.ways.end(), [](const Crossing& each) {
    return each.step.kind == Path::StepKind::lens && each.step.lens == Lens::json;
  });
  return way == from.ways.end() ? nullptr : &*way;
}

/// The number of the first member that is read so; 0 if there is none.
std::uint16_t host_in(const RulePlan& rules) {
  for (const Crossing& way : rules.root().ways) {
    if (way.part != 0 && way_to_json(way) != nullptr) return way.part;
  }
  return 0;
}

}  // namespace

MemberRoutines::MemberRoutines(const ShapePlan& shape, const RulePlan& rules, Workspace& at,
                               RuleWalk& walk)
    : at_(at),
      walk_(walk),
      ways_(shape.size()),
      outlines_(shape, host_in(rules)),
      agendas_(shape.size()) {
  for (const Crossing& way : rules.root().ways) {
    if (way.part != 0) ways_[way.part] = &way;
  }
  if (outlines_.host() != 0) to_document_ = way_to_json(*ways_[outlines_.host()]);
}

MemberOutlines& MemberRoutines::next_outlines() {
  if (std::exchange(is_to_forget_, false)) {
    outlines_.clear();
    for (auto& agendas : agendas_) agendas.clear();
  }
  return outlines_;
}

std::span<const KnownMember> MemberRoutines::known() {
  known_.clear();
  std::size_t errands = 0;
  for (const MemberOutlines::Known& each : outlines_.known()) {
    Agenda* agenda = agendas_[each.part][each.outline->number - 1].get();
    const Crossing* way = each.part == outlines_.host() ? to_document_ : ways_[each.part];
    if (agenda == nullptr || known_.size() == KnownMember::most) continue;
    errands += agenda->errands();
    if (errands > Agenda::most_errands) break;
    known_.push_back({way, each.slot, each.outline->slots.size(), agenda});
  }
  return known_;
}

void MemberRoutines::learn() {
  credit_ = std::min(credit_ + 1 + outlines_.known().size(), most_credit);
  const Slot* member = &at_.slots[1] + 1;
  for (unsigned i = 0; i < at_.slots[1].size; ++i, member = next_sibling(member)) {
    const std::uint16_t part = member->shape;
    const bool known = outlines_.is_known(part);
    const bool concerned =
        part == outlines_.host() || (member->is_collection() && member->size > 0);
    if (!concerned || part == 0) continue;
    luck_.note(known);
    if (known) continue;
    if (part == outlines_.host()) {
      learn_document(*member);
    } else if (is_worth_learning(*member, part)) {
      learn_member(part, *member);
    }
  }
}

/// Whether a value was met often, and there is credit to learn it.
bool MemberRoutines::is_worth_learning(const Slot& value, std::uint16_t part) {
  const bool small = value.content().size() <= longest_learned && value.extent <= Reads::most;
  if (!small || !sightings_.are_often(value, part) || credit_ < cost_of_learning) return false;
  if (outlines_.size() >= most_members || outlines_.slots() >= most_slots) {
    is_to_forget_ = !luck_.is_above(worth_keeping);
    return false;
  }
  credit_ -= cost_of_learning;
  return true;
}

void MemberRoutines::learn_member(std::uint16_t part, const Slot& value) {
  std::unique_ptr<Agenda> agenda;
  if (ways_[part] != nullptr) {
    agenda = walk_.record(*ways_[part], value);
    if (agenda == nullptr) return;
  }
  keep(part, outlines_.learn(part, value, at_.slots, at_.store), std::move(agenda));
}

void MemberRoutines::learn_document(const Slot& host) {
  const std::uint16_t root = host.reading(Lens::json);
  if (to_document_ == nullptr || root == 0 || root == no_reading) return;
  const Slot& document = at_.slots[root];
  if (!is_worth_learning(document, outlines_.host())) return;
  std::unique_ptr<Agenda> agenda = walk_.record(*to_document_, document);
  if (agenda == nullptr) return;
  const Outline* outline = outlines_.learn_document(host, at_.slots, at_.store);
  keep(outlines_.host(), outline, std::move(agenda));
}

void MemberRoutines::keep(std::uint16_t part, const Outline* outline,
                          std::unique_ptr<Agenda> agenda) {
  if (outline != nullptr) agendas_[part].push_back(std::move(agenda));
}

}  // namespace jtlint::screen
