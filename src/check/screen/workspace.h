#pragma once

#include <algorithm>
#include <cstdint>

#include "check/screen/json_slots.h"
#include "check/screen/rule_plan.h"
#include "check/screen/rule_walk.h"
#include "check/screen/shape_plan.h"
#include "check/screen/slot_lenses.h"
#include "check/screen/slots.h"
#include "check/screen/store.h"
#include "support/day.h"

namespace jtlint::screen {

/// The template in hand, and what looks at it.
struct Workspace {
  /// Both plans must outlive it.
  Workspace(const ShapePlan& shape, const RulePlan& rules, Day today)
      : lenses(slots, store, model, shape),
        places(shape.size()),
        walk(rules, slots, model, lenses, today) {}

  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

  /// Puts the template away.
  void clear() {
    slots.clear();
    store.clear();
    model.hide_nothing();
    std::fill(places.begin(), places.end(), std::uint16_t{0});
  }

  Slots slots;
  Store store;
  SlotModel model;
  SlotLenses lenses;
  Places places;
  RuleWalk walk;
};

}  // namespace jtlint::screen
