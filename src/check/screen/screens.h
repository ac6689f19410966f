#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "check/catalogue.h"
#include "check/screen/screen.h"
#include "check/selection.h"
#include "support/day.h"

namespace jtlint::screen {

/// The screens of one thread, a dialect each. Making one costs as much as checking some templates
/// in full, so that the first of a dialect have none.
class Screens {
 public:
  /// `catalogue` and `selection` must outlive it.
  Screens(const Catalogue& catalogue, const Selection& selection, Day today)
      : catalogue_(catalogue), selection_(selection), today_(today) {}

  /// The screen for the next template of a dialect, or null.
  Screen* next(std::string_view dialect);

 private:
  struct OfDialect {
    int met = 0;
    std::unique_ptr<Screen> screen;
  };

  const Catalogue& catalogue_;
  const Selection& selection_;
  Day today_;
  std::map<std::string, OfDialect, std::less<>> by_dialect_;
};

}  // namespace jtlint::screen
