#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "check/screen/json_text.h"
#include "check/screen/shape_plan.h"
#include "check/screen/slots.h"
#include "check/screen/store.h"

namespace jtlint::screen {

class MemberOutlines;

/// Where the slots of a template are that stand in no list: by the number of their shape, the index
/// of the slot; 0 where there is none.
using Places = std::vector<std::uint16_t>;

/// Nothing longer is read: twice the longest template that there can be.
inline constexpr std::size_t longest_text = 256 * 1024;

/// Whether a text is UTF-8, and has nothing in it that stands for an unknown part.
bool is_known_utf8(std::string_view text);

/// Reads a described template into slots. Its shape must be as `plan` says, and its names differ:
/// all else is doubtful. What is not set is left out, as `without_unset` does. Strings live as long
/// as `text` and `store`. Each of `places`, which are zero, is set. `members` may be null: those
/// that they know are read by their outlines, and what one of them reads as stands behind the
/// template.
Scan read_template(std::string_view text, const ShapePlan& plan, Slots& slots, Store& store,
                   Places& places, MemberOutlines* members = nullptr);

/// Reads a member of a template that has that shape, behind the slots that there are, likewise.
Scan read_part(std::string_view text, const ShapePlan& plan, std::uint16_t shape, Slots& slots,
               Store& store, Places& places);

/// The slot of the ARN of a template that was read, if it has more than ListJobTemplates shows;
/// else 0.
std::uint16_t described_arn(const Slots& slots);

/// Whether that is the ARN of something in AWS IoT.
bool is_arn_of_iot(const Slot& arn);

/// Reads any JSON value, whose names differ, into slots behind those that there are.
Scan read_any(std::string_view text, Slots& slots, Store& store);

}  // namespace jtlint::screen
