#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jtlint {

/// Whether a file has to do with job templates, judged on its bytes alone, so that files that have
/// not cost nobody anything whatever their syntax.
struct Recognition {
  bool ours = false;
  std::string reason;  ///< for people: the marks that were found, or that none was
};

/// A file is ours if it holds a mark (`jobTemplateId`, `AWS::IoT::JobTemplate`, …) or two names
/// that only job structures have; or names enough of a job, or of a job document. UTF-16 text is
/// recognised as well, so that it can be refused by name.
Recognition recognise(std::string_view bytes);

/// The member names that only job structures have; a test compares them with the schema.
const std::vector<std::string>& distinctive_names();

}  // namespace jtlint
