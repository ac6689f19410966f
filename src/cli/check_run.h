#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/check_task.h"
#include "cli/inputs.h"
#include "cli/io.h"
#include "cli/options.h"
#include "cli/pipeline.h"
#include "cli/profile.h"
#include "cli/reports.h"
#include "cli/run_ignores.h"
#include "document/run.h"

namespace jtlint {

/// Takes what comes of the inputs of a run, in their order, and gathers it.
class CheckRun {
 public:
  /// `of_run` decides what is decided once for the run.
  CheckRun(const CommandLine& line, const Io& io, const Profile& of_run, RunIgnores& ignores,
           Reports& reports)
      : line_(line), io_(io), of_run_(of_run), ignores_(ignores), reports_(reports) {}

  /// Says what is left out.
  void leave_out(const Inputs& inputs);

  void take(CheckTask& task, CheckOutcome outcome);

  /// What the run came to, when all has been checked.
  Run finish();

  /// From where on a finding counts.
  Severity fail_on(const Finding& finding) const;

 private:
  void take(const WholeFile& file, Result<FileResult, Failure> outcome);
  void take(const CheckTask& task, FileResult piece);
  void begin(const Input& input, const Profile& profile);
  void begin_checked(const Input& input, const std::string& reason);
  void add(const Input& input, const Profile& profile, FileResult& result);
  void pass(std::vector<Finding> findings, std::vector<HiddenParts> hidden);
  void refuse(Failure failure, const CheckSettings& settings, bool in_pieces = false);
  void tell_end(const Input& input, const FileResult& result) const;
  void tell_suppressed(const FileResult& result) const;
  void verbose(const std::string& name, const std::string& message) const;
  void note(const std::string& name, const std::string& message) const;

  const CommandLine& line_;
  const Io& io_;
  const Profile& of_run_;
  RunIgnores& ignores_;
  Reports& reports_;
  Run run_;
  std::vector<std::filesystem::path> folders_;  ///< that were looked through
  std::map<std::string, Severity> fail_on_;     ///< by the name of the file
};

}  // namespace jtlint
