#include "suppress/directive.h"

#include <fmt/format.h>
#include <string>
#include <vector>

#include "support/catch.h"

using jtlint::directives_of;

namespace {

using Lines = std::vector<std::string>;

/// The directives of a comment, such as "a,b until 2027-01-31: reason"; or what is wrong and where,
/// such as "<until=x> …".
Lines read(const std::string& comment) {
  Lines lines;
  for (const auto& directive : directives_of(comment, 100)) {
    if (!directive) {
      const jtlint::SyntaxFault& fault = directive.error();
      lines.push_back(fmt::format(
          "<{}> {}", comment.substr(fault.span.begin - 100, fault.span.size()), fault.message));
      continue;
    }
    std::string rules;
    for (const auto& rule : directive->rules) {
      CHECK(comment.substr(rule.span.begin - 100, rule.span.size()) == rule.id);
      rules += (rules.empty() ? "" : ",") + rule.id;
    }
    if (directive->until) rules += " until " + jtlint::day_text(*directive->until);
    lines.push_back(rules + ": " + directive->reason);
  }
  return lines;
}

}  // namespace

TEST_CASE("a directive names rules, and may have a reason and a last day") {
  CHECK(read(" jtlint: ignore[role-arn] as agreed") == Lines{"role-arn: as agreed"});
  CHECK(read(" jtlint: ignore[role-arn, type]") == Lines{"role-arn,type: "});
  CHECK(read(" jtlint: ignore[a] until=2027-01-31 why") == Lines{"a until 2027-01-31: why"});
  CHECK(read(" jtlint: ignore[a] why (until=2027-01-31).") == Lines{"a until 2027-01-31: why"});
  CHECK(read(" jtlint: ignore[a] until the flood") == Lines{"a: until the flood"});
}

TEST_CASE("case, blanks and the punctuation before a reason do not matter") {
  CHECK(read("jtlint:ignore[a]") == Lines{"a: "});
  CHECK(read("  JTLint :\tIGNORE [ a , b, ] -- why") == Lines{"a,b: why"});
  CHECK(read(" jtlint: ignore[a]: why") == Lines{"a: why"});
  CHECK(read(" jtlint: ignore[a] — why") == Lines{"a: why"});
  CHECK(read("## jtlint: ignore[a] Until=2027-01-31") == Lines{"a until 2027-01-31: "});
}

TEST_CASE("a comment may hold several directives, each behind a sign of its own") {
  CHECK(read(" words # jtlint: ignore[a] one # jtlint: ignore[b] two") ==
        Lines{"a: one", "b: two"});
}

TEST_CASE("what is not meant for jtlint is left alone") {
  for (const char* words :
       {"", " ", " words", " jtlint is a linter", " see .jtlint.yaml", " jtlint.yaml",
        " silenced by 'jtlint: ignore[a]'", " the jtlint: rules", "myjtlint ignore",
        " yamllint disable", " eslint: ignore x", " tflint-ignore: x"}) {
    INFO(words);
    CHECK(read(words) == Lines{});
  }
}

TEST_CASE("what is nearly a directive is a fault with its place") {
  CHECK(
      read(" jtlint: ignor[a]") ==
      Lines{"<ignor> behind 'jtlint:' comes 'ignore[RULE, …]', not 'ignor'; did you mean ignore?"});
  CHECK(read(" jtlint: disable[a]") ==
        Lines{"<disable> behind 'jtlint:' comes 'ignore[RULE, …]', not 'disable'"});
  CHECK(read(" jtlint: ignore role-arn, as agreed") ==
        Lines{"<jtlint: ignore role-arn, as agreed> rules stand in brackets: write 'jtlint: "
              "ignore[role-arn]'"});
  CHECK(read(" jtlint: ignore") ==
        Lines{"<jtlint: ignore> rules stand in brackets: write 'jtlint: ignore[RULE]'"});
  const std::string form =
      "> a comment that ignores rules is written 'jtlint: ignore[RULE, …] "
      "REASON'";
  for (const char* words : {"jtlint ignore a", "jtlint ignore[a]", "jtlint ignor[a]",
                            "jtlint disable a", "jtlint-disable-next-line a", "jtlint-ignore[a]"}) {
    CHECK(read(words) == Lines{"<" + std::string(words) + form});
  }
  CHECK(read(" jtlnt: ignore[a]") ==
        Lines{"<jtlnt> no tool is called 'jtlnt' here; did you mean jtlint?"});
  CHECK(read(" as agreed jtlint: ignore[a]") ==
        Lines{"<jtlint: ignore[a]> this must begin a comment: put a '#' before 'jtlint:'"});
}

TEST_CASE("the list of a directive names some rules, but not all at once") {
  CHECK(read("jtlint: ignore[]") == Lines{"<> the brackets name no rule: write ignore[RULE]"});
  CHECK(read("jtlint: ignore[ , ]") ==
        Lines{"< , > the brackets name no rule: write ignore[RULE]"});
  CHECK(read("jtlint: ignore[a") == Lines{"<[> the bracket is never closed with ']'"});
  CHECK(read("jtlint: ignore[a b]") == Lines{"<a b> rules are separated by commas"});
  CHECK(read("jtlint: ignore[a, until=2027-01-31]") ==
        Lines{"<until=2027-01-31> 'until=' stands behind the brackets"});
  for (const char* every : {"*", "all", "ALL", "recommended"}) {
    CHECK(read(fmt::format("jtlint: ignore[{}]", every)) ==
          Lines{fmt::format("<{}> name the rules: there is no ignoring of all at once", every)});
  }
}

TEST_CASE("a last day that is none, or is written otherwise, is a fault") {
  CHECK(read("jtlint: ignore[a] until=2027-02-30 x") ==
        Lines{"<until=2027-02-30> 'until' takes a day of the calendar as YYYY-MM-DD, got "
              "'2027-02-30'"});
  CHECK(read("jtlint: ignore[a] until=").size() == 1);
  CHECK(read("jtlint: ignore[a] until=2027-01-31 until=2027-02-01") ==
        Lines{"<until=2027-02-01> 'until=' stands here again"});
  for (const char* words : {"until 2027-01-31", "until: 2027-01-31", "until = 2027-01-31",
                            "expires=2027-01-31", "until:2027-01-31"}) {
    INFO(words);
    const Lines lines = read(fmt::format("jtlint: ignore[a] {}", words));
    CHECK(lines.front().ends_with("> the last day of an ignore is written 'until=YYYY-MM-DD'"));
  }
}

TEST_CASE("a reason is shown without what steers a terminal, and not at any length") {
  CHECK(read("jtlint: ignore[a] x \x1B[31m") == Lines{"a: x \\u{1b}[31m"});
  const std::string reason = read("jtlint: ignore[a] " + std::string(5000, 'x')).front();
  CHECK(reason == "a: " + std::string(jtlint::longest_reason, 'x') + "…");
}
