#include "check/grammar/cron_field.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>

#include "check/grammar/characters.h"
#include "check/grammar/cron_facts.h"
#include "check/grammar/cron_value.h"
#include "support/printable.h"

namespace jtlint {
namespace {

constexpr std::size_t longest_quote = 40;
constexpr std::size_t most_problems = 10;

bool is_letter_of(std::string_view text, char letter) {
  return text.size() == 1 && to_upper(text[0]) == letter;
}

struct Range {
  int first;
  int last;
  bool single;
};

class FieldReader {
 public:
  FieldReader(std::string_view text, CronField field)
      : text_(text), field_(field), facts_(cron_facts(field)) {
    reading_.values = CronValues(facts_.least);
  }

  CronFieldReading read(Span part) {
    std::size_t items = 0;
    for (std::size_t begin = part.begin; begin <= part.end; ++items) {
      if (reading_.problems.size() == most_problems) break;
      const std::size_t end =
          part.begin + std::min(bytes(part).find(',', begin - part.begin), part.size());
      if (begin == end) {
        add_empty_item(part, begin);
      } else {
        read_item({begin, end});
      }
      begin = end + 1;
    }
    const bool instance = bytes(part).find('#') != std::string_view::npos;
    if (field_ == CronField::day_of_week && instance && items > 1) {
      add(part, fmt::format("day-of-week must be a single item where # is used, got {} items",
                            1 + std::count(bytes(part).begin(), bytes(part).end(), ',')));
    }
    return std::move(reading_);
  }

 private:
  std::string_view bytes(Span part) const { return bytes_at(text_, part); }

  std::string quoted(Span part) const { return printable(bytes(part), longest_quote); }

  void add(Span part, std::string message) {
    reading_.problems.push_back({part, std::move(message)});
  }

  /// An empty item has no bytes, so the comma that makes it one is named.
  void add_empty_item(Span field, std::size_t at) {
    const std::size_t comma = at < field.end ? at : at - 1;
    add({comma, comma + 1},
        fmt::format("{} must have a value on both sides of a comma, got none", facts_.name));
  }

  void read_item(Span item) {
    if (field_ == CronField::day_of_month && read_moving_day(item)) return;
    if (field_ == CronField::day_of_week && read_moving_weekday(item)) return;
    const std::size_t slash = std::min(bytes(item).find('/'), item.size());
    const Span base = {item.begin, item.begin + slash};
    const bool stepped = base.end < item.end;
    if (base.empty()) {
      add(item,
          fmt::format("{} must have a value or * before /, got {}", facts_.name, quoted(item)));
      return;
    }
    const std::optional<Range> range = read_range(base);
    const std::optional<int> step = stepped ? read_step({base.end + 1, item.end}) : 1;
    if (!range || !step) return;
    fill(range->first, range->single && stepped ? facts_.most : range->last, *step);
  }

  std::optional<int> read_step(Span step) {
    const int number = is_number(bytes(step)) ? cron_number(bytes(step)) : 0;
    if (number > 0) return number;
    const Span shown = step.empty() ? Span{step.begin - 1, step.end} : step;
    add(shown, fmt::format("{} step must be a number of 1 or more, got {}", facts_.name,
                           step.empty() ? "nothing after /" : quoted(step)));
    return std::nullopt;
  }

  std::optional<Range> read_range(Span base) {
    if (bytes(base) == "*") return Range{facts_.least, facts_.most, false};
    const std::size_t dash = bytes(base).find('-');
    if (dash == std::string_view::npos) {
      const std::optional<int> value = read_value(base);
      if (!value) return std::nullopt;
      return Range{*value, *value, true};
    }
    const Span low = {base.begin, base.begin + dash};
    const Span high = {low.end + 1, base.end};
    if (low.empty() || high.empty() || bytes(high).find('-') != std::string_view::npos) {
      add(base, fmt::format("{} range must be FIRST-LAST, got {}", facts_.name, quoted(base)));
      return std::nullopt;
    }
    const std::optional<int> first = read_value(low);
    const std::optional<int> last = read_value(high);
    if (!first || !last) return std::nullopt;
    if (*first > *last && !may_wrap(base, *first, *last)) return std::nullopt;
    return Range{*first, *last, false};
  }

  bool may_wrap(Span base, int first, int last) {
    if (facts_.wraps) {
      reading_.wrapped.push_back(base);
      return true;
    }
    std::string advice;
    if (field_ != CronField::year) {
      advice = fmt::format(", write {}-{},{}-{}", first, facts_.most, facts_.least, last);
    }
    add(base, fmt::format("{} range must not run backwards, got {}{}", facts_.name, quoted(base),
                          advice));
    return false;
  }

  std::optional<int> read_value(Span token) {
    const std::optional<int> value = cron_value(bytes(token), field_);
    if (value && facts_.least <= *value && *value <= facts_.most) return value;
    add(token,
        fmt::format("{} must be {}, got {}{}", facts_.name, value ? facts_.values : facts_.allowed,
                    quoted(token), cron_hint(bytes(token), field_)));
    return std::nullopt;
  }

  /// Reads `L`, `L-n`, `LW`, `W` and `nW`. Says whether the item is meant as one of them.
  bool read_moving_day(Span item) {
    const std::string_view text = bytes(item);
    const std::string_view rest = text.substr(0, text.size() - 1);
    if (is_letter_of(text, 'L')) {
      reading_.moving_days.push_back({MovingDay::Kind::last, 0, item});
    } else if (equal_but_for_case(text, "LW")) {
      reading_.moving_days.push_back({MovingDay::Kind::last_weekday, 0, item});
    } else if (is_letter_of(text, 'W')) {
      reading_.moving_days.push_back({MovingDay::Kind::weekday, 0, item});
    } else if (equal_but_for_case(text.substr(0, 2), "L-")) {
      read_days_before_last(item);
    } else if (to_upper(text.back()) == 'W' && is_number(rest)) {
      const std::optional<int> day = read_value({item.begin, item.end - 1});
      if (day) reading_.moving_days.push_back({MovingDay::Kind::nearest_weekday, *day, item});
    } else {
      return false;
    }
    return true;
  }

  void read_days_before_last(Span item) {
    const std::string_view days = bytes(item).substr(2);
    const int number = is_number(days) ? cron_number(days) : 0;
    if (number >= 1 && number <= 30) {
      reading_.moving_days.push_back({MovingDay::Kind::last, number, item});
    } else {
      add(item, fmt::format("day-of-month must be L-1 to L-30 to count from the last day, got {}",
                            quoted(item)));
    }
  }

  /// Reads `L`, `nL` and `n#k`. Says whether the item is meant as one of them.
  bool read_moving_weekday(Span item) {
    const std::string_view text = bytes(item);
    const std::size_t mark = text.find('#');
    if (mark != std::string_view::npos) {
      read_instance({item.begin, item.begin + mark}, {item.begin + mark + 1, item.end});
      return true;
    }
    if (is_letter_of(text, 'L')) {
      reading_.values.add(facts_.most);
      return true;
    }
    const bool last =
        to_upper(text.back()) == 'L' && cron_value(text.substr(0, text.size() - 1), field_);
    if (!last) return false;
    const std::optional<int> day = read_value({item.begin, item.end - 1});
    if (day) reading_.moving_weekdays.push_back({*day, 0, item});
    return true;
  }

  void read_instance(Span day, Span instance) {
    const Span item = {day.begin, instance.end};
    if (day.empty() || instance.empty()) {
      add(item, fmt::format("day-of-week must be DAY#1 to DAY#5, got {}", quoted(item)));
      return;
    }
    const std::optional<int> day_of_week = read_value(day);
    const int nth = is_number(bytes(instance)) ? cron_number(bytes(instance)) : 0;
    if (nth < 1 || nth > 5) {
      add(instance, fmt::format("day-of-week must be DAY#1 to DAY#5, got #{}", quoted(instance)));
    } else if (day_of_week) {
      reading_.moving_weekdays.push_back({*day_of_week, nth, item});
    }
  }

  /// Adds each `step`th value from `first` on, past the end of the field where the range wraps.
  void fill(int first, int last, int step) {
    if (first <= last && step == 1) return reading_.values.add_all(first, last);
    const int count = facts_.most - facts_.least + 1;
    const int end = first <= last ? last : last + count;
    for (int value = first; value <= end; value += step) {
      reading_.values.add(value <= facts_.most ? value : value - count);
    }
  }

  std::string_view text_;
  CronField field_;
  const CronFacts& facts_;
  CronFieldReading reading_;
};

/// Reads what most fields are: `*`, `?` where that may stand, or one value. Says whether it is
/// such.
bool read_plain(std::string_view item, CronField field, CronValues& values) {
  const CronFacts& facts = cron_facts(field);
  if (item == "*") {
    values.add_all(facts.least, facts.most);
    return true;
  }
  const bool is_day = field == CronField::day_of_month || field == CronField::day_of_week;
  if (item == "?") return is_day;
  const std::optional<int> value = cron_value(item, field);
  const bool sound = value && facts.least <= *value && *value <= facts.most;
  if (sound) values.add(*value);
  return sound;
}

}  // namespace

CronFieldReading read_cron_field(std::string_view text, Span part, CronField field) {
  CronFieldReading plain{.values = CronValues(cron_facts(field).least)};
  if (read_plain(bytes_at(text, part), field, plain.values)) return plain;
  return FieldReader(text, field).read(part);
}

}  // namespace jtlint
