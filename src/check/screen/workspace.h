#pragma once

#include <algorithm>
#include <cstdint>

#include "check/function.h"
#include "check/screen/json_slots.h"
#include "check/screen/shape_plan.h"
#include "check/screen/slot_lenses.h"
#include "check/screen/slot_model.h"
#include "check/screen/slots.h"
#include "check/screen/store.h"
#include "support/day.h"

namespace jtlint::screen {

/// A template in hand, and what is found out about it.
struct Workspace {
  /// `shape` must outlive it.
  Workspace(const ShapePlan& shape, Day today)
      : lenses(slots, store, model, shape),
        places(shape.size()),
        subject{.value = {}, .root = {}, .lenses = lenses, .today = today} {}

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
  Subject subject;  ///< the value that is judged
};

}  // namespace jtlint::screen
