#include "check/functions/plain_windows.h"

#include <array>
#include <charconv>
#include <string_view>

#include "check/functions/limit.h"
#include "check/grammar/glances.h"
#include "document/decimal.h"

namespace jtlint::functions {
namespace {

/// The minutes that the API allows for a window, from 1 on, as rules say.
constexpr int longest_window = 1430;

/// A window that opens at one time on some weekdays.
struct WeeklyWindow {
  PlainCron start;
  int open;  ///< for so many minutes

  /// Whether it may be open when another one opens, on a day on which it opens or the next.
  bool may_be_open_at(const PlainCron& other) const {
    const int later = other.minute - start.minute;
    const unsigned next_days = start.weekdays << 1U | start.weekdays >> 6U;
    return (later >= 0 && later < open && (start.weekdays & other.weekdays) != 0) ||
           (later + minutes_of_day < open && (next_days & other.weekdays) != 0);
  }
};

}  // namespace

std::optional<int> read_duration(const Value& value) {
  if (value.kind() != Kind::number) return std::nullopt;
  const std::string_view text = value.text();
  const auto plain = PlainNumber::from(text);
  if (plain && plain->fraction == 0 && plain->whole >= 1 && plain->whole <= longest_window) {
    return static_cast<int>(plain->whole);
  }
  static const Decimal least = Decimal::of(1);
  static const Decimal most = Decimal::of(longest_window);
  const auto number = Decimal::from(text);
  if (!number || !number->is_whole() || *number < least || *number > most) return std::nullopt;
  double minutes = 0;  // it may be written 6e1
  std::from_chars(text.data(), text.data() + text.size(), minutes);
  return static_cast<int>(minutes);
}

bool all_open_once(const Value& list, Lenses& lenses) {
  if (list.size() > most_windows) return false;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Value item = list.child(i);
    const Value start = item.member("startTime");
    const bool once = start.kind() == Kind::string && lenses.plain_cron(start.text()) &&
                      item.member("durationInMinutes").kind() != Kind::opaque;
    if (!once) return false;
  }
  return true;
}

bool are_surely_apart(const Value& list, Lenses& lenses) {
  std::array<WeeklyWindow, 8> windows;
  if (list.size() > windows.size()) return false;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Value item = list.child(i);
    const Value text = item.member("startTime");
    const auto open = read_duration(item.member("durationInMinutes"));
    const auto start = text.kind() == Kind::string ? lenses.plain_cron(text.text()) : std::nullopt;
    if (!open || !start) return false;
    windows[i] = {*start, *open};
    for (std::size_t other = 0; other < i; ++other) {
      const bool may_meet = windows[i].may_be_open_at(windows[other].start) ||
                            windows[other].may_be_open_at(windows[i].start);
      if (may_meet) return false;
    }
  }
  return true;
}

}  // namespace jtlint::functions
