#include "check/grammar/glances.h"

#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "check/grammar/cron.h"
#include "check/grammar/cron_future.h"
#include "check/grammar/placeholders.h"
#include "check/grammar/s3_url.h"
#include "support/catch.h"

using namespace jtlint;

namespace {

/// Texts that are mostly as some are, with parts taken out, put in and exchanged.
class Changed {
 public:
  Changed(std::vector<std::string> texts, std::vector<std::string> parts)
      : texts_(std::move(texts)), parts_(std::move(parts)) {}

  std::string next() {
    std::string text = texts_[below(texts_.size())];
    for (std::size_t changes = below(4); changes > 0; --changes) {
      const std::size_t at = below(text.size() + 1);
      const std::size_t size = below(2) == 0 ? 0 : below(4);
      text.replace(at, std::min(size, text.size() - at), parts_[below(parts_.size())]);
    }
    return text;
  }

 private:
  std::size_t below(std::size_t most) { return random_() % most; }

  std::vector<std::string> texts_;
  std::vector<std::string> parts_;
  std::mt19937 random_{1};
};

constexpr int times = 30'000;

/// Whether a glance was often enough one and the other, so that it has been tried.
void check_counts(int plain) {
  CHECK(plain > times / 50);
  CHECK(plain < times - times / 50);
}

}  // namespace

TEST_CASE("an ARN that is plain at a glance has no fault") {
  Changed changed(
      {"arn:aws:iot:us-east-1:123456789012:package/a.b_c/version/1.0-rc.1",
       "arn:aws:iot:eu-central-1:123456789012:jobtemplate/a-b_c",
       "arn:aws:iam::123456789012:role/jobs/x/download", "arn:aws:iam::123456789012:role/x",
       "arn:aws:iot:us-gov-west-1:123456789012:jobtemplate/a",
       "arn:aws:iot:us-east-1::jobtemplate/AWS-Reboot:1.0",
       "arn:aws-cn:iot:cn-north-1:123456789012:package/a/version/b"},
      {"",
       "a",
       "1",
       "-",
       "/",
       ":",
       ".",
       "//",
       "${",
       "}",
       "gov-",
       "iso",
       "isob-1",
       "cn-",
       "é",
       " ",
       "$",
       "$default",
       "aws",
       "iam",
       "iot",
       "us-isob-1",
       "role/",
       "version/",
       "job/",
       std::string(64, 'x'),
       std::string(128, 'y'),
       "\n"});
  for (const ArnKind kind : {ArnKind::role, ArnKind::package_version, ArnKind::job_template}) {
    int plain = 0;
    for (int i = 0; i < times; ++i) {
      const std::string text = changed.next();
      if (!is_plain_arn(text, kind)) continue;
      ++plain;
      CAPTURE(text);
      CHECK(check_arn(text, kind).empty());
    }
    check_counts(plain);
  }
}

TEST_CASE("a URL that is plain at a glance has no fault, and no version") {
  Changed changed(
      {"https://s3.us-east-1.amazonaws.com/my-bucket/builds/604776.bin",
       "https://s3.eu-west-1.amazonaws.com/my.bucket.x/Key", "https://s3.amazonaws.com/abc/key",
       "https://my-bucket.s3.eu-west-1.amazonaws.com/key"},
      {"",
       "a",
       "1",
       "-",
       "/",
       ".",
       "..",
       "?",
       "#",
       "%3FversionId%3D1",
       "?versionId=1",
       "${a}",
       "$",
       "_",
       "A",
       " ",
       ":",
       "@",
       "é",
       "s3://",
       "://",
       "console.aws.amazon.com",
       ".amazonaws.com",
       std::string(70, 'x'),
       "dualstack."});
  int plain = 0;
  for (int i = 0; i < times; ++i) {
    const std::string text = changed.next();
    if (!is_plain_s3_url(text)) continue;
    ++plain;
    CAPTURE(text);
    const auto url = split_s3_url(text);
    REQUIRE(url);
    CHECK_FALSE(url->version_id);
    for (const S3Use use : {S3Use::document, S3Use::download, S3Use::upload}) {
      CHECK(check_s3_form(text, url, use).empty());
    }
    CHECK(check_s3_host(text, url).empty());
  }
  check_counts(plain);
}

TEST_CASE("a cron expression that is plain at a glance has no fault, and a future") {
  Changed changed({"cron(37 8 ? * WED *)", "cron(0 2 ? * MON-FRI *)", "cron(5 12 ? * SAT,SUN *)",
                   "cron(0 0 ? * * *)", "cron(0/5 8 ? * 2#1 2030)"},
                  {"",        "0", "9", " ",     "  ",  "?", "*", "-",    ",",  "/",  "MON", "SUN",
                   "FRI-MON", "(", ")", "cron(", "wed", "L", "#", "2025", "\n", "60", "24"});
  int plain = 0;
  for (int i = 0; i < times; ++i) {
    const std::string text = changed.next();
    const CronReading reading = read_cron(text);
    CAPTURE(text);
    if (!plain_cron(text)) continue;
    ++plain;
    REQUIRE(reading.cron);
    CHECK(reading.problems.empty());
    CHECK((reading.cron->minutes.size() == 1 && reading.cron->hours.size() == 1));
    CHECK_FALSE(check_future(text, *reading.cron, last_plain_day));
  }
  check_counts(plain);
}

// What stands alone for a URL is read at a look; a dollar sign behind it has all read in full.
TEST_CASE("a text with one placeholder for a URL reads as it does among other signs") {
  const std::string parts[] = {"${aws:iot:",
                               "s3-presigned-url",
                               "-v1",
                               "-v2",
                               "-upload",
                               ":",
                               "}",
                               "https://s3.us-east-1.amazonaws.com/b/k",
                               "$",
                               "{",
                               "\n",
                               "a b",
                               "${thingName}",
                               "aws:",
                               "é"};
  std::mt19937 random(1);
  int alone = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text = "a${aws:iot:s3-presigned-url-v1:https://x}b";
    for (auto changes = random() % 4; changes > 0; --changes) {
      text.insert(random() % (text.size() + 1), parts[random() % std::size(parts)]);
    }
    CAPTURE(text);
    const PlaceholderReading reading = read_placeholders(text);
    const PlaceholderReading in_full = read_placeholders(text + " $");
    REQUIRE(reading.placeholders.size() == in_full.placeholders.size());
    for (std::size_t n = 0; n < reading.placeholders.size(); ++n) {
      const Placeholder& one = reading.placeholders[n];
      const Placeholder& other = in_full.placeholders[n];
      CHECK((one.kind == other.kind && one.whole == other.whole && one.name == other.name));
      CHECK((one.url == other.url && one.outer == other.outer && one.depth == other.depth));
    }
    CHECK(placeholder_problems(text).size() == reading.problems.size());
    if (reading.placeholders.size() == 1 && reading.problems.empty()) ++alone;
  }
  CHECK(alone > 5000);
}
