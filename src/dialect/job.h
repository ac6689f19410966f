#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/node.h"
#include "document/template.h"

namespace jtlint {

/// The members that a job has and a job template has not, and those by which both are known; a test
/// compares them with the schema.
const std::vector<std::string>& job_names();

/// The job that an object is, in the dialect `job` or `describe-job`: the input of CreateJob, the
/// output of DescribeJob, or the `job` of that by itself. With a `dialect` it need show less.
std::optional<Template> job_in(const Node& node, const std::optional<std::string>& dialect);

/// Whether an object is an entry of ListJobs, which says of a job only how it fares.
bool is_job_summary(const Node& root);

/// Whether an object somewhere in a document can be nothing but a job.
bool is_surely_job(const Node& node);

}  // namespace jtlint
