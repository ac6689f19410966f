#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "check/catalogue.h"
#include "check/node_model.h"
#include "check/screen/json_slots.h"
#include "check/screen/memory.h"
#include "check/screen/rule_plan.h"
#include "check/screen/shape_plan.h"
#include "check/screen/slot_lenses.h"
#include "check/screen/slots.h"
#include "check/screen/store.h"
#include "check/screen/suspicion.h"
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

  /// What a text shows of itself.
  struct Look {
    bool clean = false;  ///< it is one template, of which there is nothing to say
    /// Of a text that is one template, and not clean; none where that is not sure.
    std::optional<Suspicion> suspicion = {};
  };

  /// Looks at a text that may be one template of the dialect `describe` and nothing else.
  Look look(std::string_view json);

  /// Holds a template in API names, and what a record says of it or null, against schema and rules.
  Suspicion suspicion(const Node& root, const Node* facts);

  /// Which rules may find something in a template whose shape is not clean. Empty: all.
  std::vector<bool> suspects(const Node& root, const Hidden& hidden, const Node* facts);

 private:
  bool is_described_template() const;
  void start();
  bool run(const Node* facts, const Places* places);
  Suspicion found(bool clean) const;
  bool walk(const Crossing& crossing, const Slot& slot);
  bool take(const Crossing& way, const Slot& slot);
  bool take_member(const Crossing& way, const Slot& slot);
  bool take_each(const Crossing& way, const Slot& list);
  bool take_strings(const Crossing& way, const Slot& slot);
  bool judge(const RuleGroup& group, const Slot& slot);
  bool judge(std::uint32_t rule, const Value& value);
  std::vector<bool> by_catalogue() const;

  const Catalogue& catalogue_;
  Day today_;
  ShapePlan shape_;
  bool asks_schema_;  ///< always: of this dialect, templates do not show all that they have
  RulePlan plan_;
  Slots slots_;
  Store store_;
  SlotModel model_;
  SlotLenses lenses_{slots_, store_, model_, shape_};
  Places places_;
  Memory memory_;
  std::vector<Fault> faults_;
  std::vector<std::size_t> efforts_;  ///< of each rule, in the template in hand
  std::vector<bool> suspects_;        ///< likewise
  bool places_known_ = false;         ///< `places_` has all that there is
};

}  // namespace jtlint::screen
