#pragma once

#include <string>

#include "document/run.h"
#include "report/masks.h"

/// The objects of the JSON formats, as schemas/report.schema.json describes them. Strings that are
/// names (paths, pointers, ids, code) come out of a JSON reader as they went in, stray bytes as
/// U+FFFD; sentences are escaped and cut as for people. Either way the text itself is safe to show.
namespace jtlint {

enum class Layout {
  lines,  ///< two spaces a level
  one_line,
};

std::string diagnostic_json(const Finding& finding, const Masks& masks, Layout layout);
std::string failure_json(const Failure& failure, Layout layout);

/// What a run comes to: versions and counts.
std::string summary_json(const Run& run, Layout layout);

}  // namespace jtlint
