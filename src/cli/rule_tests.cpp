#include "cli/rule_tests.h"

#include <fmt/format.h>
#include <ostream>
#include <string>

#include "cli/example_check.h"
#include "report/format.h"
#include "report/wording.h"
#include "support/letter_case.h"

namespace jtlint {
namespace {

/// What running the examples of several rules comes to.
struct Outcome {
  Run run;  ///< what is wrong, as findings in the rule files
  std::size_t rules = 0;
  std::size_t examples = 0;
};

void test_rule(const Rule& rule, const RuleTexts& texts, const Catalogue& catalogue,
               Outcome& outcome) {
  for (const Example& example : texts.examples) {
    for (const std::string& wrong : wrong_with(example, rule, catalogue)) {
      Finding finding;
      finding.summary = "An example must show what its rule finds";
      finding.message = capitalised(wrong);
      finding.source = texts.file;
      finding.span = example.place;
      outcome.run.findings.push_back(std::move(finding));
    }
  }
}

}  // namespace

ExitCode test_own_rules(const Catalogue& catalogue, bool color, const Io& io) {
  Outcome outcome;
  std::string without;
  for (const Rule& rule : catalogue.rules()) {
    const RuleTexts& texts = catalogue.texts(rule);
    if (texts.file == nullptr) continue;
    ++outcome.rules;
    outcome.examples += texts.examples.size();
    if (texts.examples.empty()) without += fmt::format("{} has no examples.\n", rule.id);
    test_rule(rule, texts, catalogue, outcome);
  }
  const std::vector<Finding>& wrong = outcome.run.findings;
  const ReportOptions options{.color = color, .quiet = true, .width = io.out_columns};
  find_format("text")->write(outcome.run, options, io.out);
  io.out << (wrong.empty() ? "" : "\n") << without;
  io.out << fmt::format(
      "{}Tested {} with {}: {}.\n", wrong.empty() ? "Success! " : "",
      counted(outcome.rules, "rule"), counted(outcome.examples, "example"),
      wrong.empty() ? "each shows what it should" : counted(wrong.size(), "fault"));
  return wrong.empty() ? ExitCode::clean : ExitCode::findings;
}

}  // namespace jtlint
