#pragma once

#include "check/node_model.h"
#include "check/screen/json_slots.h"
#include "check/screen/shape_plan.h"
#include "check/screen/slot_model.h"
#include "check/screen/slots.h"
#include "document/node.h"

namespace jtlint::screen {

/// What putting a tree into slots has shown.
enum class Fit {
  clean,  ///< its shape is as the plan says
  open,   ///< it is, as far as it is known
  other,  ///< it is not, or perhaps not
  beyond  ///< it has more than slots can hold, or something that they cannot
};

/// Puts a template that is a tree in API names into slots, and holds it against `plan`. The strings
/// are those of the tree. Each of `places`, which are zero, is set.
Fit fill_slots(const Node& root, const ShapePlan& plan, Slots& slots, Places& places);

/// Puts a tree into slots as rules see it where the shape check has left `hidden`. False where it
/// has more than slots can hold, or a name twice.
bool fill_slots(const Node& root, const Hidden& hidden, Slots& slots, SlotModel& model);

/// Puts any tree into slots behind those that there are.
bool add_slots(const Node& root, Slots& slots);

}  // namespace jtlint::screen
