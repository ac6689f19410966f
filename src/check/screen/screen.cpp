#include "check/screen/screen.h"

#include <array>
#include <cstdint>

#include "check/screen/node_slots.h"
#include "parse/json.h"

namespace jtlint::screen {
namespace {

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
      shape_(shape_of(catalogue, dialect)),
      asks_schema_(!catalogue.schema().unseen_names(dialect).names.empty()),
      plan_(rules_for(catalogue, selection, dialect), shape_),
      today_(today) {}

Workspace& Screen::workspace(std::size_t index) {
  while (workspaces_.size() <= index) {
    workspaces_.push_back(std::make_unique<Workspace>(shape_, today_));
  }
  return *workspaces_[index];
}

/// All texts are read before rules are run: the code for both has no room in the cache that is next
/// to a processor. What is recalled is good until the first text is looked at closely, as then
/// outlines may be forgotten.
void Screen::look(std::span<const std::string_view> texts, std::span<Look> looks) {
  std::array<Routines::Recalled, most_texts> recalled;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    recalled[i] = routines_.read(texts[i], workspace(i));
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const bool known = recalled[i].is_known() && routines_.run(recalled[i], workspace(i));
    if (known) looks[i] = looked();
    if (!known) recalled[i] = {};
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (recalled[i].shows_texts)
      routines_.learn_texts(texts[i], *recalled[i].routine, workspace(i));
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!recalled[i].is_known()) looks[i] = look_closely(texts[i]);
  }
}

Screen::Look Screen::look_closely(std::string_view json) {
  at_.clear();
  const bool read = read_template(json, shape_, at_.slots, at_.store, at_.places,
                                  &members_.next_outlines()) == Scan::sound;
  const std::uint16_t arn = read ? described_arn(at_.slots) : std::uint16_t{0};
  if (arn == 0 || !is_arn_of_iot(at_.slots[arn])) return {};
  run(nullptr, &at_.places, members_.known());
  const Look look = looked();
  if (at_.lenses.is_doubtful()) return look;
  members_.learn();
  routines_.learn(json, at_);
  return look;
}

Screen::Look Screen::looked() const {
  if (walk_.is_clean()) return {.clean = true};
  return {.suspicion = found()};
}

Suspicion Screen::suspicion(const Node& root, const Node* facts) {
  at_.clear();
  const Fit fit = asks_schema_ ? Fit::beyond : fill_slots(root, shape_, at_.slots, at_.places);
  if (fit != Fit::clean && fit != Fit::open) return {};
  run(facts, fit == Fit::clean ? &at_.places : nullptr);
  return found();
}

std::vector<bool> Screen::suspects(const Node& root, const Hidden& hidden, const Node* facts) {
  at_.clear();
  if (!fill_slots(root, hidden, at_.slots, at_.model)) return {};
  run(facts, nullptr);
  return by_catalogue();
}

/// Runs all rules over the template in hand.
void Screen::run(const Node* facts, const Places* places, std::span<const KnownMember> members) {
  at_.lenses.start(facts, places);
  walk_.run(at_, places, members);
  if (facts == nullptr) return;
  for (const std::uint32_t rule : plan_.about_facts()) walk_.suspect(rule);
}

/// The suspicion of a template whose shape is clean.
Suspicion Screen::found() const {
  return {false, by_catalogue()};
}

/// The rules that are suspect; empty where there is a doubt.
std::vector<bool> Screen::by_catalogue() const {
  if (walk_.is_doubtful()) return {};
  std::vector<bool> result(catalogue_.rules().size());
  const std::vector<bool>& suspects = walk_.suspects();
  for (std::size_t i = 0; i < suspects.size(); ++i) {
    if (!suspects[i]) continue;
    result[static_cast<std::size_t>(plan_.rules()[i] - catalogue_.rules().data())] = true;
  }
  return result;
}

}  // namespace jtlint::screen
