#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "document/node.h"
#include "document/template.h"
#include "source/source.h"

namespace jtlint::cloudformation {

inline constexpr const char* resource_type = "AWS::IoT::JobTemplate";

/// The job templates among the resources of a CloudFormation template, or of several that a
/// document holds: SAM and CDK output too. `root` is linked.
std::vector<Template> job_templates(const Node& root, std::size_t document,
                                    const std::shared_ptr<const Source>& source);

}  // namespace jtlint::cloudformation
