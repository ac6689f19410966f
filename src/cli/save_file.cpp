#include "cli/save_file.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <ostream>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "source/system_error.h"

namespace jtlint {
namespace {

constexpr mode_t for_owner = 0600;

std::string last_reason() {
  return system_reason(std::error_code(errno, std::generic_category()));
}

bool is_plain(int descriptor) {
  struct stat status = {};
  return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

}  // namespace

Result<SaveFile> SaveFile::open(const std::string& name, const Io& io) {
  SaveFile save(name, io);
  if (name == "-") return save;
  const std::string path = (io.directory / name).string();
  const int descriptor =
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, for_owner);
  if (descriptor < 0) return Error{fmt::format("it could not be written: {}", last_reason())};
  save.file_ = live::Descriptor(descriptor);
  if (is_plain(descriptor)) ::fchmod(descriptor, for_owner);
  return save;
}

std::optional<std::string> SaveFile::add(const std::string& line) {
  const off_t whole = file_.is_open() ? ::lseek(file_.number(), 0, SEEK_CUR) : -1;
  auto problem = write(line + '\n');
  // What has no room as a whole goes away again; where that fails as well, all is said already.
  if (problem && whole >= 0 && ::ftruncate(file_.number(), whole) != 0) errno = 0;
  return problem;
}

std::optional<std::string> SaveFile::write(const std::string& text) {
  if (!file_.is_open()) {
    io_->out << text << std::flush;
    if (io_->out) return std::nullopt;
    return "it could not be written";
  }
  for (std::string_view rest = text; !rest.empty();) {
    const ssize_t count = ::write(file_.number(), rest.data(), rest.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fmt::format("it could not be written: {}", last_reason());
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
  return std::nullopt;
}

}  // namespace jtlint
