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

/// What the last text has come to of which something is told at a glance, and is small.
template <typename Told>
class LastGlance {
 public:
  template <typename Glance>
  std::optional<Told> of(std::string_view text, Glance glance) {
    if (told_ && are_equal_texts(text_, text)) return told_;
    told_ = glance(text);
    if (told_) text_ = text;
    return told_;
  }

 private:
  std::string text_;
  std::optional<Told> told_;
};

}  // namespace jtlint
