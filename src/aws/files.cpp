#include "aws/files.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>

#include "support/printable.h"

namespace jtlint::aws {
namespace {

constexpr std::size_t largest = std::size_t{4} * 1024 * 1024;

class File {
 public:
  explicit File(const std::string& path) : descriptor_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

Error failed(const std::string& path, int code) {
  return {
      fmt::format("{} cannot be read: {}", printable(path), std::generic_category().message(code))};
}

}  // namespace

Result<std::optional<std::string>> read_file(const std::string& path) {
  const File file(path);
  if (file.descriptor() < 0) {
    if (errno == ENOENT || errno == ENOTDIR) return std::optional<std::string>();
    return failed(path, errno);
  }
  std::string text;
  std::array<char, 65536> part{};
  while (true) {
    const ssize_t got = read(file.descriptor(), part.data(), part.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failed(path, errno);
    if (got == 0) return std::optional(std::move(text));
    text.append(part.data(), static_cast<std::size_t>(got));
    if (text.size() > largest) {
      return Error{fmt::format("{} is larger than {} bytes", printable(path), largest)};
    }
  }
}

}  // namespace jtlint::aws
