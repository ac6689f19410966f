#include "cli/shown_config.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <ostream>
#include <string>
#include <system_error>
#include <vector>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "report/wording.h"

namespace jtlint {
namespace {

/// A line of a configuration, and what is said beside it.
struct Row {
  std::string text;
  std::string remark = {};
};

std::string origin_of(const Profile& profile, const std::string& what) {
  const auto known = profile.origins.find(what);
  return known == profile.origins.end() ? "default" : escaped(known->second);
}

/// A text as YAML has it on one line.
std::string in_quotes(std::string_view text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("''") : std::string(1, c);
  return escaped(result + "'");
}

std::string option_value(const Rule& rule, const std::string& option) {
  if (rule.found_by == FoundBy::check) return rule.words.at(option);
  return fmt::format("[{}]", fmt::join(rule.allow, ", "));
}

std::string level_of(const Rule& rule, const Profile& profile) {
  if (!profile.settings.selection.contains(rule.id)) return "off";
  return rule.severities.empty() ? std::string(to_string(rule.severity)) : "on";
}

Row row_of(const Rule& rule, const Profile& profile) {
  const bool by_preset = !profile.origins.contains(rule.id) && !rule.on_by_default;
  Row row{level_of(rule, profile), origin_of(profile, by_preset ? "preset" : rule.id)};
  if (row.text == "on") row.remark += ": " + severity_words(rule);
  std::string options;
  for (const RuleOption& option : profile.catalogue.texts(rule).options) {
    const std::string what = rule.id + "." + option.name;
    if (!profile.origins.contains(what)) continue;
    options += fmt::format(", {}: {}", option.name, option_value(rule, option.name));
    row.remark += fmt::format("; {} {}", option.name, origin_of(profile, what));
  }
  if (!options.empty()) row.text = fmt::format("{{severity: {}{}}}", row.text, options);
  row.text = fmt::format("  {}: {}", rule.id, row.text);
  return row;
}

/// A list, if there is anything in it.
void add_list(std::string_view key, const std::vector<Row>& items, std::vector<Row>& rows) {
  if (!items.empty()) rows.push_back({fmt::format("{}:", key)});
  for (const Row& item : items) rows.push_back({"  - " + item.text, item.remark});
}

/// What the configurations add up to under a key, and then an option of the command line.
std::vector<Row> added_up(const ConfigChain& chain, std::vector<Placed> Config::*key,
                          const CommandLine& line, std::string_view option) {
  std::vector<Row> items;
  for (const auto& config : chain) {
    for (const Placed& each : (*config).*key) {
      items.push_back({in_quotes(each.text), escaped(place_in(*config, each.span))});
    }
  }
  for (const std::string& each : line.all(option)) {
    items.push_back({in_quotes(each), fmt::format("--{}", option)});
  }
  return items;
}

/// The formats that a run for this file would write: those of the command line, or of the
/// configuration that says any last.
std::vector<Row> formats_of(const ConfigChain& chain, const CommandLine& line) {
  std::vector<Row> items;
  for (const std::string& each : line.all("format")) items.push_back({in_quotes(each), "--format"});
  if (!items.empty()) return items;
  for (const auto& config : chain) {
    if (!config->formats.empty()) items.clear();
    for (const Placed& each : config->formats) {
      items.push_back({in_quotes(each.text), escaped(place_in(*config, each.span))});
    }
  }
  return items;
}

std::string ignore_text(const IgnoreEntry& entry) {
  std::vector<std::string> parts;
  for (const RuleName& rule : entry.ignore.rules) parts.push_back("rule: " + rule.id);
  const auto add = [&](std::string_view key, const std::optional<std::string>& value) {
    if (value) parts.push_back(fmt::format("{}: {}", key, in_quotes(*value)));
  };
  add("file", entry.file);
  add("template", entry.template_name);
  add("pointer", entry.pointer);
  if (!entry.ignore.reason.empty()) add("reason", entry.ignore.reason);
  if (entry.ignore.until) parts.push_back("until: " + day_text(*entry.ignore.until));
  return fmt::format("{{{}}}", fmt::join(parts, ", "));
}

std::vector<Row> ignores_of(const ConfigChain& chain) {
  std::vector<Row> items;
  for (const auto& config : chain) {
    for (const IgnoreEntry& entry : config->ignores) {
      items.push_back({ignore_text(entry), escaped(place_in(*config, entry.ignore.span))});
    }
  }
  return items;
}

std::vector<Row> unknown_values_of(const Profile& profile) {
  std::vector<Row> items;
  for (const Placed& pattern : profile.unknown_values) {
    items.push_back(
        {in_quotes(pattern.text), origin_of(profile, "unknown-values " + pattern.text)});
  }
  return items;
}

std::vector<Row> rows_of(const Profile& profile, const ConfigChain& chain,
                         const CommandLine& line) {
  std::vector<Row> rows = {
      {fmt::format("preset: {}", profile.preset_all ? "all" : "recommended"),
       origin_of(profile, "preset")},
      {fmt::format("fail-on: {}", to_string(profile.fail_on)), origin_of(profile, "fail-on")}};
  add_list("exclude", added_up(chain, &Config::exclude, line, "exclude"), rows);
  add_list("formats", formats_of(chain, line), rows);
  add_list("rule-paths", added_up(chain, &Config::rule_paths, line, "rule-path"), rows);
  add_list("ignore", ignores_of(chain), rows);
  add_list("unknown-values", unknown_values_of(profile), rows);
  rows.push_back({"rules:"});
  for (const Rule& rule : profile.catalogue.rules()) rows.push_back(row_of(rule, profile));
  return rows;
}

void write(const std::vector<Row>& rows, std::ostream& out) {
  std::size_t width = 0;
  for (const Row& row : rows) width = std::max(width, std::min<std::size_t>(row.text.size(), 60));
  for (const Row& row : rows) {
    out << (row.remark.empty() ? row.text
                               : fmt::format("{:<{}}  # {}", row.text, width, row.remark))
        << '\n';
  }
}

std::string chain_names(const ConfigChain& chain) {
  if (chain.empty()) return "no configuration";
  std::vector<std::string> names;
  for (const auto& config : chain) names.push_back(escaped(config->source->name()));
  return fmt::format("{}", fmt::join(names, ", then "));
}

/// The place of a file; of a folder, that of a file in it that no pattern names by its name.
std::string place_of_any_file(const std::string& given, const Io& io) {
  const std::filesystem::path place = place_of(given, io);
  std::error_code unknown;
  return std::filesystem::is_directory(place, unknown) ? (place / "*").string() : place.string();
}

}  // namespace

ExitCode show_config(const CommandLine& line, const Io& io, Configurations& configurations,
                     Profiles& profiles) {
  const std::string file = *line.last("show-config");
  const std::string place = place_of_any_file(file, io);
  const Profile& profile = profiles.for_file(place);
  const auto excluded = configurations.excluded(place, false);
  if (const auto code = profiles.refused()) return *code;
  const auto& chain = configurations.for_folder(std::filesystem::path(place).parent_path());
  io.out << fmt::format("# How jtlint checks {}: {}\n", escaped(file), chain_names(chain));
  if (excluded) io.out << fmt::format("# It does not: the file is {}\n", escaped(*excluded));
  const auto& dialect = profile.settings.dialect;
  if (dialect)
    io.out << fmt::format("# Dialect: {}, {}\n", *dialect, origin_of(profile, "dialect"));
  write(rows_of(profile, chain, line), io.out);
  return ExitCode::clean;
}

}  // namespace jtlint
