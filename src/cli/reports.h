#pragma once

#include <memory>
#include <span>
#include <vector>

#include "cli/io.h"
#include "cli/outputs.h"
#include "document/run.h"
#include "report/format.h"
#include "support/result.h"

namespace jtlint {

/// The reports of a run. Those that can be are written while it goes on, others when it is over.
class Reports {
 public:
  /// `outputs` and `io` must outlive this.
  Reports(const std::vector<Output>& outputs, ReportOptions options, const Io& io);
  Reports(const Reports&) = delete;
  Reports& operator=(const Reports&) = delete;
  ~Reports();

  /// Begins those that can be written while the run goes on. What goes to standard output waits for
  /// `files`, which the run writes besides reports.
  void begin(bool files);

  /// Whether any report has to have all findings in the end.
  bool keeps_findings() const { return keeps_findings_; }

  /// Adds findings, in report order, with all parts of their files that must not be shown.
  void add(std::span<const Finding> findings, std::span<const HiddenParts> hidden);

  /// Writes what is left, on standard output last: who reads that may go away before its end. The
  /// errors name the files that could not be written. What was not looked at is said on standard
  /// error where no report on standard output says it.
  std::vector<Error> close(const Run& run);

 private:
  struct Begun;

  std::optional<Error> write_file(const Output& output, const Run& run);
  std::optional<Error> add_step_summary(const Run& run) const;
  void tell_not_checked(const Run& run) const;

  const std::vector<Output>& outputs_;
  ReportOptions options_;
  const Io& io_;
  std::vector<std::unique_ptr<Begun>> begun_;  ///< for each output, null where it is not
  bool keeps_findings_ = true;
};

}  // namespace jtlint
