#pragma once

#include <cstddef>
#include <filesystem>
#include <istream>
#include <memory>
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

/// The bytes of an input, one after the other.
class ByteReader {
 public:
  ByteReader() = default;
  ByteReader(const ByteReader&) = delete;
  ByteReader& operator=(const ByteReader&) = delete;
  virtual ~ByteReader() = default;

  /// Puts the next `size` bytes there, or those up to the end, if they are fewer, and returns how
  /// many they are. Fails with `unreadable`.
  virtual Result<std::size_t, Failure> read(char* bytes, std::size_t size) = 0;
};

/// Opens a file, which may also be a pipe or a device. Fails with `missing`, or with `unreadable`,
/// also for a directory.
Result<std::unique_ptr<ByteReader>, Failure> open_file(const std::filesystem::path& path,
                                                       const std::string& name);

std::unique_ptr<ByteReader> reader_of(std::istream& stream, const std::string& name);

/// Adds to `bytes` what a reader still has, up to its end; fails with `unreadable`, or `too-large`
/// if there are more than `longest` in all.
Result<std::string, Failure> read_rest(ByteReader& reader, std::string bytes,
                                       const std::string& name, std::size_t longest);

}  // namespace jtlint
