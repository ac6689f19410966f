#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "dialect/terraform/module.h"
#include "document/node.h"
#include "document/template.h"
#include "parse/hcl/syntax.h"
#include "source/source.h"

namespace jtlint::terraform {

inline constexpr const char* resource_type = "awscc_iot_job_template";

/// The job templates among the resources of a file in native syntax. `module` has the names that it
/// may refer to.
std::vector<Template> job_templates(const hcl::Body& body, const Module& module,
                                    const std::shared_ptr<const Source>& source);

/// Those in a document: a file in JSON syntax, or a plan or state as `terraform show -json` prints
/// it, or a state file. `root` is linked.
std::vector<Template> job_templates(const Node& root, const Module& module, std::size_t document,
                                    const std::shared_ptr<const Source>& source);

}  // namespace jtlint::terraform
