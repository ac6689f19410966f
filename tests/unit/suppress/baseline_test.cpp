#include "suppress/baseline.h"

#include <fmt/format.h>
#include <memory>
#include <string>
#include <vector>

#include "support/catch.h"
#include "suppress/baseline_file.h"
#include "unit/suppress/ignores.h"

using jtlint::Baseline;
using jtlint::Source;
using jtlint::test::catalogue;
using jtlint::test::Lines;
using jtlint::test::lines_of;

namespace {

const std::string header = "{\"jtlint-baseline\":1}\n";

jtlint::Result<Baseline, jtlint::SyntaxFault> read(const std::string& text) {
  return read_baseline(std::make_shared<const Source>("known.jsonl", text), catalogue());
}

/// What is wrong with a baseline: "line:column message"; empty if nothing is.
std::string fault_of(const std::string& text) {
  const auto baseline = read(text);
  if (baseline) return "";
  const auto place = Source("", text).position(baseline.error().span.begin);
  return fmt::format("{}:{} {}", place.line, place.column, baseline.error().message);
}

std::vector<jtlint::Finding> findings(const std::string& members) {
  return jtlint::test::lint("a.yaml", jtlint::test::with_required(members)).findings;
}

std::string written(const std::string& members) {
  Baseline baseline;
  auto found = findings(members);
  baseline.learn("a.yaml", found);
  return baseline_text(baseline);
}

/// What is left of findings, and what is stale.
Lines judged(const std::string& baseline_text, const std::string& members) {
  auto baseline = read(baseline_text);
  REQUIRE(baseline);
  auto found = findings(members);
  const auto selection = jtlint::test::default_rules();
  baseline->judge("a.yaml", selection);
  baseline->silence("a.yaml", found);
  Lines lines = lines_of(found);
  for (const auto& stale : baseline->stale({catalogue(), selection, jtlint::example_day})) {
    lines.push_back(stale.message);
  }
  return lines;
}

const std::string timeout = "timeoutConfig: {inProgressTimeoutInMinutes: 0}\n";
const std::string line =
    "{\"file\":\"a.yaml\",\"template\":\"a\",\"pointer\":\"/timeoutConfig/"
    "inProgressTimeoutInMinutes\","
    "\"rule\":\"in-progress-timeout\"}\n";

}  // namespace

TEST_CASE("a baseline is written a finding a line, and read again") {
  CHECK(written(timeout) == header + line);
  CHECK(baseline_text(*read(header + line)) == header + line);
  CHECK(written("") == header);
}

TEST_CASE("a known finding stays known when its line moves, and a new one is new") {
  CHECK(judged(header + line, "# words\n\n\n" + timeout) ==
        Lines{"7 in-progress-timeout (baseline: )"});
  CHECK(judged(header + line, timeout + "presignedUrlConfig: {roleArn: nobody}\n") ==
        Lines{"4 in-progress-timeout (baseline: )", "5 role-arn"});
}

TEST_CASE("a finding is known as often as it was there") {
  auto known = read(header + "{\"file\":\"a.yaml\",\"rule\":\"malformed-ignore\",\"count\":2}\n");
  REQUIRE(known);
  auto found = findings("# jtlint: x\n# jtlint: x\n# jtlint: x\n");
  known->silence("a.yaml", found);
  CHECK(lines_of(found) == Lines{"4 malformed-ignore (baseline: )",
                                 "5 malformed-ignore (baseline: )", "6 malformed-ignore"});
}

TEST_CASE("what is known and found no more is stale") {
  CHECK(judged(header + line, "") ==
        Lines{"This knows 1 finding of in-progress-timeout at "
              "/timeoutConfig/inProgressTimeoutInMinutes in a.yaml, and there is none: write the "
              "baseline again"});
  const std::string other = "{\"file\":\"b.yaml\",\"rule\":\"role-arn\"}\n";
  CHECK(judged(header + other, "") == Lines{});
  const std::string unselected = "{\"file\":\"a.yaml\",\"rule\":\"abort-missing\"}\n";
  CHECK(judged(header + unselected, "") == Lines{});
}

TEST_CASE("what a file ignores itself does not become known") {
  CHECK(written("# jtlint: ignore[in-progress-timeout]\n" + timeout) == header);
}

TEST_CASE("no secret becomes part of a baseline") {
  const std::string text = written("AKIAIOSFODNN7REALKEY: 3\n");
  CHECK(text.find("unknown-property") != std::string::npos);
  CHECK(text.find("AKIA") == std::string::npos);
}

TEST_CASE("lines in any order, twice, blank or with CRLF are read") {
  const std::string more = "{\"rule\":\"role-arn\",\"file\":\"a.yaml\",\"count\":";
  const auto baseline =
      read("{\"jtlint-baseline\":1}\r\n" + more + "2}\r\n\n" + line + more + "3}\n" + line);
  REQUIRE(baseline);
  CHECK(baseline_text(*baseline) ==
        header + "{\"file\":\"a.yaml\",\"rule\":\"role-arn\",\"count\":3}\n" + line);
}

TEST_CASE("whatever else is in a baseline is a fault with its place") {
  CHECK(fault_of("").starts_with("1:1 "));
  CHECK(fault_of("{}\n") ==
        "1:1 this is no baseline: its first line must be {\"jtlint-baseline\":1}");
  CHECK(fault_of("{\"jtlint-baseline\":2}\n") ==
        "1:1 this baseline is of another version of jtlint, which writes 1: write it again");
  CHECK(fault_of(header + "<<<<<<< HEAD\n" + line) ==
        "2:1 a conflict of git is left here: keep the lines of both sides");
  CHECK(fault_of(header + line + "=======\n").starts_with("3:1 a conflict"));
  CHECK(fault_of(header + line.substr(0, 30))
            .ends_with("mend this line or write the baseline again"));
  CHECK(fault_of(header + "[]\n") == "2:1 a line holds an object");
  CHECK(fault_of(header + "{\"file\":\"a\"}\n") == "2:1 a known finding has a 'rule'");
  CHECK(fault_of(header + "{\"file\":\"a\",\"rule\":3}\n") == "2:20 'rule' must be a string");
  CHECK(fault_of(header + "{\"file\":\"a\",\"rule\":\"role-arm\"}\n") ==
        "2:20 no rule is called role-arm; did you mean role-arn? (if it is no more, remove this "
        "line)");
  CHECK(fault_of(header + "{\"file\":\"a\",\"rule\":\"role-arn\",\"line\":3}\n") ==
        "2:31 'line' is no part of a known finding");
  for (const char* count : {"0", "-1", "1.5", "\"2\"", "1e9"}) {
    INFO(count);
    CHECK(fault_of(header + "{\"file\":\"a\",\"rule\":\"role-arn\",\"count\":" + count + "}\n") ==
          "2:39 'count' must be a number from 1 on");
  }
  CHECK(fault_of(header + "{\"file\":\"\xFF\"}\n") ==
        "2:10 this is no UTF-8: write the baseline again");
}
