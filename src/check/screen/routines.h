#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "check/screen/agenda.h"
#include "check/screen/lens_outline.h"
#include "check/screen/outlines.h"
#include "check/screen/shape_plan.h"
#include "check/screen/sightings.h"
#include "check/screen/workspace.h"

namespace jtlint::screen {

/// How often templates were known of late.
class Luck {
 public:
  void note(bool known) { share_ += ((known ? whole : 0) - share_) / slowness; }

  /// Whether so many of a hundred are known.
  bool is_above(int percent) const { return share_ > percent * (whole / 100); }

 private:
  static constexpr int whole = 1 << 20U;
  static constexpr int slowness = 64;
  int share_ = whole;
};

/// What is to be done for described templates whose outline was met often. All of them have the
/// same names, lists and objects, so that it is known of most rules beforehand what they find, or
/// on which texts it depends.
class Routines {
 public:
  /// Both must outlive it.
  Routines(const ShapePlan& shape, Workspace& at) : at_(at), outlines_(shape) {}

  /// Reads a template whose outline is known, and runs what is to be done for it. False where it is
  /// not known, or something is left in doubt.
  bool run(std::string_view json);

  /// Is told of a template that has just been looked at without that, and leaves no doubt. Learns
  /// its outline if it was met often; then something else is in hand.
  void learn(std::string_view json);

  std::size_t size() const { return routines_.size(); }

 private:
  /// What is to be done for templates of an outline.
  struct Routine {
    std::unique_ptr<Agenda> any;         ///< for each of them
    std::optional<LensOutline> strings;  ///< what the strings of the first one read as, if any do
    std::unique_ptr<Agenda> like_it;     ///< for those in which they do so too
  };

  bool is_worth_a_try();
  std::optional<std::uint64_t> recall(std::string_view json);
  void record(std::string_view json, std::uint64_t key);
  void meet_strings();
  void run(Routine& routine);
  std::uint16_t host_of_json() const;

  Workspace& at_;
  Outlines outlines_;
  Sightings sightings_;
  std::unordered_map<std::uint64_t, Routine> routines_;  ///< by the keys of outlines

  /// What may be spent on learning, in looks. To learn takes as long as to look at some dozen
  /// templates. So that is paid by templates that were known; others hardly pay for anything.
  static constexpr std::size_t cost_of_learning = 64;
  static constexpr std::size_t most_credit = 16 * cost_of_learning;
  std::size_t credit_ = most_credit;
  Luck luck_;
  std::size_t looks_ = 0;
};

}  // namespace jtlint::screen
