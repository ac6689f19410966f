#include "dialect/readings.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/lint.h"

using jtlint::Choices;
using jtlint::Node;
using jtlint::Reading;
using Lines = std::vector<std::string>;

namespace {

/// What is found in a file, but for the fixed id.
Lines lines_of(const std::string& name, const std::string& text) {
  Lines lines;
  for (const auto& finding : jtlint::test::lint(name, text).findings) {
    if (finding.rule != "fixed-id") lines.push_back(finding.message);
  }
  return lines;
}

/// The same in a stack of one job template with these properties and sections.
Lines found_in(const std::string& properties, const std::string& sections) {
  return lines_of("stack.yaml", sections +
                                    "Resources:\n  R:\n    Type: AWS::IoT::JobTemplate\n"
                                    "    Properties:\n      JobTemplateId: a\n"
                                    "      Description: b\n      Document: '{}'\n" +
                                    properties);
}

std::string timeout(const std::string& value) {
  return "      TimeoutConfig: {InProgressTimeoutInMinutes: " + value + "}\n";
}

}  // namespace

TEST_CASE("up to sixteen combinations are read, and else each question by itself") {
  const auto count = [](int questions) {
    return jtlint::readings_of([&](Choices& choices) {
             for (int i = 0; i < questions; ++i) choices.decide(fmt::format("q{}", i), 2);
             return std::optional(Node{});
           })
        .size();
  };
  CHECK(count(0) == 1);
  CHECK(count(4) == 16);
  CHECK(count(5) == 1 + 2 * 5);
  CHECK(count(1000) == 1 + jtlint::most_alone);
}

TEST_CASE("questions that come up within others are read as far as readings reach") {
  const auto deepest = [](std::size_t ways) {
    std::size_t most = 0;
    const auto readings = jtlint::readings_of([&](Choices& choices) {
      std::size_t depth = 0;
      while (depth < 1000 && choices.decide(fmt::format("q{}", depth), ways)) ++depth;
      if (depth < 1000) most = std::max(most, depth);
      return std::optional(Node{});
    });
    CHECK(readings.size() <= 1 + jtlint::most_alone);
    return most;
  };
  CHECK(deepest(2) > 40);
}

TEST_CASE("a template that is in no reading costs no more than others") {
  std::size_t built = 0;
  const auto readings = jtlint::readings_of([&](Choices& choices) -> std::optional<Node> {
    ++built;
    for (int i = 0; i < 1000; ++i) choices.decide(fmt::format("q{}", i), 2);
    return std::nullopt;
  });
  CHECK(readings.empty());
  CHECK(built <= jtlint::most_readings + 1 + jtlint::most_alone);
}

TEST_CASE("a fault within forty conditions is found") {
  const auto found = [](const std::string& parameter, const std::string& sides) {
    std::string parameters = "Parameters:\n";
    std::string conditions = "Conditions:\n";
    std::string value = "0";
    for (int i = 0; i < 40; ++i) {
      if (!parameter.empty()) parameters += fmt::format("  P{}: {}\n", i, parameter);
      conditions += fmt::format("  C{}: !Equals {}\n", i, fmt::format(fmt::runtime(sides), i));
      value = fmt::format("{{'Fn::If': [C{}, {}, 60]}}", 39 - i, value);
    }
    return found_in(timeout(value), (parameter.empty() ? "" : parameters) + conditions);
  };
  const auto is_one_when = [](const Lines& lines, const std::string& fact) {
    return lines.size() == 1 && lines.front().ends_with("minutes, got 0, when " + fact);
  };
  CHECK(is_one_when(found("", "[!ImportValue 'a{}', b]"), "C39 is true"));
  CHECK(is_one_when(found("{{Type: String, Default: x}}", "[!Ref 'P{}', b]"), "C39 is true"));
  CHECK(is_one_when(found("{{Type: String}}", "[!Ref 'P{}', b]"), "C39 is true"));
  CHECK(found("", "[!Ref 'AWS::Region', 'r{}']").empty());
}

TEST_CASE("of many conditions, those that say the opposite are never true at once") {
  std::string sections =
      "Parameters:\n  Stage: {Type: String, AllowedValues: [dev, prod]}\n"
      "  Tier: {Type: String, AllowedValues: [a, b]}\nConditions:\n"
      "  IsProd: !Equals [!Ref Stage, prod]\n  IsDev: !Equals [!Ref Stage, dev]\n"
      "  IsA: !Equals [!Ref Tier, a]\n  Both: !And [!Condition IsProd, !Condition IsA]\n"
      "  Neither: !And [!Condition IsDev, !Not [!Condition IsA]]\n";
  std::string tags = "      Tags:\n";
  for (int i = 0; i < 20; ++i) {
    sections += fmt::format("  C{0}: !Equals [!ImportValue a{0}, b]\n", i);
    tags += fmt::format("        - {{Key: k{0}, Value: !If [C{0}, w, v]}}\n", i);
  }
  for (const std::string impossible :
       {"!If [IsProd, !If [IsDev, 0, 60], 60]", "!If [Both, !If [IsDev, 0, 60], 60]",
        "!If [Both, !If [Neither, 0, 60], 60]", "!If [Neither, !If [IsProd, 0, 60], 60]"}) {
    INFO(impossible);
    CHECK(found_in(timeout(impossible) + tags, sections).empty());
  }
  for (const std::string possible :
       {"!If [IsProd, !If [IsDev, 60, 0], 60]", "!If [Both, 0, 60]",
        "!If [C0, !If [Both, 0, 1], 1]", "!If [IsProd, !If [C0, 0, 60], 60]",
        "!If [C0, 60, !If [C1, 60, !If [C0, 60, 0]]]"}) {
    INFO(possible);
    CHECK(found_in(timeout(possible) + tags, sections).size() == 1);
  }
}

TEST_CASE("a fault within forty conditionals is found") {
  const auto found = [](const std::string& condition) {
    std::string value = "0";
    for (int i = 40; i-- > 0;) {
      value = fmt::format("({} ? {} : 60)", fmt::format(fmt::runtime(condition), i), value);
    }
    return lines_of("main.tf",
                    "resource \"awscc_iot_job_template\" \"r\" {\n"
                    "  job_template_id = \"a\"\n  description = \"b\"\n  document = \"{}\"\n"
                    "  timeout_config = { in_progress_timeout_in_minutes = " +
                        value + " }\n}\n");
  };
  for (const std::string condition : {"var.on{}", "var.on{} == \"x\"", "length(var.on{}) > 3"}) {
    INFO(condition);
    const Lines lines = found(condition);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().find(" minutes, got 0, when ") != std::string::npos);
  }
}
