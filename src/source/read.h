#pragma once

#include <cstddef>
#include <filesystem>
#include <istream>
#include <string>

#include "source/failure.h"
#include "support/result.h"

namespace jtlint {

/// No input is longer than 1 GiB: an endless device or a sparse file must not take all memory.
inline constexpr std::size_t longest_input = std::size_t{1} << 30;

/// The bytes of a whole file, which may also be a pipe or a device. `name` is what reports call it.
/// Fails with `missing`, with `unreadable`, also for a directory, or with `too-large` if it has
/// more than `longest` bytes.
Result<std::string, Failure> read_file(const std::filesystem::path& path, const std::string& name,
                                       std::size_t longest = longest_input);

/// The bytes of a file that is read because of its name or its folder, and may be anything: a pipe
/// is `unreadable`, as it might never end.
Result<std::string, Failure> read_found_file(const std::filesystem::path& path,
                                             const std::string& name, std::size_t longest);

/// The bytes of a stream up to its end; fails with `unreadable` or `too-large`.
Result<std::string, Failure> read_stream(std::istream& stream, const std::string& name,
                                         std::size_t longest = longest_input);

}  // namespace jtlint
