#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jtlint {

/// The service whose job templates these bytes are about, if it is another one than AWS IoT: "AWS
/// Elemental MediaConvert". Its ARNs tell: `arn:aws:mediaconvert:…:jobTemplates/NAME`.
std::optional<std::string> other_service(std::string_view bytes);

}  // namespace jtlint
