#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/inputs.h"
#include "cli/io.h"
#include "cli/options.h"
#include "cli/pipeline.h"
#include "cli/profile.h"
#include "cli/run_ignores.h"
#include "document/run.h"

namespace jtlint {

/// Reads and checks the inputs of a run, and gathers what comes of it.
class CheckRun {
 public:
  /// `of_run` decides what is decided once for the run.
  CheckRun(const CommandLine& line, const Io& io, const Profile& of_run, RunIgnores& ignores)
      : line_(line), io_(io), of_run_(of_run), ignores_(ignores) {}

  /// Says what is left out.
  void leave_out(const Inputs& inputs);

  void check(const Input& input, const Profile& profile);

  /// What the run came to, when all has been checked.
  Run finish();

  /// From where on a finding counts.
  Severity fail_on(const Finding& finding) const;

 private:
  void refuse(Failure failure, const std::optional<std::size_t>& max_file_size);
  void take(const Input& input, const Profile& profile, FileResult result);
  void tell(const Input& input, const FileResult& result) const;
  void tell_suppressed(const FileResult& result) const;
  void verbose(const std::string& name, const std::string& message) const;
  void note(const std::string& name, const std::string& message) const;

  const CommandLine& line_;
  const Io& io_;
  const Profile& of_run_;
  RunIgnores& ignores_;
  Run run_;
  std::vector<std::filesystem::path> folders_;  ///< that were looked through
  std::map<std::string, Severity> fail_on_;     ///< by the name of the file
};

}  // namespace jtlint
