#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/node.h"
#include "document/template.h"

namespace jtlint {

/// The job document that a whole document of a file is, in the dialect `document`: one for the AWS
/// IoT Device Client, with a version and steps, or whatever it is if it was said to be one.
///
/// The template has one member, `document`, whose text is that of the file; if that is YAML, the
/// JSON of the same values, each with its place in the file.
std::optional<Template> job_document_in(const Node& root, std::string_view bytes,
                                        const std::optional<std::string>& dialect);

}  // namespace jtlint
