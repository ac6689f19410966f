#pragma once

#include <functional>
#include <memory>
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

  /// What a line, given without its end, shows of itself. It is clean if it is one job template of
  /// which the whole check would find nothing at all, and whose check would say nothing else; if in
  /// doubt, it is not.
  virtual screen::Screen::Look look(std::string_view line) = 0;
};

/// Makes a screen for what is checked by these rules and settings, which outlive it; null where
/// there is none for them.
using MakeLineScreen =
    std::function<std::unique_ptr<LineScreen>(const Catalogue&, const CheckSettings&)>;

/// The screen of lines that are the output of DescribeJobTemplate.
std::unique_ptr<LineScreen> make_line_screen(const Catalogue& catalogue,
                                             const CheckSettings& settings);

}  // namespace jtlint
