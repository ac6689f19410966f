#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "check/rule.h"
#include "check/screen/agenda.h"
#include "check/screen/memory.h"
#include "check/screen/numbers.h"
#include "check/screen/rule_plan.h"
#include "check/screen/slot_model.h"
#include "check/screen/slots.h"
#include "check/screen/workspace.h"

namespace jtlint::screen {

/// An outline is not learned if a rule had more effort with it.
inline constexpr std::size_t small_effort = 10'000;

/// Runs rules over the slots of a template, and tells those that find something in it.
class RuleWalk {
 public:
  /// `plan` must outlive it.
  explicit RuleWalk(const RulePlan& plan);

  /// Runs all rules. `places` says where the parts of the template are, or is null.
  void run(Workspace& at, const Places* places, std::span<const KnownMember> members = {});

  /// Runs what is left to be done in a template whose outline is known, which has the first `count`
  /// slots, and among them some whose texts are `fixed`.
  void run(Workspace& at, Agenda& agenda, std::size_t count, const Reads::Set& fixed);

  /// Runs all rules, and notes what is to be done for each template of the outline of this one,
  /// which has slots likewise. Null where it can not be told.
  std::unique_ptr<Agenda> record(Workspace& at, std::size_t count, const Reads::Set& fixed);

  /// The same for a member of the template for which all rules were just run, to which a way leads,
  /// whatever other members there are.
  std::unique_ptr<Agenda> record(const Crossing& way, const Slot& member);

  /// By the index of a rule in the plan: those that find something, or perhaps do.
  const std::vector<bool>& suspects() const { return suspects_; }
  void suspect(std::uint32_t rule);

  /// Whether none does, for sure.
  bool is_clean() const { return found_ == 0 && !is_doubtful(); }

  /// Whether something in the template in hand is in doubt, so that any may.
  bool is_doubtful() const { return at_->lenses.is_doubtful(); }

 private:
  /// What is noted of the template in hand, for others of its outline.
  struct Record {
    Reads::Set fixed = {};  ///< slots whose texts are the same in all
    std::vector<Agenda::Done> done = {};
    std::vector<std::uint32_t> always = {};
    std::size_t most_effort = small_effort;  ///< of a rule
    Guard guard = {};                        ///< behind which all that is met lies
  };

  /// The texts of a bundle, and under what they are kept if they are clean.
  struct Sought {
    Bundle* bundle;
    std::string_view texts;
    Memory::Key key;
  };

  void start(Workspace& at, const Places* places);
  bool was_easy(std::size_t effort) const;
  void start_reads(const SlotRange& slots, const SlotRange& whole = {});
  std::unique_ptr<Agenda> record(const Crossing& from, const Slot& slot, Record& record);
  std::uint16_t number_of(const Slot& slot) const;
  SlotRange whole() const { return {&at_->slots[1], end_ - 1}; }
  const KnownMember* known(const Crossing& way, std::size_t slot) const;
  bool run(const KnownMember& member);
  bool is_settled(const Crossing& way, const Slot& slot) const;
  bool is_settled(const Path::Step& filter, const Slot& item) const;
  bool lets_pass(const Guard& guard) const;
  bool lacks(const Slot& slot, char needed) const;
  void run(Agenda& agenda);
  bool run_for_number(Agenda& agenda, Bundle& bundle);
  bool seek(Agenda& agenda, Bundle& bundle);
  void settle(Agenda& agenda);
  bool finds_clean(Agenda& agenda, Bundle& bundle);
  void run_all(std::span<const Errand> errands);
  void run(const Errand& errand);
  void record(Errand errand);
  Comparison comparison_for(const Errand& errand);
  bool record(const RuleGroup& group, const Slot& slot);
  bool record_filter(const Crossing& way, const Slot& slot);
  bool record_behind(const Crossing& way, const Slot& item);
  bool walk(const Crossing& crossing, const Slot& slot);
  bool take(const Crossing& way, const Slot& slot);
  bool take_further(const Crossing& way, const Slot& slot);
  bool take_member(const Crossing& way, const Slot& slot);
  bool take_each(const Crossing& way, const Slot& list);
  bool take_strings(const Crossing& way, const Slot& slot);
  bool judge(const RuleGroup& group, const Slot& slot);
  void judge_alone(const RuleGroup& group, const Slot& slot);
  bool finds_clean(const RuleGroup& group, const Slot& slot);
  bool judge(std::uint32_t rule, const Slot& slot);
  bool judge_fully(std::uint32_t rule, const Slot& slot);
  bool holds_at(const Glance& glance, const Slot& slot) const;
  bool applies_to_faults(std::uint32_t rule);
  bool finds_where_it_applies(std::uint32_t rule);
  void count_effort(std::uint32_t rule, std::size_t spent);

  const RulePlan& plan_;
  Workspace* at_ = nullptr;  ///< with the template in hand
  Memory memory_;
  std::vector<Sought> sought_;
  std::array<char, 1024> room_ = {};  ///< for their texts
  std::size_t room_used_ = 0;
  NumberMemory numbers_;
  Reads reads_;
  std::vector<Fault> faults_;
  std::vector<std::size_t> efforts_;       ///< of each rule, in the template in hand
  std::vector<bool> suspects_;             ///< likewise
  std::vector<unsigned char> asks_first_;  ///< of each rule: before it judges, if it applies
  bool has_efforts_ = false;               ///< not all are 0
  bool is_laborious_ = false;       ///< a rule has looked at much in the value or bundle in hand
  std::size_t found_ = 0;           ///< how often a rule was suspected
  const Places* places_ = nullptr;  ///< null where they do not say all that there is
  std::span<const KnownMember> members_;
  std::size_t end_ = 1;  ///< of the slots that the template has, without what strings read as
  const Slot* base_ = nullptr;  ///< from which slots of errands are counted
  Record* record_ = nullptr;    ///< null: nothing is noted
  BundleNumbers bundle_numbers_;
};

inline bool RuleWalk::holds_at(const Glance& glance, const Slot& slot) const {
  if (slot.kind != Kind::string || !glance(slot.text())) return false;
  at_->model.note(slot);
  return true;
}

}  // namespace jtlint::screen
