#include "cli/report_file.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <system_error>
#include <unistd.h>

#include "source/system_error.h"

namespace jtlint {
namespace {

namespace fs = std::filesystem;

/// The reason of the last system call that failed, which is what broke a stream.
std::string last_reason() {
  const int number = errno == 0 ? EIO : errno;
  return system_reason(std::error_code(number, std::generic_category()));
}

/// Whether there is no file yet, or one that another may take the place of.
bool is_replaceable(const fs::file_status& status) {
  return status.type() == fs::file_type::not_found || status.type() == fs::file_type::regular;
}

}  // namespace

/// A new file in the folder of a path, which takes the place of that or goes away again.
class ReportFile::Part {
 public:
  /// Without a path where none can be made.
  explicit Part(const fs::path& beside) {
    constexpr int attempts = 100;
    for (int number = 0; number < attempts; ++number) {
      const fs::path name = beside.parent_path() / fmt::format(".jtlint-{}-{}", ::getpid(), number);
      const int descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (descriptor < 0 && errno == EEXIST) continue;
      if (descriptor < 0) return;
      ::close(descriptor);
      path_ = name;
      return;
    }
  }
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;
  ~Part() {
    std::error_code ignored;  // nothing more can be done
    if (!path_.empty()) fs::remove(path_, ignored);
  }

  const fs::path& path() const { return path_; }

  std::optional<std::string> move_to(const fs::path& path, const fs::file_status& before) {
    std::error_code error;
    if (before.type() == fs::file_type::regular) {
      fs::permissions(path_, before.permissions(), error);
    }
    fs::rename(path_, path, error);
    if (error) return system_reason(error);
    path_.clear();
    return std::nullopt;
  }

 private:
  fs::path path_;
};

ReportFile::ReportFile(fs::path path) : path_(std::move(path)) {
  std::error_code error;
  before_ = fs::symlink_status(path_, error);
  if (is_replaceable(before_)) part_ = std::make_unique<Part>(path_);
  if (part_ && part_->path().empty()) part_.reset();
  errno = 0;
  file_.open(part_ ? part_->path() : path_, std::ios::binary | std::ios::trunc);
  note_failure();
}

ReportFile::~ReportFile() = default;

void ReportFile::note_failure() {
  if (!file_ && !reason_) reason_ = last_reason();
}

std::optional<std::string> ReportFile::close() {
  note_failure();
  errno = 0;
  file_.flush();
  note_failure();
  file_.close();
  if (reason_ || !part_) return reason_;
  return part_->move_to(path_, before_);
}

std::optional<std::string> append_report(const fs::path& path, const WriteReport& write) {
  errno = 0;
  std::ofstream file(path, std::ios::binary | std::ios::app);
  if (file) write(file);
  if (file.flush()) return std::nullopt;
  return last_reason();
}

}  // namespace jtlint
