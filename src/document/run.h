#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "document/finding.h"
#include "document/not_checked.h"
#include "document/tally.h"
#include "source/failure.h"

namespace jtlint {

/// The bytes of a file that no report may show, such as a secret.
struct HiddenParts {
  std::shared_ptr<const Source> source;
  std::vector<Span> spans;
};

/// Everything one run found out: what the reporters print and the exit code follows from.
struct Run {
  std::vector<Finding> findings;  ///< in report order; suppressed ones are among them
  Tally not_kept;                 ///< of others, which are written by now and were not kept
  bool fails = false;             ///< for one of these
  std::vector<Failure> failures;
  std::vector<HiddenParts> hidden;
  std::vector<std::string> checked;   ///< the names of the files recognised as ours, in order
  bool live = false;                  ///< it is about job templates in AWS, not about files
  std::vector<Resource> resources;    ///< those that were checked, in report order
  std::size_t files_read = 0;         ///< looked at, whether or not they concern job templates
  std::size_t templates_checked = 0;  ///< with the two that follow
  std::size_t jobs_checked = 0;
  std::size_t documents_checked = 0;  ///< job documents by themselves
  NotChecked not_checked;
};

}  // namespace jtlint
