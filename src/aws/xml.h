#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jtlint::aws {

/// The text of the first element of a document for which the names of a path stand below each
/// other, wherever that path begins; empty if there is none, or the document is no XML.
std::string xml_text(std::string_view document, const std::vector<std::string>& path);

}  // namespace jtlint::aws
