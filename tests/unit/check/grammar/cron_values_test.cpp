#include "check/grammar/cron_values.h"

#include <set>
#include <vector>

#include "support/catch.h"
#include "support/random.h"

using jtlint::CronValues;

TEST_CASE("the values of a cron field are those that were added, in order and once") {
  jtlint::test::Random random(20261129);
  for (int round = 0; round < 2000; ++round) {
    const int least = random.one_in(2) ? 1970 : 0;
    CronValues values(least);
    std::set<int> expected;
    const auto some = [&] { return least + static_cast<int>(random.below(CronValues::most)); };
    for (std::size_t i = random.below(4); i > 0; --i) {
      const int value = some();
      values.add(value);
      expected.insert(value);
    }
    if (random.one_in(2)) {
      int first = some();
      int last = some();
      if (last < first) std::swap(first, last);
      values.add_all(first, last);
      for (int value = first; value <= last; ++value) expected.insert(value);
    }
    CHECK(values.list() == std::vector<int>(expected.begin(), expected.end()));
    CHECK(values.size() == expected.size());
    CHECK(values.empty() == expected.empty());
    if (!expected.empty()) {
      CHECK(values.front() == *expected.begin());
      CHECK(values.back() == *expected.rbegin());
    }
    for (int value = least - 2; value < least + 260; ++value) {
      if (values.contains(value) != expected.contains(value)) FAIL("contains " << value);
    }
  }
}
