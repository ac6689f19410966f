#include "check/grammar/cron.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <string>
#include <utility>

#include "check/grammar/characters.h"
#include "check/grammar/cron_field.h"
#include "check/grammar/cron_frame.h"
#include "support/printable.h"

namespace jtlint {
namespace {

constexpr std::size_t longest_quote = 40;

bool separates(char c) {
  return is_blank(c) || is_line_break(c);
}

/// The fields between the parentheses. Only as many are kept as there should be.
struct Fields {
  std::array<Span, 6> spans;
  std::size_t count = 0;
  Span all;                        ///< from the first to the last
  std::optional<Span> line_break;  ///< the first
  bool split_list = false;         ///< whether one begins or ends with a comma: `MON, TUE`
};

Fields split_fields(std::string_view text, Span part) {
  Fields fields;
  fields.all = {part.begin, part.begin};
  for (std::size_t i = part.begin; i < part.end;) {
    if (is_line_break(text[i]) && !fields.line_break) fields.line_break = Span{i, i + 1};
    if (separates(text[i])) {
      ++i;
      continue;
    }
    Span field = {i, i};
    while (field.end < part.end && !separates(text[field.end])) ++field.end;
    if (text[field.begin] == ',' || text[field.end - 1] == ',') fields.split_list = true;
    if (fields.count < fields.spans.size()) fields.spans[fields.count] = field;
    if (fields.count++ == 0) fields.all.begin = field.begin;
    fields.all.end = field.end;
    i = field.end;
  }
  return fields;
}

Problem wrong_count(std::string_view text, const Fields& fields, Span inside) {
  std::string why;
  if (fields.count == 5) why = ", as in Unix cron, which has no year";
  if (fields.count > 6) why = ", there is none for seconds";
  if (fields.count > 6 && fields.split_list) why = ", a list must not hold spaces";
  const Span parentheses = {inside.begin - 1, std::min(inside.end + 1, text.size())};
  return {fields.count == 0 ? parentheses : fields.all,
          fmt::format("cron( ) must have 6 fields (Minutes Hours Day-of-month Month Day-of-week "
                      "Year), got {}{}",
                      fields.count, why)};
}

/// Exactly one of the two fields that name days must be `?`. Developer guide, "Recurring
/// maintenance window", "Restrictions".
std::optional<Problem> check_days(std::string_view text, const Cron& cron) {
  const Span day_of_week = cron.field(CronField::day_of_week);
  const std::string_view by_month = bytes_at(text, cron.field(CronField::day_of_month));
  const std::string_view by_week = bytes_at(text, day_of_week);
  if (by_month == "?" && by_week == "?") {
    return Problem{day_of_week,
                   "day-of-month and day-of-week must not both be ?, write * in one of them"};
  }
  const bool marked =
      by_month.find('?') != std::string_view::npos || by_week.find('?') != std::string_view::npos;
  if (marked) return std::nullopt;
  return Problem{
      day_of_week,
      fmt::format("day-of-month or day-of-week must be ?, as the other one decides the "
                  "day, got {} and {}",
                  printable(by_month, longest_quote), printable(by_week, longest_quote))};
}

/// Reads the six fields into `cron`, and gives back what is wrong with them.
std::vector<Problem> read_fields(std::string_view text, Cron& cron) {
  std::vector<Problem> problems;
  auto read = [&](CronField which) {
    CronFieldReading reading = read_cron_field(text, cron.field(which), which);
    std::move(reading.problems.begin(), reading.problems.end(), std::back_inserter(problems));
    cron.wrapped.insert(cron.wrapped.end(), reading.wrapped.begin(), reading.wrapped.end());
    return reading;
  };
  cron.minutes = read(CronField::minutes).values;
  cron.hours = read(CronField::hours).values;
  CronFieldReading days = read(CronField::day_of_month);
  cron.days_of_month = days.values;
  cron.moving_days = std::move(days.moving_days);
  cron.months = read(CronField::month).values;
  CronFieldReading weekdays = read(CronField::day_of_week);
  cron.days_of_week = weekdays.values;
  cron.moving_weekdays = std::move(weekdays.moving_weekdays);
  if (std::optional<Problem> problem = check_days(text, cron)) {
    problems.push_back(*std::move(problem));
  }
  cron.years = read(CronField::year).values;
  return problems;
}

}  // namespace

CronReading read_cron(std::string_view text) {
  CronFrame frame = read_cron_frame(text);
  CronReading reading;
  reading.problems = std::move(frame.problems);
  reading.bare = frame.bare;
  if (!frame.fields) return reading;
  const Fields fields = split_fields(text, *frame.fields);
  if (fields.line_break) {
    reading.problems.push_back(
        {*fields.line_break, "cron fields must be separated by spaces, got a line break"});
  }
  Cron cron;
  cron.fields = fields.spans;
  if (fields.count != fields.spans.size()) {
    reading.problems.push_back(wrong_count(text, fields, *frame.fields));
  } else {
    std::vector<Problem> problems = read_fields(text, cron);
    std::move(problems.begin(), problems.end(), std::back_inserter(reading.problems));
  }
  std::stable_sort(reading.problems.begin(), reading.problems.end(),
                   [](const Problem& a, const Problem& b) { return a.part.begin < b.part.begin; });
  if (reading.problems.empty()) reading.cron = std::move(cron);
  return reading;
}

}  // namespace jtlint
