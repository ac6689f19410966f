#include "source/read.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "source/system_error.h"

namespace jtlint {
namespace {

constexpr std::size_t chunk = std::size_t{64} << 10;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }

  int number() const { return number_; }

 private:
  int number_;
};

Failure last_error(const std::string& name) {
  return system_failure(name, std::error_code(errno, std::generic_category()));
}

Failure too_long(const std::string& name, std::size_t longest) {
  return {name, "too-large", fmt::format("longer than {} bytes", longest)};
}

/// Reads once, and again where a signal came between. The count, 0 at the end, -1 on an error.
ssize_t read_some(int descriptor, char* bytes, std::size_t size) {
  ssize_t count = -1;
  do {
    count = ::read(descriptor, bytes, size);
  } while (count < 0 && errno == EINTR);
  return count;
}

/// Reads to the end; `expected` is what the file's status says of its size, which may be wrong.
Result<std::string, Failure> read_all(int descriptor, const std::string& name, std::size_t expected,
                                      std::size_t longest) {
  std::string bytes(expected + 1, '\0');  // one more, so that the end is met without growing
  std::size_t size = 0;
  for (;;) {
    const ssize_t count = read_some(descriptor, bytes.data() + size, bytes.size() - size);
    if (count < 0) return last_error(name);
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
    if (size > longest) return too_long(name, longest);
    if (size == bytes.size()) bytes.resize(size + std::max(size, chunk));
  }
  bytes.resize(size);
  return bytes;
}

/// Reads the file that `open`ing it gave, or not.
Result<std::string, Failure> read_opened(const Descriptor& file, const std::string& name,
                                         std::size_t longest, bool pipes) {
  if (file.number() < 0) return last_error(name);
  struct stat status = {};
  if (::fstat(file.number(), &status) != 0) return last_error(name);
  if (!pipes && S_ISFIFO(status.st_mode)) {
    return Failure{name, "unreadable", "it is a pipe, not a file"};
  }
  if (S_ISDIR(status.st_mode)) {
    return system_failure(name, std::make_error_code(std::errc::is_a_directory));
  }
  const std::size_t expected =
      S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
  if (expected > longest) return too_long(name, longest);
  return read_all(file.number(), name, expected, longest);
}

}  // namespace

Result<std::string, Failure> read_file(const std::filesystem::path& path, const std::string& name,
                                       std::size_t longest) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  return read_opened(file, name, longest, true);
}

Result<std::string, Failure> read_found_file(const std::filesystem::path& path,
                                             const std::string& name, std::size_t longest) {
  // Otherwise to open a pipe waits for somebody to write.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
  return read_opened(file, name, longest, false);
}

Result<std::string, Failure> read_stream(std::istream& stream, const std::string& name,
                                         std::size_t longest) {
  std::string bytes;
  std::string part(chunk, '\0');
  while (stream) {
    stream.read(part.data(), static_cast<std::streamsize>(part.size()));
    bytes.append(part, 0, static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > longest) return too_long(name, longest);
  }
  if (stream.bad()) return Failure{name, "unreadable", "the stream broke off"};
  return bytes;
}

}  // namespace jtlint
