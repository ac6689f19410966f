#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "check/path.h"
#include "check/rule.h"
#include "check/screen/shape_plan.h"

namespace jtlint::screen {

/// Rules that are about the values at one path.
struct RuleGroup {
  std::uint32_t number = 0;
  std::vector<std::uint32_t> local = {};     ///< rules that look at nothing but the value
  std::vector<std::uint32_t> at_large = {};  ///< those that look elsewhere too
};

/// Where rules look: their paths, put together so that what several have in common is walked once.
struct Crossing {
  Path::Step step = {Path::StepKind::member, ""};  ///< that leads here; the root has none
  /// The number of the part of a template that stands here, if nothing but names leads here.
  std::uint16_t part = 0;
  std::vector<Crossing> ways = {};
  RuleGroup rules = {};
  char needed = '\0';  ///< nothing is found in a string without this byte, nor behind it; 0: none
  bool leads_to_member = false;  ///< of the root, or to what one of them reads as
};

/// A byte without which a string leads nowhere on a way; 0: there is none.
char needed_on(const Crossing& way);

/// What is run of a rule, together in one place, as looking for it takes as long as running it.
struct RuleToRun {
  Judge judge;
  Condition when;  ///< empty: always
  bool fails_always;
  bool needs_facts;
  bool asks_first;         ///< whether it applies: it may look at very much, or not at all
  char needed;             ///< it finds nothing in a string without this byte; 0: there is none
  Glance glance;           ///< nor in one that holds at this; empty: there is none
  CleanWhere clean_where;  ///< nor where texts compare so

  bool applies(const Subject& subject) const { return !when || when(subject) == Verdict::holds; }
};

/// The rules that a screen runs, by their index.
class RulePlan {
 public:
  RulePlan(std::vector<const Rule*> rules, const ShapePlan& shape);

  const Crossing& root() const { return root_; }

  /// Those that begin at what a record says, which is no part of a template.
  const std::vector<std::uint32_t>& about_facts() const { return about_facts_; }
  const std::vector<const Rule*>& rules() const { return rules_; }
  const RuleToRun& to_run(std::uint32_t rule) const { return to_run_[rule]; }

  /// The highest number of a group.
  std::uint32_t groups() const { return groups_; }

 private:
  void add(std::uint32_t rule, const Path& path, const ShapePlan& shape);
  void note_needed(Crossing& crossing) const;
  void note_members();

  std::vector<const Rule*> rules_;
  std::vector<RuleToRun> to_run_;
  Crossing root_;
  std::vector<std::uint32_t> about_facts_;
  std::uint32_t groups_ = 0;
};

}  // namespace jtlint::screen
