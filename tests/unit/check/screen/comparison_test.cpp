#include "check/screen/comparison.h"

#include <string>
#include <utility>
#include <vector>

#include "support/catch.h"
#include "support/random.h"
#include "support/screened.h"
#include "unit/check/screen/changed_lines.h"

using namespace jtlint;
using namespace jtlint::screen;
using jtlint::test::Random;
using jtlint::test::Screened;

namespace {

/// Whether some texts are surely so, of which the first one is that of the subject.
bool are_surely(Relation relation, const std::vector<std::string>& texts) {
  Slots slots;
  std::vector<std::uint16_t> numbers;
  for (const std::string& text : texts) {
    Slot* slot = slots.add();
    slot->set_text(text);
    numbers.push_back(slots.index_of(*slot));
  }
  return screen::are_surely(relation, numbers, slots[0]);
}

/// Words of a template that rules hold against each other, and what each may be. A few of them, so
/// that they are often the same.
using Choices = std::vector<std::pair<std::string, std::vector<std::string>>>;

const Choices& choices() {
  static const Choices all = {
      {"ID", {"a", "b", "a-b"}},
      {"PARTITION", {"aws", "aws", "aws-cn"}},
      {"REGION", {"us-east-1", "us-east-1", "us-east-1", "eu-west-1", ""}},
      {"ACCOUNT", {"123456789012", "123456789012", "123456789012", "210987654321", "12", ""}},
      {"PACKAGE", {"app", "base", "app-base"}},
      {"VERSION", {"1.0", "2"}},
      {"RATE", {"1", "2", "20", "99", "100", "101", "1000", "20.0", "1e2", "16384", "99999", "0"}},
      {"RETRIES", {"0", "5", "10"}},
  };
  return all;
}

/// What stands for `ITEM`: the ARN of a package version, and what reads as no such ARN.
const std::vector<std::string>& items() {
  static const std::vector<std::string> all = {
      "arn:PARTITION:iot:REGION:ACCOUNT:package/PACKAGE/version/VERSION", "PACKAGE",
      "arn:PARTITION:iot:REGION:ACCOUNT:package/PACKAGE",
      "arn:PARTITION:iot:REGION:ACCOUNT:thing/PACKAGE"};
  return all;
}

/// Replaces a word, wherever it stands, by one of some texts.
void choose(const std::string& word, const std::vector<std::string>& texts, std::string& line,
            Random& random) {
  for (std::size_t at = 0; (at = line.find(word, at)) != std::string::npos;) {
    const std::string& text = random.one_of(texts);
    line.replace(at, word.size(), text);
    at += text.size();
  }
}

/// A template with each of the words replaced. Each item is odd, or mostly none is.
std::string chosen(std::string line, Random& random, bool odd = false) {
  const std::vector<std::string> odd_ones(items().begin() + 1, items().end());
  choose("ITEM",
         odd                ? odd_ones
         : random.one_in(8) ? items()
                            : std::vector{items()[0]},
         line, random);
  for (const auto& [word, texts] : choices()) choose(word, texts, line, random);
  return line;
}

const std::string arn = "arn:PARTITION:iot:REGION:ACCOUNT:";

std::string described(const std::string& more) {
  return R"({"jobTemplateArn":")" + arn +
         R"(jobtemplate/ID","jobTemplateId":"ID","description":"d",)" +
         R"("document":"{}","createdAt":1.5)" + more + "}";
}

std::string quoted_list(const std::vector<std::string>& items) {
  std::string list;
  for (const std::string& item : items) list += (list.empty() ? "\"" : ",\"") + item + '"';
  return '[' + list + ']';
}

/// Templates of several outlines: with few of the members that are compared, and with many.
std::vector<std::string> templates() {
  const std::string role =
      R"(,"presignedUrlConfig":{"roleArn":"arn:PARTITION:iam::ACCOUNT:role/r","expiresInSec":60})";
  const std::string base = R"("exponentialRate":{"baseRatePerMinute":RATE,"incrementFactor":1.5,)"
                           R"("rateIncreaseCriteria":{"numberOfNotifiedThings":5}})";
  const auto rollout = [&](const std::string& maximum) {
    return R"(,"jobExecutionsRolloutConfig":{)" + maximum + base + '}';
  };
  const auto packages = [&](std::size_t count) {
    return R"(,"destinationPackageVersions":)" +
           quoted_list(std::vector<std::string>(count, "ITEM"));
  };
  return {
      described(""),
      described(role),
      described(packages(1)),
      described(packages(2) + role),
      described(packages(3)),
      described(packages(9)),
      described(rollout(R"("maximumPerMinute":RATE,)") + packages(2)),
      described(rollout("")),
      described(R"(,"abortConfig":{"criteriaList":[{"failureType":"FAILED","action":"CANCEL",)"
                R"("thresholdPercentage":5,"minNumberOfExecutedThings":5}]},"timeoutConfig":)"
                R"({"inProgressTimeoutInMinutes":5},"jobExecutionsRetryConfig":{"criteriaList":)"
                R"([{"failureType":"FAILED","numberOfRetries":RETRIES},)"
                R"({"failureType":"TIMED_OUT","numberOfRetries":RETRIES}]})" +
                role),
  };
}

}  // namespace

TEST_CASE("texts are the same, or different, if all of them are") {
  CHECK(are_surely(Relation::same, {"a"}));
  CHECK(are_surely(Relation::same, {"a", "a", "a"}));
  CHECK_FALSE(are_surely(Relation::same, {"a", "a", "b"}));
  CHECK_FALSE(are_surely(Relation::same, {"a", "b", "b"}));
  CHECK(are_surely(Relation::different, {"a"}));
  CHECK(are_surely(Relation::different, {"a", "b", "c"}));
  CHECK_FALSE(are_surely(Relation::different, {"a", "b", "a"}));
  CHECK_FALSE(are_surely(Relation::different, {"a", "b", "b"}));
  CHECK_FALSE(are_surely(Relation::unknown, {"a"}));
}

TEST_CASE("a number is below others if it is less than each of them") {
  CHECK(are_surely(Relation::below, {"9", "10", "10000"}));
  CHECK(are_surely(Relation::below, {"0", "1"}));
  CHECK_FALSE(are_surely(Relation::below, {"10", "10"}));
  CHECK_FALSE(are_surely(Relation::below, {"10", "9"}));
  CHECK_FALSE(are_surely(Relation::below, {"10", "11", "9"}));
}

TEST_CASE("of numbers that are long, or have a point or an exponent, nothing is sure") {
  for (const std::string other : {"1e9", "20.5", "99999", "-1", ""}) {
    CAPTURE(other);
    CHECK_FALSE(are_surely(Relation::below, {"10", other}));
    CHECK_FALSE(are_surely(Relation::below, {other, "100"}));
  }
}

TEST_CASE("a subject is the first that is compared, if it has a text") {
  Slots slots;
  for (int i = 0; i < 4; ++i) slots.add()->kind = Kind::number;
  slots[4].kind = Kind::sequence;
  Reads::Set read;
  for (std::size_t slot = 1; slot <= 3; ++slot) read.set(slot);
  const auto compared = [&](Relation relation, std::uint16_t subject) {
    return comparison_of(relation, subject, read, slots[0]).slots;
  };
  using Numbers = std::vector<std::uint16_t>;
  CHECK(compared(Relation::same, 2) == Numbers{2, 1, 3});
  CHECK(compared(Relation::below, 2) == Numbers{2, 1, 3});
  CHECK(compared(Relation::same, 4) == Numbers{1, 2, 3});
  slots[1].kind = Kind::string;
  CHECK(compared(Relation::same, 2) == Numbers{2, 1, 3});
  CHECK(compared(Relation::below, 2).empty());
}

TEST_CASE("a scalar whose text was not read is compared with nothing") {
  Slots slots;
  for (int i = 0; i < 2; ++i) slots.add()->kind = Kind::string;
  Reads::Set read;
  read.set(2);
  CHECK(comparison_of(Relation::same, 1, read, slots[0]).slots.empty());
}

TEST_CASE("a screen passes over nothing where rules compare texts, whatever outlines it knows") {
  const std::vector<std::string> lines = templates();
  for (const Selection& selection : {test::default_rules(), test::every_rule()}) {
    for (const bool odd_first : {false, true}) {
      Screened screened(selection);
      Random random(1);
      for (std::size_t i = 0; i < 6000; ++i) {
        screened.is_clean(chosen(lines[i % lines.size()], random, odd_first));
      }
      REQUIRE(screened.learned() > 0);
      test::hold_against_full_check(screened, test::screen_cases(), random,
                                    [&] { return chosen(random.one_of(lines), random); });
    }
  }
}
