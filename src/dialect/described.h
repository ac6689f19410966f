#pragma once

#include <string_view>
#include <vector>

#include "document/node.h"

namespace jtlint {

/// Whether an ARN, if there is one, may be that of a resource of AWS IoT.
bool may_be_iot(const Node* arn);

/// Whether an object is what DescribeJobTemplate returns: it has an ARN, and of AWS IoT.
bool is_described(const Node& root);

/// Whether ListJobTemplates shows a member of this name, as DescribeJobTemplate does.
bool is_summary_member(std::string_view name);

/// Whether an object is an entry of ListJobTemplates, which says of a template only what it is
/// called.
bool is_summary(const Node& root);

/// The outputs in an object that holds several: YAML that was appended to a file again and again
/// without `---` between. They are told apart by the order of their names, which the AWS CLI sorts
/// or begins with the ARN. Nothing where it is one output, or they cannot be told apart.
std::vector<Node> separate_outputs(const Node& root);

/// A described template without what is not set. The service writes null, and objects of nulls;
/// the SDKs make empty objects of these.
Node without_unset(Node described);

/// Whether there is anything of that in it.
bool has_unset(const Node& described);

}  // namespace jtlint
