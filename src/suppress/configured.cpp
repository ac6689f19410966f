#include "suppress/configured.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "source/file_names.h"
#include "suppress/pointer_cover.h"

namespace jtlint {
namespace {

/// The folder that all files of a pattern lie in, as far as it names some.
std::string_view named_folder(std::string_view pattern) {
  const std::size_t wildcard = std::min(pattern.find_first_of("*?[\\"), pattern.size());
  const std::size_t slash = pattern.substr(0, wildcard).rfind('/');
  return slash == std::string_view::npos ? std::string_view() : pattern.substr(0, slash);
}

std::string_view without_slash(std::string_view pattern) {
  if (pattern.starts_with('/')) pattern.remove_prefix(1);
  return pattern;
}

/// Whether a pattern is the very name of a file, rather than one of several that it may match.
bool is_name_of(std::string_view pattern, std::string_view path) {
  const std::string_view name = without_slash(pattern);
  const bool somewhere = pattern.find('/') == std::string_view::npos;
  return path == name || (somewhere && path.substr(path.rfind('/') + 1) == name);
}

}  // namespace

ConfiguredIgnores::ConfiguredIgnores(std::vector<IgnoreEntry> entries) {
  for (IgnoreEntry& entry : entries) {
    ledger_.add(std::move(entry.ignore));
    Entry own{.folder = entry.folder.string(),
              .file = std::move(entry.file),
              .files = {},
              .name = std::move(entry.template_name),
              .names = {},
              .pointer = std::move(entry.pointer)};
    if (own.file) own.files.emplace(*own.file);
    if (own.name) own.names = Glob::compile(*own.name);
    entries_.push_back(std::move(own));
  }
}

void ConfiguredIgnores::silence(const std::filesystem::path& file, std::vector<Finding>& findings,
                                const Terms& terms) {
  selected_.insert(terms.selection.begin(), terms.selection.end());
  const std::string path = file.string();
  std::map<std::string, std::vector<Claim>, std::less<>> by_rule;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (!is_about(entries_[i], path) || !holds(ledger_[i], terms.today)) continue;
    const std::vector<RuleName>& rules = ledger_[i].rules;
    for (std::size_t j = 0; j < rules.size(); ++j) by_rule[rules[j].id].push_back({i, j});
  }
  for (Finding& finding : findings) {
    const auto claims = by_rule.find(finding.rule);
    if (finding.suppressed || claims == by_rule.end()) continue;
    const auto claim =
        std::find_if(claims->second.begin(), claims->second.end(),
                     [&](const Claim& each) { return covers(entries_[each.ignore], finding); });
    if (claim != claims->second.end()) ledger_.silence(finding, *claim);
  }
}

std::vector<Finding> ConfiguredIgnores::report(const std::vector<std::filesystem::path>& folders,
                                               const Terms& terms) const {
  std::vector<Finding> findings;
  const Terms own = {terms.catalogue, selected_, terms.today};
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (is_in_run(entries_[i], folders)) ledger_.report(i, own, findings);
  }
  return findings;
}

/// Notes if it is the one file that an entry names.
bool ConfiguredIgnores::is_about(Entry& entry, const std::string& path) {
  if (!entry.files) return true;
  const auto below = path_below(entry.folder, path);
  if (!below || !entry.files->ignores(*below, false)) return false;
  entry.met = entry.met || is_name_of(*entry.file, *below);
  return true;
}

bool ConfiguredIgnores::covers(const Entry& entry, const Finding& finding) {
  const auto is_named = [&](const std::optional<std::string>& name) {
    return name && (*name == *entry.name || (entry.names && entry.names->matches(*name)));
  };
  const bool named = !entry.name || is_named(finding.template_id) || is_named(finding.address);
  return named &&
         (!entry.pointer ||
          is_covered(finding.pointer + finding.inner_pointer.value_or(""), *entry.pointer));
}

bool ConfiguredIgnores::is_in_run(const Entry& entry,
                                  const std::vector<std::filesystem::path>& folders) const {
  if (entry.met) return true;
  const std::string_view named = entry.file ? named_folder(without_slash(*entry.file)) : "";
  const std::string folder = join_path(entry.folder, named);
  return std::any_of(folders.begin(), folders.end(), [&](const std::filesystem::path& each) {
    return path_below(each.string(), folder).has_value();
  });
}

}  // namespace jtlint
