#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "check/member_name.h"
#include "check/screen/json_text.h"
#include "check/screen/outline_tree.h"
#include "check/screen/shape_plan.h"
#include "check/screen/slots.h"
#include "check/screen/store.h"

namespace jtlint::screen {

/// Members of described templates that are objects or lists, and the JSON in one string, whose
/// outlines were met before, whatever else a template has.
class MemberOutlines {
 public:
  /// `host` is the number of the member that rules read as JSON; 0: there is none.
  MemberOutlines(const ShapePlan& plan, std::uint16_t host);

  /// A member of the template in hand whose outline is known. That of the host is the JSON in it.
  struct Known {
    std::uint16_t part = 0;  ///< the number of its shape
    std::uint16_t slot = 0;
    const Outline* outline = nullptr;
  };

  /// Goes on to the next template.
  void start();

  /// Takes the value of a member, if its outline is known, into a slot and those in it.
  bool take(std::uint16_t part, const MemberName& name, JsonText& json, Slots& slots, Store& store,
            Places& places);

  /// Is told how a member is written of which it is not known.
  void pass(std::uint16_t part, std::string_view written);

  /// Adds what the host reads as, behind all that the template has. False where that is too much.
  bool finish(Slots& slots);

  std::span<const Known> known() const { return known_; }
  bool is_known(std::uint16_t part) const;

  /// The number of the member that rules read as JSON.
  std::uint16_t host() const { return host_; }

  /// Learns the outline of a member of the template in hand, which is at a slot. Null where it can
  /// not be told, or is known.
  const Outline* learn(std::uint16_t part, const Slot& slot, Slots& slots, Store& store);

  /// Learns that of the JSON in the host, which is at a slot, likewise.
  const Outline* learn_document(const Slot& host, Slots& slots, Store& store);

  /// How many are known, and the slots of all.
  std::size_t size() const;
  std::size_t slots() const { return slots_; }

  void clear();

 private:
  const Outline* count(const Outline* learned);
  bool take_host(const MemberName& name, JsonText& json, Slots& slots, Store& store,
                 Places& places);

  const ShapePlan& plan_;
  std::uint16_t host_;
  std::vector<OutlineTree> members_;  ///< by the numbers of their shapes
  OutlineTree documents_{Stands::in_string};
  std::vector<Known> known_;
  const Outline* document_ = nullptr;  ///< of the JSON in the host
  std::size_t slots_ = 0;              ///< of all outlines
  std::string_view written_;           ///< the host, if nothing is known of it
};

}  // namespace jtlint::screen
