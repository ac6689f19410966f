#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string_view>

#include "check/screen/screen.h"

namespace jtlint {

class Catalogue;
struct CheckSettings;

/// Tells at a look that there is nothing to find in a line. Each thread has its own.
struct LineScreen {
  LineScreen() = default;
  LineScreen(const LineScreen&) = delete;
  LineScreen& operator=(const LineScreen&) = delete;
  virtual ~LineScreen() = default;

  /// What some lines, given without their ends, show of themselves: as many looks, and at most
  /// `Screen::most_texts`. A line is clean if it is one job template of which the whole check would
  /// find nothing at all, and whose check would say nothing else; if in doubt, it is not.
  virtual void look(std::span<const std::string_view> lines,
                    std::span<screen::Screen::Look> looks) = 0;
};

/// Makes a screen for what is checked by these rules and settings, which outlive it; null where
/// there is none for them.
using MakeLineScreen =
    std::function<std::unique_ptr<LineScreen>(const Catalogue&, const CheckSettings&)>;

/// The screen of lines that are the output of DescribeJobTemplate.
std::unique_ptr<LineScreen> make_line_screen(const Catalogue& catalogue,
                                             const CheckSettings& settings);

}  // namespace jtlint
