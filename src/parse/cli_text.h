#pragma once

#include <string_view>

#include "parse/document.h"

namespace jtlint {

/// Whether a text is what `aws iot describe-job-template --output text` prints, or
/// `list-job-templates`: values without their names, separated by tabs, among them an ARN before
/// the id that it ends in.
bool is_cli_text(std::string_view bytes);

/// Reads such outputs behind each other, each as the tree that it is as JSON. The rows of a list
/// are one document: summaries of `jobTemplates`, with ARN and id. An output that leaves open what
/// it says, or that is none, is one fault, and reading goes on at the next line that begins one.
void each_cli_text(std::string_view bytes, const TakeDocument& take);

}  // namespace jtlint
