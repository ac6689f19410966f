#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace jtlint {

using WriteReport = std::function<void(std::ostream&)>;

/// Writes a file that nobody ever finds half written: beside its place, and moved there when it is
/// whole. What is no plain file, such as a device, a pipe or a link, is written to as it is, and so
/// is a file in a folder that takes no other. Returns the system's reason if it fails; a plain file
/// is then as it was.
std::optional<std::string> write_report_file(const std::filesystem::path& path,
                                             const WriteReport& write);

/// Adds to the end of a file, which need not be there. Returns the system's reason if it fails.
std::optional<std::string> append_report(const std::filesystem::path& path,
                                         const WriteReport& write);

}  // namespace jtlint
