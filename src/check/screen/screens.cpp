#include "check/screen/screens.h"

namespace jtlint::screen {
namespace {

constexpr int checked_in_full = 8;

}  // namespace

Screen* Screens::next(std::string_view dialect) {
  auto known = by_dialect_.find(dialect);
  if (known == by_dialect_.end()) known = by_dialect_.try_emplace(std::string(dialect)).first;
  OfDialect& own = known->second;
  if (own.screen != nullptr) return own.screen.get();
  if (++own.met <= checked_in_full) return nullptr;
  own.screen = std::make_unique<Screen>(catalogue_, selection_, dialect, today_);
  return own.screen.get();
}

}  // namespace jtlint::screen
