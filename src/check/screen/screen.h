#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "check/catalogue.h"
#include "check/node_model.h"
#include "check/screen/member_routines.h"
#include "check/screen/routines.h"
#include "check/screen/rule_plan.h"
#include "check/screen/rule_walk.h"
#include "check/screen/shape_plan.h"
#include "check/screen/suspicion.h"
#include "check/screen/workspace.h"
#include "check/selection.h"
#include "document/node.h"
#include "support/day.h"

namespace jtlint::screen {

/// Looks through templates of one dialect, quickly, for those about which there may be something to
/// say. It runs the same compiled rules as the full check does, and holds templates against the
/// same schema, over a representation that is made to be read once. It says nothing itself: what it
/// does not find clean is checked in full, and only that makes findings.
///
/// Belongs to one thread: it remembers what it has seen.
class Screen {
 public:
  /// `catalogue` must outlive it.
  Screen(const Catalogue& catalogue, const Selection& selection, std::string_view dialect,
         Day today);
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  /// What a text shows of itself.
  struct Look {
    bool clean = false;  ///< it is one template, of which there is nothing to say
    /// Of a text that is one template, and not clean; none where that is not sure.
    std::optional<Suspicion> suspicion = {};
  };

  /// No more texts are looked at together.
  static constexpr std::size_t most_texts = 8;

  /// Looks at texts each of which may be one template of the dialect `describe` and nothing else.
  /// There are as many looks. Some texts at once take less time than one after the other.
  void look(std::span<const std::string_view> texts, std::span<Look> looks);

  Look look(std::string_view text) {
    Look result;
    look({&text, 1}, {&result, 1});
    return result;
  }

  /// The number of outlines of which it knows what is to be done.
  std::size_t learned() const { return routines_.size(); }

  /// Of how many it also knows texts that are mostly the same.
  std::size_t learned_texts() const { return routines_.with_same_texts(); }

  /// The number of outlines of members, likewise.
  std::size_t learned_members() const { return members_.size(); }

  /// Holds a template in API names, and what a record says of it or null, against schema and rules.
  Suspicion suspicion(const Node& root, const Node* facts);

  /// Which rules may find something in a template whose shape is not clean. Empty: all.
  std::vector<bool> suspects(const Node& root, const Hidden& hidden, const Node* facts);

 private:
  Workspace& workspace(std::size_t index);
  Look look_closely(std::string_view text);
  void run(const Node* facts, const Places* places, std::span<const KnownMember> members = {});
  Look looked() const;
  Suspicion found() const;
  std::vector<bool> by_catalogue() const;

  const Catalogue& catalogue_;
  ShapePlan shape_;
  bool asks_schema_;  ///< always: of this dialect, templates do not show all that they have
  RulePlan plan_;
  RuleWalk walk_{plan_};
  Day today_;
  /// For as many texts as were looked at together.
  std::vector<std::unique_ptr<Workspace>> workspaces_;
  Workspace& at_ = workspace(0);  ///< for those that are looked at alone
  Routines routines_{shape_, walk_};
  MemberRoutines members_{shape_, plan_, at_, walk_};
};

}  // namespace jtlint::screen
