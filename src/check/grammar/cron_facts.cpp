#include "check/grammar/cron_facts.h"

#include <array>
#include <cstddef>

namespace jtlint {
namespace {

constexpr std::array<CronFacts, 6> facts = {{
    {"minutes", "0 to 59", "0 to 59 or *", 0, 59, false},
    {"hours", "0 to 23", "0 to 23 or *", 0, 23, true},
    {"day-of-month", "1 to 31", "1 to 31, *, ?, L or W", 1, 31, false},
    {"month", "1 to 12 or JAN to DEC", "1 to 12, JAN to DEC or *", 1, 12, false},
    {"day-of-week", "1 to 7 or SUN to SAT", "1 to 7, SUN to SAT, *, ?, L or #", 1, 7, true},
    {"year", "1970 to 2199", "1970 to 2199 or *", 1970, 2199, false},
}};

}  // namespace

const CronFacts& cron_facts(CronField field) {
  return facts[static_cast<std::size_t>(field)];
}

std::string_view cron_field_name(CronField field) {
  return cron_facts(field).name;
}

}  // namespace jtlint
