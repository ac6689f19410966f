#pragma once

#include "document/run.h"
#include "report/json_parts.h"
#include "report/masks.h"

/// The objects of `json` and `jsonl`, as schemas/report.schema.json describes them. Strings that
/// are names (paths, pointers, ids, code) come out of a JSON reader as they went in, stray bytes as
/// U+FFFD; sentences are escaped and cut as for people.
namespace jtlint {

void write_diagnostic(JsonWriter& json, const Finding& finding, const Masks& masks);
Json failure_json(const Failure& failure);

/// What a run comes to: versions and counts.
Json summary_json(const Run& run);

}  // namespace jtlint
