#include "cli/spool.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace jtlint {
namespace {

namespace fs = std::filesystem;

/// So many bytes are kept in memory, and written or read at a time.
constexpr std::size_t piece = std::size_t{256} << 10U;

/// The descriptor of a file that only this process has; -1 where none can be made.
int nameless_file() {
  std::error_code error;
  std::string name = (fs::temp_directory_path(error) / "jtlint-XXXXXX").string();
  const int file = error ? -1 : ::mkostemp(name.data(), O_CLOEXEC);
  if (file >= 0) fs::remove(name, error);
  return file;
}

bool write_at(int file, std::size_t offset, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::pwrite(file, text.data(), text.size(), static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
    offset += static_cast<std::size_t>(count);
  }
  return true;
}

/// How many bytes there are at an offset, up to the size of the buffer; 0 if they cannot be read.
std::size_t read_at(int file, std::size_t offset, std::vector<char>& buffer, std::size_t size) {
  while (true) {
    const ssize_t count =
        ::pread(file, buffer.data(), std::min(size, buffer.size()), static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    return count < 0 ? 0 : static_cast<std::size_t>(count);
  }
}

}  // namespace

Spool::~Spool() {
  if (file_ >= 0) ::close(file_);
}

std::streamsize Spool::xsputn(const char* text, std::streamsize size) {
  recent_.append(text, static_cast<std::size_t>(size));
  if (recent_.size() >= piece && disk_takes_more_) move_to_disk();
  return size;
}

Spool::int_type Spool::overflow(int_type next) {
  if (traits_type::eq_int_type(next, traits_type::eof())) return traits_type::not_eof(next);
  const char c = traits_type::to_char_type(next);
  xsputn(&c, 1);
  return next;
}

/// What is written by half stays in memory, and is written over or never read.
void Spool::move_to_disk() {
  if (file_ < 0) file_ = nameless_file();
  disk_takes_more_ = file_ >= 0 && write_at(file_, on_disk_, recent_);
  if (!disk_takes_more_) return;
  on_disk_ += recent_.size();
  recent_.clear();
}

void Spool::write_to(std::ostream& out) const {
  std::vector<char> buffer(on_disk_ > 0 ? piece : 0);
  for (std::size_t at = 0; at < on_disk_ && out;) {
    const std::size_t count = read_at(file_, at, buffer, on_disk_ - at);
    out.write(buffer.data(), static_cast<std::streamsize>(count));
    if (count == 0) out.setstate(std::ios::badbit);
    at += count;
  }
  out << recent_;
}

}  // namespace jtlint
