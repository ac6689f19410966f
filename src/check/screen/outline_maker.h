#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "check/screen/json_slots.h"
#include "check/screen/outline_tree.h"
#include "check/screen/shape_plan.h"
#include "check/screen/slots.h"
#include "check/screen/store.h"

namespace jtlint::screen {

/// By their numbers, those scalars of a template, and of the JSON in it, that are to be part of the
/// outline.
struct FixedScalars {
  std::vector<bool> whole = {};
  std::vector<bool> inner = {};
};

/// Makes outlines of texts that can be read, and adds them to trees. A text that cannot is left
/// alone. Slots are used behind those that there are.
class OutlineMaker {
 public:
  /// All of it must outlive this.
  OutlineMaker(const ShapePlan& plan, Slots& slots, Store& store)
      : plan_(plan), slots_(slots), store_(store) {}

  /// Adds that of a template, and that of the JSON in it. There are no slots yet. `host` is the
  /// slot of the string in it that rules read as JSON, or 0.
  void add_template(std::string_view text, std::uint16_t host, const FixedScalars& fixed,
                    OutlineTree& templates, OutlineTree& documents);

  /// Adds that of a member of a template, of which the shape has that number. Null where it was not
  /// added.
  const Outline* add_member(std::string_view text, std::uint16_t shape, OutlineTree& members);

  /// Adds that of JSON in a string, of which that is the text, and how it is written, likewise.
  const Outline* add_document(std::string_view text, std::string_view escaped,
                              const std::vector<bool>& fixed, OutlineTree& documents);

 private:
  bool keep(Outline& outline, std::size_t first) const;

  const ShapePlan& plan_;
  Slots& slots_;
  Store& store_;
};

}  // namespace jtlint::screen
