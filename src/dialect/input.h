#pragma once

#include <string>
#include <string_view>

#include "document/node.h"

namespace jtlint {

/// Whether this is the input of CreateJob, or of StartJobRun of EMR on EKS, which has a
/// jobTemplateId as well.
bool is_other_input(const Node& root);

/// Whether an object has the id of a job template, or two names that show it.
bool is_input(const Node& root);

/// Whether an object has any name of a job template, or of a `job`: one that nothing else has, or,
/// unless it must be `strict`, also a common one, or one that is like it.
bool has_any_name(const Node& root, bool strict, bool job);

/// Whether an object somewhere in a document can be nothing but a template, or a job.
bool is_surely_template(const Node& node);

/// In whose names a template that stands alone is written: the dialect `api`, `cloudformation` or
/// `terraform`.
std::string_view dialect_of_names(const Node& root);

/// A template in the API's spelling in which functions of CloudFormation stand is a part of
/// something larger: what they come to is not known here.
bool has_functions(const Node& node);
Node without_functions(Node node);

}  // namespace jtlint
