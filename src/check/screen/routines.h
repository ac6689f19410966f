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
  /// templates. So it is done once in so many looks, but for a few times at the beginning, and
  /// where it was long not done.
  static constexpr std::size_t cost_of_learning = 64;
  static constexpr std::size_t most_credit = 16 * cost_of_learning;
  std::size_t credit_ = most_credit;
};

}  // namespace jtlint::screen
