#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "check/lens_reading.h"
#include "check/screen/slot_lenses.h"
#include "check/screen/slot_model.h"
#include "check/screen/slots.h"

namespace jtlint::screen {

/// What some strings of a template read as, but for their parts: a string with a placeholder has
/// the same slots in most templates of an outline.
class LensOutline {
 public:
  /// Reads the strings of a template into slots behind those that there are, and keeps what is the
  /// same in others.
  LensOutline(const std::vector<LensRead>& reads, Slots& slots, const SlotModel& model,
              SlotLenses& lenses);

  /// Reads the strings of another template of the outline. False where they come to something else:
  /// then it is as if they were not read.
  bool read(Slots& slots);

  /// The slots whose texts are the same in all, as they are no parts of the strings.
  const Reads::Set& fixed() const { return fixed_; }

 private:
  struct String {
    LensRead read;
    LensReading reading = {};
    std::optional<UrlPlaceholder> plain = {};  ///< if it reads as that
    std::size_t first = 0;                     ///< of its slots
    std::size_t slots = 0;
  };

  bool read(const String& string, Slots& slots);
  static bool read_arn(const String& string, Slots& slots);
  static bool read_plain(const String& string, Slots& slots);
  void note_fixed(const LensReading& reading, std::size_t first);

  std::vector<String> strings_;
  SlotPattern slots_;  ///< of all strings
  std::size_t first_;  ///< of all slots that are read
  Reads::Set fixed_;
  LensReading reading_;  ///< of the string in hand
};

}  // namespace jtlint::screen
