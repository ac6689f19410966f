#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "check/example_text.h"
#include "cli/commands.h"
#include "cli/example_report.h"
#include "cli/outputs.h"
#include "cli/selection.h"
#include "support/wrap.h"

namespace jtlint {
namespace {

std::string indented(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    out += line.empty() ? "\n" : "    " + line + '\n';
    at = end + 1;
  }
  return out;
}

void write_examples(const Rule& rule, const RuleTexts& texts, bool bad, const Catalogue& catalogue,
                    const ReportOptions& options, std::ostream& out) {
  for (const Example& example : texts.examples) {
    if (example.bad != bad) continue;
    out << (bad ? "\nThis is wrong:\n\n" : "\nThis is right:\n\n");
    out << indented(example_excerpt(example));
    if (!example.baseline.empty()) {
      out << "\nWith this baseline:\n\n" << indented(example.baseline);
    }
    if (bad)
      out << "\njtlint says:\n\n" << indented(example_report(example, rule, catalogue, options));
  }
}

}  // namespace

ExitCode run_explain(const CommandLine& line, const Io& io, const Catalogue& catalogue) {
  if (line.words.empty()) return wrong_usage(io, "explain needs a rule; see jtlint rules");
  const std::string& id = line.words.front();
  const Rule* rule = catalogue.find(id);
  if (rule == nullptr) return wrong_usage(io, unknown_rule(id, catalogue.ids()).message);
  const RuleTexts& texts = catalogue.texts(*rule);
  const ReportOptions options{.color = wants_color(line, io), .quiet = true, .width = 76};
  io.out << fmt::format("{} ({}, {} by default)\n\n{}.\n", rule->id, severity_words(*rule),
                        rule->on_by_default ? "on" : "off", texts.summary);
  if (!texts.why.empty()) io.out << fmt::format("\n{}\n", wrap(texts.why, 80));
  for (const SourceReference& source : texts.sources) {
    io.out << fmt::format("\nSource: {}\n  {}\n", source.name, source.url);
  }
  for (const RuleOption& option : texts.options) {
    io.out << fmt::format("\nOption: --set {}.{}=VALUE\n{}\n", rule->id, option.name,
                          indented(wrap(option.summary + ".", 76)));
  }
  write_examples(*rule, texts, true, catalogue, options, io.out);
  write_examples(*rule, texts, false, catalogue, options, io.out);
  return ExitCode::clean;
}

}  // namespace jtlint
