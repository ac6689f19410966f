#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/configurations.h"
#include "cli/exit_code.h"
#include "cli/profile.h"

namespace jtlint {

/// How each file of a run is checked.
class Profiles {
 public:
  /// `catalogue` has the rules of `--rule-path` already; `common` is what no configuration decides.
  Profiles(const CommandLine& line, const Io& io, Configurations& configurations,
           const Catalogue& catalogue, CheckSettings common)
      : line_(line),
        io_(io),
        configurations_(configurations),
        catalogue_(catalogue),
        common_(std::move(common)) {}

  /// That for a file by its canonical place. It stays where it is.
  const Profile& for_file(const std::string& place);

  /// From then on, threads may share the profiles that there are.
  void prepare_for_threads() const;

  /// Whether anything is wrong with the command line or a configuration that somebody has asked
  /// for: then all of it is said on standard error, and this is the exit code.
  std::optional<ExitCode> refused();

 private:
  struct Key {
    const ConfigChain* chain;
    std::vector<bool> overrides;  ///< whether each in the chain is for the file

    auto operator<=>(const Key&) const = default;
  };

  const Catalogue& catalogue_of(const ConfigChain& chain);
  Catalogue with_own_rules(const ConfigChain& chain);
  void check(const ConfigChain& chain, const Catalogue& catalogue);
  void add_faults(const Config& config, std::vector<SyntaxFault> faults);
  Profile start(const ConfigChain& chain, const Catalogue& catalogue) const;
  std::unique_ptr<Profile> make(const Key& key);
  std::optional<Error> wrong_line() const;

  const CommandLine& line_;
  const Io& io_;
  Configurations& configurations_;
  const Catalogue& catalogue_;
  CheckSettings common_;
  std::map<const ConfigChain*, Catalogue> catalogues_;
  std::map<Key, std::unique_ptr<Profile>> profiles_;
  std::set<const Config*> checked_;
  std::vector<FaultyFile> faulty_;
  std::optional<ExitCode> wrong_rules_;
  std::optional<Error> error_;
};

}  // namespace jtlint
