#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "config/ignore_entry.h"
#include "document/finding.h"
#include "source/glob.h"
#include "source/ignore_rules.h"
#include "suppress/ledger.h"
#include "suppress/terms.h"

namespace jtlint {

/// What a configuration says is to be ignored, over a whole run.
class ConfiguredIgnores {
 public:
  explicit ConfiguredIgnores(std::vector<IgnoreEntry> entries);

  /// Silences the findings of a file of this configuration, which lies at an absolute path.
  void silence(const std::filesystem::path& file, std::vector<Finding>& findings,
               const Terms& terms);

  /// What there is to say of the entries after a run that has looked through these folders, which
  /// are absolute. Of one that may be about other files than those of the run, nothing is said.
  std::vector<Finding> report(const std::vector<std::filesystem::path>& folders,
                              const Terms& terms) const;

 private:
  struct Entry {
    std::string folder;  ///< absolute
    std::optional<std::string> file;
    std::optional<IgnoreRules> files;
    std::optional<std::string> name;
    std::optional<Glob> names;
    std::optional<std::string> pointer;
    bool met = false;  ///< the one file that it names was in the run
  };

  static bool is_about(Entry& entry, const std::string& path);
  static bool covers(const Entry& entry, const Finding& finding);
  bool is_in_run(const Entry& entry, const std::vector<std::filesystem::path>& folders) const;

  std::vector<Entry> entries_;
  Ledger ledger_{"configuration"};
  Selection selected_;  ///< the rules that were in the run for any of its files
};

}  // namespace jtlint
