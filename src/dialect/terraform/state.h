#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/node.h"

namespace jtlint::terraform {

/// A resource as Terraform has planned or made it.
struct StateResource {
  std::string address;  ///< `module.fleet[0].awscc_iot_job_template.rollout["eu"]`
  Node values;          ///< without what is not set; opaque what is known after the apply
};

/// The managed resources of a type in a plan or state, as `terraform show -json` prints it, or in a
/// state file. `root` is linked; nothing if it is none of these.
std::vector<StateResource> resources_in_state(const Node& root, std::string_view type);

}  // namespace jtlint::terraform
