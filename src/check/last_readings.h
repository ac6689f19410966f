#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "support/short_text.h"

namespace jtlint {

/// What the last few texts have come to that were read in one way. Rules ask about the same text
/// one after the other.
template <typename Reading>
class LastReadings {
 public:
  /// What `read` makes of a text.
  template <typename Read>
  std::shared_ptr<const Reading> of(std::string_view text, Read read) {
    const auto known = std::find_if(last_.begin(), last_.end(), [&](const Known& each) {
      return each.reading != nullptr && each.text == text;
    });
    if (known != last_.end()) return known->reading;
    Known& next = last_[next_++ % last_.size()];
    next.text = text;
    next.reading = std::make_shared<const Reading>(read(text));
    return next.reading;
  }

 private:
  struct Known {
    std::string text;
    std::shared_ptr<const Reading> reading;
  };

  std::array<Known, 4> last_;
  std::size_t next_ = 0;
};

/// The same for what is told at a glance, where it can be, and is small.
template <typename Told>
class LastGlances {
 public:
  template <typename Glance>
  std::optional<Told> of(std::string_view text, Glance glance) {
    for (const Known& each : last_) {
      if (each.told && are_equal_texts(each.text, text)) return each.told;
    }
    const std::optional<Told> told = glance(text);
    if (!told) return told;
    Known& next = last_[next_++ % last_.size()];
    next.text = text;  // in the memory that it has
    next.told = told;
    return told;
  }

 private:
  struct Known {
    std::string text;
    std::optional<Told> told;
  };

  std::array<Known, 2> last_;
  std::size_t next_ = 0;
};

}  // namespace jtlint
