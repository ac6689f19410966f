#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "check/screen/agenda.h"
#include "check/screen/luck.h"
#include "check/screen/member_outlines.h"
#include "check/screen/rule_plan.h"
#include "check/screen/rule_walk.h"
#include "check/screen/shape_plan.h"
#include "check/screen/sightings.h"
#include "check/screen/workspace.h"

namespace jtlint::screen {

/// What is to be done for members of described templates whose outlines were met often, whatever
/// else the templates have: dumps of which hardly any two templates are alike have few outlines of
/// each member.
class MemberRoutines {
 public:
  /// All of it must outlive this.
  MemberRoutines(const ShapePlan& shape, const RulePlan& rules, Workspace& at, RuleWalk& walk);

  /// Those by which the next template is to be read.
  MemberOutlines& next_outlines();

  /// What is to be done for the members of the template in hand that were known when it was read.
  std::span<const KnownMember> known();

  /// Is told of the template in hand, which leaves no doubt. Learns of its members those that were
  /// met often.
  void learn();

  std::size_t size() const { return outlines_.size(); }

 private:
  bool is_worth_learning(const Slot& value, std::uint16_t part);
  void learn_member(std::uint16_t part, const Slot& value);
  void learn_document(const Slot& host);
  void keep(std::uint16_t part, const Outline* outline, std::unique_ptr<Agenda> agenda);

  Workspace& at_;
  RuleWalk& walk_;
  std::vector<const Crossing*> ways_;      ///< to members, by the numbers of their shapes; or null
  const Crossing* to_document_ = nullptr;  ///< from the one that is read as JSON
  MemberOutlines outlines_;

  /// By the numbers of shapes, and of outlines less one. Some are null.
  std::vector<std::vector<std::unique_ptr<Agenda>>> agendas_;
  std::vector<KnownMember> known_;
  Sightings sightings_;
  Luck luck_;
  bool is_to_forget_ = false;  ///< all that is known, when nothing in hand has names of it

  /// What may be spent on learning, in members that were known. To learn one takes as long as to
  /// look at a template.
  static constexpr std::size_t cost_of_learning = 8;
  static constexpr std::size_t most_credit = 256 * cost_of_learning;
  std::size_t credit_ = most_credit;
};

}  // namespace jtlint::screen
