#pragma once

#include <string>
#include <string_view>

namespace jtlint {

/// The first line of an XML file.
inline constexpr std::string_view xml_declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// Text that may be shown (as `escaped`, `phrase` and `sentence` make it) as it stands in XML,
/// between tags or in an attribute. That it may be shown is what keeps out what XML cannot hold.
std::string xml(std::string_view shown);

}  // namespace jtlint
