#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/io.h"
#include "cli/options.h"
#include "config/ignore_entry.h"
#include "document/record_place.h"
#include "support/result.h"
#include "suppress/baseline.h"
#include "suppress/configured.h"
#include "suppress/terms.h"

namespace jtlint {

/// What a run ignores besides what its files ask for: by the configuration, and as known to the
/// baseline. With `--write-baseline`, all else becomes known.
class RunIgnores {
 public:
  /// Reads the baseline that the command line names. The error says what is wrong with it.
  static Result<RunIgnores> from(const CommandLine& line, const Io& io, const Catalogue& catalogue);

  /// Silences findings of a file that lies at an absolute path. `configured` is what each of its
  /// configurations ignores, which stays where it is during the run. What the file has recorded of
  /// live templates is known by these, as in an audit.
  void silence(const std::filesystem::path& file,
               const std::vector<const std::vector<IgnoreEntry>*>& configured,
               const std::vector<RecordPlace>& records, std::vector<Finding>& findings,
               const Terms& terms);

  /// Notes that a run over these folders has not met files that the baseline knows, as they are no
  /// more.
  void miss_files(const std::vector<std::filesystem::path>& folders, const Selection& selection);

  /// Silences findings of a live template. Its ARN stands where the name of a file does.
  void silence_live(const std::string& arn,
                    const std::vector<const std::vector<IgnoreEntry>*>& configured,
                    std::vector<Finding>& findings, const Terms& terms);

  /// What there is to say of configurations and baseline after a run over these folders.
  std::vector<Finding> report(const std::vector<std::filesystem::path>& folders,
                              const Terms& terms) const;

  bool writes() const { return written_to_.has_value(); }

  /// Writes the baseline that `--write-baseline` asks for. Returns what to say of it.
  Result<std::string> write() const;

 private:
  void silence_known(const std::filesystem::path& file, std::vector<Finding>& findings,
                     const Selection& selection);
  ConfiguredIgnores& ignores_of(const std::vector<IgnoreEntry>& configured);

  /// In the order in which their files came up.
  std::vector<std::pair<const std::vector<IgnoreEntry>*, ConfiguredIgnores>> configured_;
  std::optional<Baseline> known_;
  std::filesystem::path known_folder_;
  std::optional<std::filesystem::path> written_to_;
  std::string written_name_;
  Baseline written_;
};

}  // namespace jtlint
