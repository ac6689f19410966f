#include "cli/profiles.h"

#include <algorithm>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/own_rules.h"
#include "cli/selection.h"
#include "config/config_keys.h"
#include "report/format.h"
#include "source/file_names.h"
#include "support/printable.h"

namespace jtlint {
namespace {

bool is_for(const Override& each, const Config& config, const std::string& place) {
  const auto below = path_below(config.directory.string(), place);
  return below && each.files.ignores(*below, false);
}

std::vector<bool> overrides_for(const ConfigChain& chain, const std::string& place) {
  std::vector<bool> found;
  for (const auto& config : chain) {
    for (const Override& each : config->overrides) found.push_back(is_for(each, *config, place));
  }
  return found;
}

std::string unknown_format(const std::string& name) {
  std::vector<std::string> names;
  for (const Format& format : formats()) names.emplace_back(format.name);
  return fmt::format("no format is called '{}'; {}", printable(name, 60), advice(name, names));
}

/// The formats that a configuration names must be ones that there are, one of them on standard
/// output.
void check_formats(const Config& config, std::vector<SyntaxFault>& faults) {
  std::size_t on_standard_output = 0;
  for (const auto& [text, span] : config.formats) {
    const std::string name = text.substr(0, text.find('='));
    const bool to_file = name != text && !text.ends_with("=-");
    std::string problem;
    if (find_format(name) == nullptr) {
      problem = unknown_format(name);
    } else if (text.ends_with('=')) {
      problem = fmt::format("this names no file; write {0}=FILE, or {0} alone", name);
    } else if (!to_file && ++on_standard_output > 1) {
      problem = "only one format goes to standard output; write this one as FORMAT=FILE";
    }
    if (!problem.empty()) faults.push_back({span, std::move(problem), std::nullopt});
  }
}

/// The rules that it ignores must be ones that there are, too.
void check_ignores(const Config& config, const Catalogue& catalogue,
                   std::vector<SyntaxFault>& faults) {
  for (const IgnoreEntry& entry : config.ignores) {
    for (const auto& [id, span] : entry.ignore.rules) {
      if (catalogue.find(id) != nullptr) continue;
      faults.push_back({span, unknown_rule(id, catalogue.ids()).message, std::nullopt});
    }
  }
}

}  // namespace

const Profile& Profiles::for_file(const std::string& place) {
  const ConfigChain& chain = configurations_.for_folder(std::filesystem::path(place).parent_path());
  const Key key{&chain, overrides_for(chain, place)};
  auto& profile = profiles_[key];
  if (!profile) profile = make(key);
  return *profile;
}

void Profiles::prepare_for_threads() const {
  for (const auto& [key, profile] : profiles_) profile->catalogue.prepare_for_threads();
}

/// The rules of a chain of configurations, before they change anything about them.
const Catalogue& Profiles::catalogue_of(const ConfigChain& chain) {
  const auto known = catalogues_.find(&chain);
  if (known != catalogues_.end()) return known->second;
  const Catalogue& catalogue = catalogues_.emplace(&chain, with_own_rules(chain)).first->second;
  check(chain, catalogue);
  return catalogue;
}

Catalogue Profiles::with_own_rules(const ConfigChain& chain) {
  RulePaths own = rule_paths_of(line_);
  const std::size_t of_line = own.paths.size();
  add_rule_paths(chain, own);
  if (own.paths.size() == of_line) return catalogue_;
  Catalogue catalogue(embedded());
  if (!wrong_rules_) wrong_rules_ = load_own_rules(own, io_, catalogue);
  return catalogue;
}

/// Goes through all that the configurations say, also for files that are not in this run.
void Profiles::check(const ConfigChain& chain, const Catalogue& catalogue) {
  if (wrong_rules_) return;
  Profile scratch = start(chain, catalogue);
  for (const auto& config : chain) {
    std::vector<SyntaxFault> faults;
    apply(*config, config->settings, scratch, faults);
    for (const Override& each : config->overrides) apply(*config, each.settings, scratch, faults);
    check_formats(*config, faults);
    check_ignores(*config, catalogue, faults);
    if (checked_.insert(config.get()).second) add_faults(*config, std::move(faults));
  }
}

void Profiles::add_faults(const Config& config, std::vector<SyntaxFault> faults) {
  if (faults.empty()) return;
  faulty_.push_back({config.source, std::move(faults)});
}

/// A profile of which only the preset is decided.
Profile Profiles::start(const ConfigChain& chain, const Catalogue& catalogue) const {
  Profile profile{catalogue, common_};
  for (const auto& config : chain) {
    if (!config->preset) continue;
    profile.preset_all = config->preset->text == "all";
    profile.origins["preset"] = place_in(*config, config->preset->span);
  }
  profile.settings.selection = preset_selection(catalogue, profile.preset_all);
  return profile;
}

std::unique_ptr<Profile> Profiles::make(const Key& key) {
  auto profile = std::make_unique<Profile>(start(*key.chain, catalogue_of(*key.chain)));
  std::vector<SyntaxFault> known;  // they are told by now
  std::size_t next = 0;
  for (const auto& config : *key.chain) {
    if (!config->ignores.empty()) profile->ignores.push_back(&config->ignores);
    apply(*config, config->settings, *profile, known);
    for (const Override& each : config->overrides) {
      if (key.overrides[next++]) apply(*config, each.settings, *profile, known);
    }
  }
  if (auto error = apply(line_, *profile); error && !error_) error_ = std::move(error);
  settle(*profile);
  return profile;
}

std::optional<Error> Profiles::wrong_line() const {
  std::vector<std::string> ids = catalogue_.ids();
  for (const auto& [key, profile] : profiles_) {
    const std::vector<std::string> more = profile->catalogue.ids();
    ids.insert(ids.end(), more.begin(), more.end());
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  if (auto error = wrong_rule_options(line_, ids)) return error;
  return error_;
}

std::optional<ExitCode> Profiles::refused() {
  if (wrong_rules_) return wrong_rules_;
  const bool color = line_.last("color") == "always";
  if (const auto code = jtlint::refused(configurations_, faulty_, color, io_)) return code;
  if (const auto error = wrong_line()) return wrong_usage(io_, error->message);
  return std::nullopt;
}

}  // namespace jtlint
