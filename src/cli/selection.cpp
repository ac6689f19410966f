#include "cli/selection.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "support/printable.h"
#include "support/split.h"

namespace jtlint {
namespace {

bool stands_for_many(std::string_view id) {
  return id == "all" || id == "recommended";
}

/// `RULE.OPTION=VALUE`, taken apart.
Result<OptionSetting> read_setting(const std::string& text) {
  const std::size_t equals = text.find('=');
  const std::size_t point = text.substr(0, equals).find('.');
  if (equals == std::string::npos || point == std::string::npos) {
    return Error{fmt::format("--set takes RULE.OPTION=VALUE, got {}", printable(text, 60))};
  }
  OptionSetting setting{text.substr(0, point), text.substr(point + 1, equals - point - 1),
                        comma_separated({text.substr(equals + 1)})};
  if (!setting.values.empty()) return setting;
  return Error{fmt::format("--set {} gives no value", printable(text, 60))};
}

bool has(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

Selection preset_selection(const Catalogue& catalogue, bool all) {
  Selection selection;
  for (const Rule& rule : catalogue.rules()) {
    if (all || rule.on_by_default) selection.insert(rule.id);
  }
  return selection;
}

Selection select_rules(const CommandLine& line, const Catalogue& catalogue, Selection configured) {
  Selection selection = std::move(configured);
  if (line.has("select")) selection = {"syntax-error"};
  for (const std::string& id : comma_separated(line.all("select"))) {
    if (stands_for_many(id)) {
      selection.merge(preset_selection(catalogue, id == "all"));
    } else if (catalogue.find(id) != nullptr) {
      selection.insert(id);
    }
  }
  for (const std::string& id : comma_separated(line.all("ignore"))) selection.erase(id);
  return selection;
}

std::optional<Error> set_options(const CommandLine& line, Catalogue& catalogue) {
  for (const std::string& text : line.all("set")) {
    const auto setting = read_setting(text);
    if (!setting) return setting.error();
    if (catalogue.find(setting->rule) == nullptr) continue;
    if (auto error = catalogue.set(*setting)) return error;
  }
  return std::nullopt;
}

std::optional<Error> wrong_rule_options(const CommandLine& line,
                                        const std::vector<std::string>& ids) {
  const std::vector<std::string> selected = comma_separated(line.all("select"));
  if (line.has("select") && selected.empty()) return Error{"--select names no rule"};
  for (const std::string& id : selected) {
    if (!stands_for_many(id) && !has(ids, id)) return unknown_rule(id, ids);
  }
  for (const std::string& id : comma_separated(line.all("ignore"))) {
    if (!has(ids, id)) return unknown_rule(id, ids);
  }
  for (const std::string& text : line.all("set")) {
    const auto setting = read_setting(text);
    if (!setting) return setting.error();
    if (!has(ids, setting->rule)) return unknown_rule(setting->rule, ids);
  }
  return std::nullopt;
}

}  // namespace jtlint
