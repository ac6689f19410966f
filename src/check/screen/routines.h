#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "check/screen/agenda.h"
#include "check/screen/lens_outline.h"
#include "check/screen/luck.h"
#include "check/screen/outlines.h"
#include "check/screen/rule_walk.h"
#include "check/screen/shape_plan.h"
#include "check/screen/sightings.h"
#include "check/screen/workspace.h"

namespace jtlint::screen {

/// Finds out which scalars of an outline are the same in most of its templates.
class SameTexts {
 public:
  /// Notes those of another template, which was just read. Says whether so many were met that it is
  /// known, and nobody has made use of that.
  bool note(const Outlines& outlines, const Outlines::Known& known);

  /// Is told that somebody makes use of it. False where one did before.
  bool use() { return !std::exchange(used_, true); }

  /// Which were the same in all.
  const FixedScalars& fixed() const { return fixed_; }

  /// Whether so many are that it helps to know.
  bool are_many() const;

 private:
  /// So many templates show it.
  static constexpr std::size_t enough = 512;

  std::size_t met_ = 0;  ///< no more are counted than that
  bool used_ = false;
  std::vector<std::string> first_;  ///< of the first template: those of its document behind its own
  FixedScalars fixed_;
};

/// What is to be done for described templates whose outline was met often. All of them have the
/// same names, lists and objects, so that it is known of most rules beforehand what they find, or
/// on which texts it depends.
class Routines {
  struct Routine;

 public:
  /// Both must outlive it.
  Routines(const ShapePlan& shape, RuleWalk& walk)
      : walk_(walk), any_texts_(shape), same_texts_(shape) {}

  /// A template that was read, and what is to be done for it: good until something is learned, and
  /// to learn texts from, if it shows them, until an outline is learned.
  struct Recalled {
    Routine* routine = nullptr;  ///< null: its outline is not known
    bool like_it = false;        ///< its strings read as those of the first one did
    std::size_t slots = 0;       ///< how many the outline has
    bool shows_texts = false;    ///< it is one of many; which texts are the same in them is known

    bool is_known() const { return routine != nullptr; }
  };

  /// Reads a template whose outline is known, with what its strings read as.
  Recalled read(std::string_view json, Workspace& at);

  /// Runs what is to be done for one that was read, and is known. False where something is left in
  /// doubt.
  bool run(const Recalled& recalled, Workspace& at);

  /// Is told of a template that has just been looked at without that, and leaves no doubt. Learns
  /// its outline if it was met often; then something else is in hand.
  void learn(std::string_view json, Workspace& at);

  /// Is told of one for which that was run, and which shows texts. Learns those that are always the
  /// same in templates of its outline, if they are many; then something else is in hand.
  void learn_texts(std::string_view json, Routine& routine, Workspace& at);

  std::size_t size() const { return any_texts_.routines.size(); }

  /// Of how many outlines it knows texts that are mostly the same.
  std::size_t with_same_texts() const { return same_texts_.routines.size(); }

 private:
  /// What is to be done for templates of an outline.
  struct Routine {
    std::uint16_t arn = 0;               ///< the slot of the template's ARN
    std::unique_ptr<Agenda> any = {};    ///< for each of them
    std::optional<LensOutline> strings;  ///< what the strings of the first one read as, if any do
    std::unique_ptr<Agenda> like_it;     ///< for those in which they do so too
    Reads::Set fixed;                    ///< slots whose texts are part of the outline
    Reads::Set same;                     ///< and those that are no parts of the strings
    SameTexts texts;
  };

  /// Outlines that are known.
  struct Shelf {
    explicit Shelf(const ShapePlan& shape) : outlines(shape) {}

    bool is_full() const;
    void clear();

    Outlines outlines;
    std::unordered_map<std::uint64_t, Routine> routines;  ///< by the keys of outlines
    Luck luck;
  };

  bool is_worth_a_try();
  Recalled find(std::string_view json, Workspace& at);
  Recalled find(std::string_view json, Shelf& shelf, Workspace& at);
  bool recall(std::string_view json, Shelf& shelf, Workspace& at);
  void record(std::string_view json, Shelf& shelf, Workspace& at);

  RuleWalk& walk_;
  Sightings sightings_;
  Shelf any_texts_;   ///< whatever the texts are
  Shelf same_texts_;  ///< with those scalars in the outline that were the same in many templates
  Outlines::Known known_;  ///< the outline of the template that was read last

  /// What may be spent on learning, in looks. To learn takes as long as to look at a few templates
  /// of which nothing is known. That is paid by templates that were known; others hardly pay.
  static constexpr std::size_t cost_of_learning = 16;
  static constexpr std::size_t most_credit = 64 * cost_of_learning;
  std::size_t credit_ = most_credit;
  std::size_t looks_ = 0;
};

}  // namespace jtlint::screen
