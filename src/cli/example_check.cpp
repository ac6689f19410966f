#include "cli/example_check.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <utility>

#include "check/example_text.h"
#include "cli/example_report.h"
#include "cli/pipeline.h"
#include "document/node_text.h"
#include "parse/parse.h"

namespace jtlint {
namespace {

using Ids = std::vector<std::string>;

/// Rules that are off by default may speak of the mere use of a feature, and those of users of what
/// every template of theirs must have, so they would speak in the examples of others.
Selection default_rules_and(const std::string& id, const Catalogue& catalogue) {
  Selection selection = {id};
  for (const Rule& rule : catalogue.rules()) {
    const bool built_in = catalogue.texts(rule).file == nullptr;
    if (rule.on_by_default && built_in) selection.insert(rule.id);
  }
  return selection;
}

/// The same template as JSON; nothing where the example is about a text that cannot be read.
std::optional<std::string> as_json(const std::string& text) {
  std::optional<std::string> json;
  bool broken = false;
  each_document(text, Notation::yaml, [&](Document document) {
    if (!document) broken = true;
    if (document && !json) json = to_json(**document);
  });
  return broken ? std::nullopt : json;
}

/// What there was in place of what was expected: "no finding", "abort-missing, required".
std::string in_words(const Ids& rules) {
  return rules.empty() ? "no finding" : fmt::format("{}", fmt::join(rules, ", "));
}

class ExampleCheck {
 public:
  ExampleCheck(const Example& example, const Rule& rule, const Catalogue& catalogue)
      : example_(example),
        catalogue_(catalogue),
        selection_(default_rules_and(rule.id, catalogue)),
        rule_(rule.id),
        expected_(example.bad ? Ids{rule.id} : Ids{}) {
    const bool record = example.dialect == "describe";
    if (!example.text.empty() || record) dialect_ = example.dialect;
  }

  std::vector<std::string> run(const std::string& text) {
    const FileResult result = lint("template.yaml", text);
    if (!result.checked) return {"this example holds nothing that is checked: " + result.reason};
    compare(result, expected_, "");
    const auto json = as_json(text);
    // What is ignored, is by comments, of which JSON has none.
    const bool of_ignores = catalogue_.find(rule_)->found_by == FoundBy::suppress;
    if (!json || of_ignores || !wrong_.empty()) return std::move(wrong_);
    // In JSON, every scalar is what it is.
    const bool of_yaml_alone = rule_ == "ambiguous-scalar";
    compare(lint("template.json", *json), of_yaml_alone ? Ids{} : expected_, " as JSON");
    return std::move(wrong_);
  }

 private:
  FileResult lint(const std::string& name, const std::string& text) const {
    FileResult result = check_file(name, text, catalogue_, {selection_, example_day, dialect_});
    apply_baseline(example_, result.findings, {catalogue_, selection_, example_day});
    return result;
  }

  void compare(const FileResult& result, const Ids& expected, std::string_view notation) {
    Ids found;
    for (const Finding& finding : result.findings) {
      if (!finding.suppressed) found.push_back(finding.rule);
    }
    if (found == expected) return;
    const std::string asked = expected.empty() ? "a good example must give no finding"
                                               : "a bad example must give one finding, " + rule_;
    wrong_.push_back(fmt::format("{}; this one gives {}{}{}", asked, in_words(found), notation,
                                 details(result)));
  }

  /// What the first finding says that was not expected.
  std::string details(const FileResult& result) const {
    for (const Finding& finding : result.findings) {
      const bool other = finding.rule != rule_ || expected_.empty();
      if (other) return fmt::format("; {} says: {}", finding.rule, finding.message);
    }
    return "";
  }

  const Example& example_;
  const Catalogue& catalogue_;
  Selection selection_;
  std::string rule_;
  Ids expected_;
  std::optional<std::string> dialect_;
  std::vector<std::string> wrong_;
};

}  // namespace

std::vector<std::string> wrong_with(const Example& example, const Rule& rule,
                                    const Catalogue& catalogue) {
  return ExampleCheck(example, rule, catalogue).run(example_text(example, catalogue));
}

}  // namespace jtlint
