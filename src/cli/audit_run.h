#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/audit_request.h"
#include "cli/io.h"
#include "cli/options.h"
#include "cli/pipeline.h"
#include "cli/profile.h"
#include "cli/progress_line.h"
#include "cli/run_ignores.h"
#include "cli/save_file.h"
#include "document/run.h"
#include "live/message.h"

namespace jtlint {

/// Checks live templates as they come in, and gathers what comes of it.
class AuditRun {
 public:
  /// All of these must outlive it.
  AuditRun(const CommandLine& line, const Io& io, const Profile& profile, RunIgnores& ignores,
           const AuditRequest& audit, std::optional<SaveFile>& save);

  /// Says whether more messages are wanted.
  bool take(const live::Message& message);

  void fail(Failure failure) { run_.failures.push_back(std::move(failure)); }

  /// What the run came to, when there are no more messages. `said` is what the helper has said
  /// besides.
  Run finish(const std::string& said);

 private:
  /// A template, and what was found in it.
  struct Checked {
    Resource resource;
    std::vector<Finding> findings;
  };

  bool on(const live::Record& record);
  bool on(const live::Progress& progress);
  bool on(const live::Note& note);
  bool on(const live::Trouble& trouble);
  bool on(const live::End& end);

  bool is_of_other_account(const Resource& resource);
  void check(const live::Record& record);
  void tell(const Resource& resource, const FileResult& result);
  void tell_lines(const std::string& name, std::string_view text);
  void tell(const std::string& name, const std::string& message);

  const CommandLine& line_;
  const Io& io_;
  const Profile& profile_;
  RunIgnores& ignores_;
  const AuditRequest& audit_;
  std::optional<SaveFile>& save_;
  ProgressLine progress_;
  Run run_;
  std::vector<Checked> checked_;
  std::set<std::string> seen_;  ///< ARNs
};

}  // namespace jtlint
