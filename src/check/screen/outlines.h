#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "check/screen/json_slots.h"
#include "check/screen/outline_maker.h"
#include "check/screen/outline_tree.h"
#include "check/screen/shape_plan.h"
#include "check/screen/slot_model.h"
#include "check/screen/slots.h"
#include "check/screen/store.h"

namespace jtlint::screen {

/// Reads described templates whose outline was met before, without asking again what is known of
/// all that have it.
class Outlines {
 public:
  explicit Outlines(const ShapePlan& plan) : plan_(plan) {}

  /// The outline of a template, and that of the JSON in it, if there is any.
  struct Known {
    const Outline* whole = nullptr;  ///< null: it is not known
    const Outline* inner = nullptr;

    std::uint64_t key() const {
      return std::uint64_t{whole->number} << 32U | (inner == nullptr ? 0 : inner->number);
    }

    /// The slots of scalars that are part of the outlines.
    Reads::Set fixed() const;
  };

  /// Reads a template into slots, with the JSON in it behind it, as `read_template` and `read_any`
  /// do. None is known where the text is not as the plan says.
  Known read(std::string_view text, Slots& slots, Store& store, Places& places);

  /// Learns the outline of a text that can be read. `host` is the slot of the string in it that
  /// rules read as JSON, or 0. `slots` and `store` are empty, and used.
  void learn(std::string_view text, std::uint16_t host, Slots& slots, Store& store,
             const FixedScalars& fixed = {});

  /// The scalars of the text that was read last, and came to `known`, in order, without those that
  /// are part of the outline.
  std::span<const std::string_view> scalars() const { return templates_.scalars(); }

  /// Those of the JSON in it.
  std::span<const std::string_view> inner_scalars(const Known& known) const {
    return known.inner == nullptr ? std::span<const std::string_view>() : documents_.scalars();
  }

  std::size_t size() const { return templates_.size() + documents_.size(); }
  void clear();

 private:
  const ShapePlan& plan_;
  OutlineTree documents_{Stands::in_string};
  OutlineTree templates_{Stands::alone, &documents_};
};

}  // namespace jtlint::screen
