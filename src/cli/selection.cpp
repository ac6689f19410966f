#include "cli/selection.h"

#include <fmt/format.h>

#include "support/printable.h"
#include "support/split.h"

namespace jtlint {
namespace {

void select_where(Selection& selection, const Catalogue& catalogue, bool all) {
  for (const Rule& rule : catalogue.rules()) {
    if (all || rule.on_by_default) selection.insert(rule.id);
  }
}

}  // namespace

Result<Selection> select_rules(const CommandLine& line, const Catalogue& catalogue) {
  Selection selection;
  const std::vector<std::string> selected = comma_separated(line.all("select"));
  if (!line.has("select")) select_where(selection, catalogue, false);
  if (line.has("select") && selected.empty()) return Error{"--select names no rule"};
  for (const std::string& id : selected) {
    if (id == "all" || id == "recommended") {
      select_where(selection, catalogue, id == "all");
    } else if (catalogue.find(id) == nullptr) {
      return unknown_rule(id, catalogue.ids());
    } else {
      selection.insert(id);
    }
  }
  selection.insert("syntax-error");
  for (const std::string& id : comma_separated(line.all("ignore"))) {
    if (catalogue.find(id) == nullptr) return unknown_rule(id, catalogue.ids());
    selection.erase(id);
  }
  return selection;
}

std::optional<Error> set_options(const CommandLine& line, Catalogue& catalogue) {
  for (const std::string& text : line.all("set")) {
    const std::size_t equals = text.find('=');
    const std::size_t point = text.substr(0, equals).find('.');
    if (equals == std::string::npos || point == std::string::npos) {
      return Error{fmt::format("--set takes RULE.OPTION=VALUE, got {}", printable(text, 60))};
    }
    const OptionSetting setting{text.substr(0, point), text.substr(point + 1, equals - point - 1),
                                comma_separated({text.substr(equals + 1)})};
    if (setting.values.empty()) {
      return Error{fmt::format("--set {} gives no value", printable(text, 60))};
    }
    if (auto error = catalogue.set(setting)) return error;
  }
  return std::nullopt;
}

}  // namespace jtlint
