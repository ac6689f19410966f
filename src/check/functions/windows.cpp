#include <algorithm>
#include <bitset>
#include <compare>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <string>

#include "check/functions/functions.h"
#include "check/functions/plain_windows.h"
#include "check/grammar/cron_calendar.h"

namespace jtlint::functions {
namespace {

/// What opens on so many days from today on is judged: a year, and a month more.
constexpr std::size_t horizon = 400;

/// Days by their distance from today.
using Days = std::bitset<horizon>;

struct Moment {
  std::size_t day;
  int minute;

  friend auto operator<=>(const Moment&, const Moment&) = default;
};

/// The first of some days, of which there is one.
std::size_t first(const Days& days) {
  std::size_t day = 0;
  while (!days.test(day)) ++day;
  return day;
}

std::string moment_text(const Moment& moment, Day today) {
  return fmt::format("{} {:02}:{:02} UTC",
                     day_text(today + std::chrono::days(static_cast<int>(moment.day))),
                     moment.minute / 60, moment.minute % 60);
}

/// How long after it has opened a window opens again, and when it first does so.
struct Period {
  int minutes;
  Moment again;

  friend auto operator<=>(const Period&, const Period&) = default;
};

/// An item of `maintenanceWindows`. It is open for less than a day, so that nothing is open for
/// longer than to the end of the day behind the one on which it opened.
struct Window {
  Value start;
  Value duration;
  int open;                                    ///< for so many minutes
  std::shared_ptr<const CronReading> reading;  ///< which is one
  std::vector<int> minutes;                    ///< of each of its days
  Day today;

  Days days() const {
    const CronCalendar calendar(*reading->cron);
    Days days;
    for (std::size_t i = 0; i < horizon; ++i) {
      days[i] = calendar.fires_on(today + std::chrono::days(static_cast<int>(i)));
    }
    return days;
  }
};

/// Whether a window opens once on each of its days. Then it is closed before it opens again.
bool opens_once(const Cron& cron) {
  return cron.minutes.size() == 1 && cron.hours.size() == 1;
}

/// What is asked of windows.
enum class Part { period, overlap };

/// The window that an item is. One that does not read so is left out: other rules speak of it. So
/// is one whose period cannot be too short, if that is asked.
std::optional<Window> read_window(const Value& item, const Subject& subject, Part part) {
  const Value start = item.member("startTime");
  const Value duration = item.member("durationInMinutes");
  const auto open = read_duration(duration);
  if (!open || start.kind() != Kind::string) return std::nullopt;
  auto reading = subject.lenses.cron(start.text());
  if (!reading->cron) return std::nullopt;
  if (part == Part::period && opens_once(*reading->cron)) return std::nullopt;
  std::vector<int> minutes = minutes_of(*reading->cron);
  return Window{start, duration, *open, std::move(reading), std::move(minutes), subject.today};
}

std::vector<Window> read_windows(const Subject& subject, Part part) {
  const Value& list = subject.value;
  std::vector<Window> windows;
  for (std::size_t i = 0; i < std::min(list.size(), most_windows); ++i) {
    if (auto window = read_window(list.child(i), subject, part))
      windows.push_back(*std::move(window));
  }
  return windows;
}

/// Whether nobody knows what some of the windows are.
bool any_unknown(const Value& list) {
  for (std::size_t i = 0; i < std::min(list.size(), most_windows); ++i) {
    const Value item = list.child(i);
    const bool opaque = item.member("startTime").kind() == Kind::opaque ||
                        item.member("durationInMinutes").kind() == Kind::opaque;
    if (opaque) return true;
  }
  return false;
}

/// The least time between two minutes of a day, or from the last to the first of the next day.
int least_gap(const std::vector<int>& minutes) {
  int least = minutes.front() + minutes_of_day - minutes.back();
  for (std::size_t i = 1; i < minutes.size(); ++i) {
    least = std::min(least, minutes[i] - minutes[i - 1]);
  }
  return least;
}

/// The least period of a window, if it opens twice on one day or on two successive days.
std::optional<Period> least_period(const Window& window) {
  std::optional<Period> least;
  auto take = [&](const Period& period) { least = least ? std::min(*least, period) : period; };
  const Days days = window.days();
  if (days.none()) return least;
  const std::size_t day = first(days);
  const std::vector<int>& minutes = window.minutes;
  for (std::size_t i = 1; i < minutes.size(); ++i) {
    take({minutes[i] - minutes[i - 1], {day, minutes[i]}});
  }
  const Days next_days = days & (days << 1);
  if (next_days.none()) return least;
  take({minutes.front() + minutes_of_day - minutes.back(), {first(next_days), minutes.front()}});
  return least;
}

/// The least period of a window that is still open when it opens again.
std::optional<Period> overlap_with_itself(const Window& window) {
  if (window.open <= least_gap(window.minutes)) return std::nullopt;  // whatever its days
  const auto period = least_period(window);
  return period && window.open > period->minutes ? period : std::nullopt;
}

/// The first minute of a day at which `opening` opens while `other`, opened that day, is open.
std::optional<int> first_within(const Window& opening, const Window& other) {
  std::size_t next = 0;
  const std::vector<int>& minutes = other.minutes;
  for (const int minute : opening.minutes) {
    while (next < minutes.size() && minutes[next] <= minute) ++next;
    if (next > 0 && minute - minutes[next - 1] < other.open) return minute;
  }
  return std::nullopt;
}

/// The first moment at which `opening` opens while `other` is open.
std::optional<Moment> first_opening_within(const Window& opening, const Window& other) {
  const auto minute = first_within(opening, other);
  const int early = opening.minutes.front();
  const bool over_night = early + minutes_of_day - other.minutes.back() < other.open;
  if (!minute && !over_night) return std::nullopt;  // whatever their days
  const Days days = opening.days();
  const Days other_days = other.days();
  std::optional<Moment> found;
  const Days same_days = days & other_days;
  if (minute && same_days.any()) found = Moment{first(same_days), *minute};
  const Days next_days = days & (other_days << 1);
  if (next_days.none() || !over_night) return found;
  const Moment next_day = {first(next_days), early};
  return found ? std::min(*found, next_day) : next_day;
}

/// The first moment at which both windows are open.
std::optional<Moment> first_overlap(const Window& a, const Window& b) {
  const auto one = first_opening_within(a, b);
  const auto other = first_opening_within(b, a);
  if (!one || !other) return one ? one : other;
  return std::min(*one, *other);
}

void judge_periods(const std::vector<Window>& windows, Day today, std::vector<Fault>& faults) {
  for (const Window& window : windows) {
    const auto period = overlap_with_itself(window);
    if (!period) continue;
    faults.push_back({.at = window.duration,
                      .words = {{"distance", std::to_string(period->minutes)},
                                {"moment", moment_text(period->again, today)}}});
  }
}

/// The fault of a window that is open together with an earlier one of the list: with the first.
std::optional<Fault> overlap(const Window& window, const std::vector<Window>& earlier, Day today) {
  for (const Window& other : earlier) {
    const auto moment = first_overlap(window, other);
    if (!moment) continue;
    return Fault{.at = window.start,
                 .words = {{"moment", moment_text(*moment, today)}},
                 .related = other.start};
  }
  return std::nullopt;
}

void judge_overlaps(std::vector<Window> windows, Day today, std::vector<Fault>& faults) {
  if (windows.size() < 2) return;
  std::vector<Window> earlier;
  std::erase_if(windows, overlap_with_itself);
  for (Window& window : windows) {
    if (auto fault = overlap(window, earlier, today)) faults.push_back(*std::move(fault));
    earlier.push_back(std::move(window));
  }
}

Judge compile(const Arguments& arguments) {
  const Part part = arguments.text("part") == "period" ? Part::period : Part::overlap;
  return [part](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::sequence) return Verdict::holds;
    const bool alone = part == Part::overlap && subject.value.size() < 2;
    const bool plain = part == Part::period
                           ? all_open_once(subject.value, subject.lenses)
                           : !alone && are_surely_apart(subject.value, subject.lenses);
    if (plain) return Verdict::holds;
    std::vector<Window> windows;
    if (!alone) windows = read_windows(subject, part);
    if (part == Part::period) judge_periods(windows, subject.today, faults);
    if (part == Part::overlap) judge_overlaps(std::move(windows), subject.today, faults);
    if (!faults.empty()) return Verdict::fails;
    return any_unknown(subject.value) ? Verdict::unknown : Verdict::holds;
  };
}

}  // namespace

Function windows() {
  return {"windows",
          "No window of a list is open when it opens again, its `period` being too short for it, "
          "and no two of them `overlap`, in the 400 days from today on. Windows that rules about "
          "a single value refuse are left out.",
          {{"part", ParameterType::text, true, {"period", "overlap"}}},
          {"distance", "moment"},
          compile};
}

}  // namespace jtlint::functions
