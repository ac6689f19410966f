#pragma once

#include <filesystem>
#include <string_view>

namespace jtlint {

/// Writes a file that is there as it was, or whole as it is to be, whatever happens in between.
/// `path` is canonical. Returns whether that could be done.
bool replace_file(const std::filesystem::path& path, std::string_view text);

}  // namespace jtlint
