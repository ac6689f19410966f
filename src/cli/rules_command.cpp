#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/commands.h"
#include "cli/outputs.h"
#include "cli/rule_tests.h"
#include "cli/rules_page.h"

namespace jtlint {
namespace {

void write_table(const Catalogue& catalogue, std::ostream& out) {
  std::size_t width = 0;
  for (const Rule& rule : catalogue.rules()) width = std::max(width, rule.id.size());
  const std::string layout = fmt::format("{{:<{}}}  {{:<8}}  {{:<7}}  {{}}\n", width);
  out << fmt::format(fmt::runtime(layout), "RULE", "SEVERITY", "DEFAULT", "WHAT IT ASKS");
  const auto groups = catalogue.by_group();
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!groups[i].empty()) out << '\n' << rule_groups[i].heading << '\n';
    for (const Rule* rule : groups[i]) {
      out << fmt::format(fmt::runtime(layout), rule->id, to_string(rule->severity),
                         rule->on_by_default ? "on" : "off", catalogue.texts(*rule).summary);
    }
  }
}

void write_json(const Catalogue& catalogue, std::ostream& out) {
  auto rules = nlohmann::ordered_json::array();
  for (const Rule& rule : catalogue.rules()) {
    const RuleTexts& texts = catalogue.texts(rule);
    auto sources = nlohmann::ordered_json::array();
    for (const SourceReference& source : texts.sources) {
      sources.push_back({{"name", source.name}, {"url", source.url}});
    }
    auto options = nlohmann::ordered_json::object();
    for (const RuleOption& option : texts.options) options[option.name] = option.summary;
    auto severities = nlohmann::ordered_json::object();
    for (const auto& [dialect, severity] : rule.severities)
      severities[dialect] = to_string(severity);
    const nlohmann::ordered_json why =
        texts.why.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(texts.why);
    rules.push_back({{"id", rule.id},
                     {"group", rule_groups[texts.group].name},
                     {"severity", to_string(rule.severity)},
                     {"severities", severities},
                     {"default", rule.on_by_default},
                     {"summary", texts.summary},
                     {"why", why},
                     {"options", options},
                     {"sources", sources}});
  }
  out << rules.dump(2) << '\n';
}

}  // namespace

ExitCode run_rules(const CommandLine& line, const Io& io, const Catalogue& catalogue) {
  if (line.has("test")) return test_own_rules(catalogue, wants_color(line, io), io);
  const std::string format = line.last("format").value_or("table");
  if (format == "json") {
    write_json(catalogue, io.out);
  } else if (format == "markdown") {
    write_rules_page(catalogue, io.out);
  } else {
    write_table(catalogue, io.out);
  }
  return ExitCode::clean;
}

}  // namespace jtlint
