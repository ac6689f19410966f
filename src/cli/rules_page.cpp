#include "cli/rules_page.h"

#include <fmt/format.h>
#include <ostream>

#include "check/example_text.h"
#include "cli/example_report.h"
#include "support/wrap.h"

namespace jtlint {
namespace {

constexpr std::size_t page_width = 100;

std::string fenced(std::string_view language, const std::string& text) {
  return fmt::format("```{}\n{}```\n", language, text);
}

void write_examples(const Rule& rule, const RuleTexts& texts, const Catalogue& catalogue,
                    std::ostream& out) {
  const ReportOptions options{.quiet = true};
  for (const Example& example : texts.examples) {
    const bool json = example.text.starts_with("{");
    out << (example.bad ? "\nWrong:\n\n" : "\nRight:\n\n")
        << fenced(json ? "json" : "yaml", example_excerpt(example));
    if (!example.baseline.empty()) {
      out << "\nWith this baseline:\n\n" << fenced("json", example.baseline);
    }
    if (!example.bad) continue;
    out << '\n' << fenced("text", example_report(example, rule, catalogue, options));
  }
}

void write_rule(const Rule& rule, const Catalogue& catalogue, std::ostream& out) {
  const RuleTexts& texts = catalogue.texts(rule);
  out << fmt::format("\n## {}\n\n{}. *{}, {} by default.*\n", rule.id, texts.summary,
                     severity_words(rule), rule.on_by_default ? "on" : "off");
  if (!texts.why.empty()) out << fmt::format("\n{}\n", wrap(texts.why, page_width));
  for (const SourceReference& source : texts.sources) {
    out << fmt::format("\nSource: [{}]({})\n", source.name, source.url);
  }
  for (const RuleOption& option : texts.options) {
    out << '\n'
        << wrap(fmt::format("Option `{}`: {}.", option.name, option.summary), page_width) << '\n';
  }
  write_examples(rule, texts, catalogue, out);
}

}  // namespace

void write_rules_page(const Catalogue& catalogue, std::ostream& out) {
  out << "# Rules\n\n"
         "Made by `jtlint rules --format markdown` from the files in `rules/`. The same page, rule "
         "by rule:\n`jtlint explain RULE`. Examples are parts of a template; the line numbers are "
         "those of the whole.\n\n"
         "| rule | severity | default | what it asks |\n| --- | --- | --- | --- |\n";
  const auto groups = catalogue.by_group();
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!groups[i].empty()) out << fmt::format("| **{}** | | | |\n", rule_groups[i].heading);
    for (const Rule* rule : groups[i]) {
      out << fmt::format("| [{0}](#{0}) | {1} | {2} | {3} |\n", rule->id, to_string(rule->severity),
                         rule->on_by_default ? "on" : "off", catalogue.texts(*rule).summary);
    }
  }
  for (const auto& group : groups) {
    for (const Rule* rule : group) write_rule(*rule, catalogue, out);
  }
}

}  // namespace jtlint
