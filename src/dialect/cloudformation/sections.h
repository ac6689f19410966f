#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "document/node.h"
#include "document/template.h"

namespace jtlint::cloudformation {

/// The type of a resource: what stands under `Type`, or, where nothing does, the type of job
/// templates under a name that must have been meant for that. Null if there is none.
const Node* type_of(const Node& resource);

/// Whether a value is a resource that is a job template, by its type as it is written.
bool has_type_of_job_template(const Node& node);

/// The same of a type that is misspelt.
bool has_misspelt_type(const Node& node);

/// What is wrong with the type of a job template, and with the name that it stands under.
std::vector<DialectFault> faults_of_type(const Node& resource);

/// What is wrong with how the resources of a template are listed, by the job template among them
/// that tells of it: a section that is a list or misspelt, and names that stand twice. `node` may
/// be any object; it is linked.
using ByResource = std::map<const Node*, std::vector<DialectFault>>;
ByResource faults_of_sections(const Node& node);

}  // namespace jtlint::cloudformation
