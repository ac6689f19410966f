#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/screen/json_slots.h"
#include "check/screen/json_text.h"
#include "check/screen/shape_plan.h"
#include "check/screen/slots.h"
#include "check/screen/store.h"
#include "parse/json_bytes.h"

namespace jtlint::screen {

/// A part of a template, by the number of its shape, and a slot.
struct Placed {
  std::uint16_t part = 0;
  std::uint16_t slot = 0;
};

/// All of a JSON text but the characters of its strings, numbers and booleans: names, brackets,
/// spaces, null; and perhaps some of these scalars. What a program writes has few outlines, and
/// texts of one outline have the same slots.
struct Outline {
  std::uint32_t number = 0;  ///< from 1
  std::string text = {};     ///< one that has it; the slots have their names of this
  SlotPattern slots = {};
  std::vector<std::uint16_t> scalars = {};  ///< their slots, counted from the first, in order
  std::vector<std::uint16_t> whole = {};    ///< those that must be whole numbers
  std::vector<std::uint16_t> choosy = {};   ///< strings for which the schema has a list of choices
  std::vector<std::uint16_t> fixed = {};    ///< those whose texts are part of it, and no `scalars`
  Places places = {};                       ///< of a template
  std::vector<Placed> parts = {};           ///< of a member: counted from its first slot
  std::uint16_t host = 0;  ///< the slot of a string that rules read as JSON; 0: there is none
};

/// A stretch of a text up to a scalar, and the kind of that; the last one up to the end.
struct OutlinePiece {
  std::string before;
  Kind kind = Kind::null;
  bool is_host = false;  ///< rules read the scalar as JSON, in one of the outlines at least
  std::string said;      ///< of JSON that stands in a string: what `before` is without escapes
};

/// Where texts stand whose outlines are known.
enum class Stands {
  alone,
  among_others,  ///< other text may follow
  in_string,     ///< with the escapes of a string around them
};

/// Outlines that are known, put together so that a text is held against all of them at once.
class OutlineTree {
 public:
  /// `inner` is the tree of JSON that stands in strings of these texts; null: of none is asked.
  explicit OutlineTree(Stands stands, OutlineTree* inner = nullptr)
      : stands_(stands), inner_(inner) {}

  /// Takes a text whose outline is known. Null where it is not; then nothing was taken. Of JSON in
  /// a string, the first quote of that was taken, and the last one will be.
  const Outline* take(JsonText& json, Store& store);

  /// Adds the slots of an outline with the scalars of the text that was taken, which has it. False
  /// where these are not as the plan says.
  bool fill(const Outline& outline, const ShapePlan& plan, Slots& slots) const;

  /// The text that was taken, if it stands in a string: without the escapes.
  std::string_view said() const { return {said_, static_cast<std::size_t>(said_end_ - said_)}; }

  /// The scalars of the text that was taken, in order.
  std::span<const std::string_view> scalars() const { return {scalars_.data(), count_}; }

  /// The outline of the JSON in the last of these that may be JSON, and which one that is; null
  /// where that is not known. The tree of such JSON has its scalars.
  const Outline* inner_outline() const { return inner_outline_; }
  std::size_t host() const { return host_; }

  /// Adds an outline. Null if it is known.
  const Outline* add(const std::vector<OutlinePiece>& pieces, std::unique_ptr<Outline> outline);

  void clear();
  std::size_t size() const { return outlines_.size(); }

 private:
  struct Step {
    json_bytes::Word before = {};  ///< with the quote of a string, if one follows
    json_bytes::Word said = {};    ///< likewise, without escapes
    Kind kind = Kind::null;
    bool is_host = false;
    std::vector<std::uint32_t> next = {};  ///< steps that may follow
    const Outline* outline = nullptr;      ///< if the text ends here
  };

  bool is_inner() const { return stands_ == Stands::in_string; }
  const Step* next_step(const Step& step, JsonText& json, Store& store);
  bool take(const Step& step, JsonText& json, Store& store);
  bool take_scalar(const Step& step, JsonText& json, Store& store);
  bool take_host(JsonText& json, Store& store);
  void say(const Step& step, std::string_view scalar, const JsonText& json);
  std::uint32_t step_to(std::uint32_t from, const OutlinePiece& piece);

  Stands stands_;
  OutlineTree* inner_;
  std::vector<Step> steps_ = std::vector<Step>(1);  ///< the first one leads to all
  std::vector<std::unique_ptr<Outline>> outlines_;
  std::vector<std::string_view> scalars_;  ///< has room for those of any outline
  std::size_t count_ = 0;                  ///< of the scalars
  char* said_ = nullptr;                   ///< of JSON in a string: it without escapes, so far
  char* said_end_ = nullptr;
  const Outline* inner_outline_ = nullptr;
  std::size_t host_ = 0;
};

}  // namespace jtlint::screen
