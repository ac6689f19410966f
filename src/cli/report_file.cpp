#include "cli/report_file.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <system_error>
#include <unistd.h>
#include <utility>

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

/// A new file in the folder of a path, which takes the place of that or goes away again. Until then
/// it has no name where the system can do so: nothing is left of it however the process ends.
class ReportFile::Part {
 public:
  /// Without a path where none can be made.
  explicit Part(const fs::path& beside) : folder_(beside.parent_path()) {
    nameless_ = ::open(folder_.c_str(), O_WRONLY | O_TMPFILE | O_CLOEXEC, 0666);
    path_ = fmt::format("/proc/self/fd/{}", nameless_);
    std::error_code error;
    if (nameless_ >= 0 && fs::exists(path_, error)) return;
    forget_nameless();
    path_ = with_new_name([](const fs::path& name) {
      const int descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (descriptor >= 0) ::close(descriptor);
      return descriptor >= 0;
    });
  }
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;
  ~Part() {
    std::error_code ignored;  // nothing more can be done
    if (nameless_ < 0 && !path_.empty()) fs::remove(path_, ignored);
    forget_nameless();
  }

  const fs::path& path() const { return path_; }

  std::optional<std::string> move_to(const fs::path& path, const fs::file_status& before) {
    std::error_code error;
    if (before.type() == fs::file_type::regular) {
      fs::permissions(path_, before.permissions(), error);
    }
    if (nameless_ >= 0) give_name();
    if (path_.empty()) return last_reason();
    fs::rename(path_, path, error);
    if (error) return system_reason(error);
    path_.clear();
    return std::nullopt;
  }

 private:
  /// The first name beside the path with which `make` succeeds; empty if it fails.
  template <typename Make>
  fs::path with_new_name(const Make& make) const {
    constexpr int attempts = 100;
    for (int number = 0; number < attempts; ++number) {
      fs::path name = folder_ / fmt::format(".jtlint-{}-{}", ::getpid(), number);
      if (make(name)) return name;
      if (errno != EEXIST) break;
    }
    return {};
  }

  void give_name() {
    path_ = with_new_name([&](const fs::path& name) {
      return ::linkat(AT_FDCWD, path_.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
    });
    forget_nameless();
  }

  void forget_nameless() {
    const int reason = errno;
    if (nameless_ >= 0) ::close(std::exchange(nameless_, -1));
    errno = reason;
  }

  fs::path folder_;
  fs::path path_;
  int nameless_ = -1;  ///< the descriptor of a file without a name, or -1
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
