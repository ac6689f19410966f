#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>

#include "document/severity.h"

namespace jtlint {

/// The colours of a terminal, by the number that selects them.
enum class Color { red = 31, green = 32, yellow = 33, cyan = 36 };

constexpr Color color_of(Severity severity) {
  if (severity == Severity::error) return Color::red;
  return severity == Severity::warning ? Color::yellow : Color::cyan;
}

/// Paints text for a terminal, or leaves it as it is.
class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}

  bool on() const { return on_; }

  std::string bold(std::string_view text) const { return select("1", text); }
  std::string with(Color color, std::string_view text) const {
    return select(fmt::format("{}", static_cast<int>(color)), text);
  }
  std::string bold_with(Color color, std::string_view text) const {
    return select(fmt::format("1;{}", static_cast<int>(color)), text);
  }

 private:
  std::string select(std::string_view codes, std::string_view text) const {
    return on_ ? fmt::format("\x1b[{}m{}\x1b[0m", codes, text) : std::string(text);
  }

  bool on_;
};

}  // namespace jtlint
