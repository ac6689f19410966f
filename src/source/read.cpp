#include "source/read.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

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

/// Why what `open`ing a file gave cannot be read, if it cannot; else its status.
std::optional<Failure> refused(const Descriptor& file, const std::string& name,
                               struct stat& status) {
  if (file.number() < 0) return last_error(name);
  if (::fstat(file.number(), &status) != 0) return last_error(name);
  if (!S_ISDIR(status.st_mode)) return std::nullopt;
  return system_failure(name, std::make_error_code(std::errc::is_a_directory));
}

Result<std::string, Failure> read_opened(const Descriptor& file, const std::string& name,
                                         std::size_t longest, bool pipes) {
  struct stat status = {};
  if (auto failure = refused(file, name, status)) return std::move(*failure);
  if (!pipes && S_ISFIFO(status.st_mode)) {
    return Failure{name, "unreadable", "it is a pipe, not a file"};
  }
  const std::size_t expected =
      S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
  if (expected > longest) return too_long(name, longest);
  return read_all(file.number(), name, expected, longest);
}

class FileReader : public ByteReader {
 public:
  FileReader(int descriptor, std::string name) : file_(descriptor), name_(std::move(name)) {}

  Result<std::size_t, Failure> read(char* bytes, std::size_t size) override {
    std::size_t done = 0;
    while (done < size) {
      const ssize_t count = read_some(file_.number(), bytes + done, size - done);
      if (count < 0) return last_error(name_);
      if (count == 0) break;
      done += static_cast<std::size_t>(count);
    }
    return done;
  }

  std::optional<Failure> refused() const {
    struct stat status = {};
    return jtlint::refused(file_, name_, status);
  }

 private:
  Descriptor file_;
  std::string name_;
};

class StreamReader : public ByteReader {
 public:
  StreamReader(std::istream& stream, std::string name) : stream_(stream), name_(std::move(name)) {}

  Result<std::size_t, Failure> read(char* bytes, std::size_t size) override {
    stream_.read(bytes, static_cast<std::streamsize>(size));
    if (stream_.bad()) return Failure{name_, "unreadable", "the stream broke off"};
    return static_cast<std::size_t>(stream_.gcount());
  }

 private:
  std::istream& stream_;
  std::string name_;
};

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

Result<std::unique_ptr<ByteReader>, Failure> open_file(const std::filesystem::path& path,
                                                       const std::string& name) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) return last_error(name);
  auto reader = std::make_unique<FileReader>(descriptor, name);
  if (auto failure = reader->refused()) return std::move(*failure);
  return std::unique_ptr<ByteReader>(std::move(reader));
}

std::unique_ptr<ByteReader> reader_of(std::istream& stream, const std::string& name) {
  return std::make_unique<StreamReader>(stream, name);
}

Result<std::string, Failure> read_rest(ByteReader& reader, std::string bytes,
                                       const std::string& name, std::size_t longest) {
  for (;;) {
    const std::size_t before = bytes.size();
    if (before > longest) return too_long(name, longest);
    bytes.resize(before + std::max(before, chunk));
    const auto count = reader.read(bytes.data() + before, bytes.size() - before);
    if (!count) return count.error();
    const bool ended = before + *count < bytes.size();
    bytes.resize(before + *count);
    if (ended && bytes.size() <= longest) return bytes;
  }
}

}  // namespace jtlint
