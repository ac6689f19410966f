#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "check/lens.h"
#include "check/lens_reading.h"
#include "check/screen/json_slots.h"
#include "check/screen/shape_plan.h"
#include "check/screen/slot_model.h"
#include "check/screen/slots.h"
#include "check/screen/store.h"
#include "document/node.h"

namespace jtlint::screen {

/// A string of a template that is read through a lens.
struct LensRead {
  std::uint16_t slot;
  Lens lens;
};

/// What is found out about a template in slots. What the screen cannot read leaves a doubt: then
/// no verdict that came of it counts.
class SlotLenses final : public Lenses {
 public:
  SlotLenses(Slots& slots, Store& store, const SlotModel& model, const ShapePlan& shape)
      : slots_(slots), store_(store), model_(model), shape_(shape) {}

  /// Goes on to the next template, of which a record says `facts`, or nothing is known. `places`
  /// says where its parts are; null where that does not tell all.
  void start(const Node* facts, const Places* places);

  /// Says how many of the first slots an outline has. Those of them that a string reads as are the
  /// same in all templates of the outline, but for their texts.
  void set_outlined(std::size_t count) { outlined_ = count; }

  /// Says whether rules should ask through lenses where there is another way.
  void set_reads_ahead(bool ahead) { ahead_ = ahead; }
  bool reads_ahead() const override { return ahead_; }

  /// The strings that were read, and are records.
  const std::vector<LensRead>& reads() const { return reads_; }

  /// Whether a string reads as some of them.
  bool is_outlined(const Slot& string, Lens lens) const {
    const std::uint16_t reading = string.reading(lens);
    return reading != 0 && reading < outlined_;
  }

  Value facts() override;
  Value read(Lens lens, const Value& string) override;
  std::size_t enter(const Path& path, Value& value) override;
  Verdict once(const void* key, FunctionRef<Verdict()> ask) override;

  bool has_facts() const { return facts_ != nullptr; }
  bool is_doubtful() const { return doubtful_; }

 private:
  std::uint16_t read_new(Lens lens, const Slot& string, std::string_view text);
  std::uint16_t empty_list();
  bool add_reading(std::string_view text);
  bool add_record(const LensRecord& record, std::span<const LensPart> parts, std::string_view text);
  bool add_part(const LensPart& part, std::string_view text);
  Slot* add(const MemberName& name, Kind kind, std::string_view text);

  /// A verdict that was given in the template of that number.
  struct Known {
    const void* key = nullptr;
    std::uint64_t about = 0;
    Verdict verdict = Verdict::unknown;
  };

  Slots& slots_;
  Store& store_;
  const SlotModel& model_;
  const ShapePlan& shape_;
  const Places* places_ = nullptr;
  const Node* facts_ = nullptr;
  std::size_t outlined_ = 0;
  bool ahead_ = false;
  std::vector<LensRead> reads_;
  std::uint16_t facts_slot_ = 0;
  std::uint16_t empty_list_ = 0;
  LensReading reading_;
  std::span<const Span> items_;  ///< of the reading, those that are not taken yet
  std::array<Known, 256> known_;
  std::uint64_t number_ = 0;
  bool doubtful_ = false;
};

}  // namespace jtlint::screen
