#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

namespace jtlint {

using WriteReport = std::function<void(std::ostream&)>;

/// A file that nobody ever finds half written: it is written beside its place, and moved there when
/// it is whole. What is no plain file, such as a device, a pipe or a link, is written to as it is,
/// and so is a file in a folder that takes no other.
class ReportFile {
 public:
  explicit ReportFile(std::filesystem::path path);
  ReportFile(const ReportFile&) = delete;
  ReportFile& operator=(const ReportFile&) = delete;
  ~ReportFile();

  std::ostream& stream() { return file_; }

  /// Notes why the stream takes no more, if it does not. To be asked after each use of it.
  void note_failure();

  /// Puts the file in its place. Returns the system's reason if anything has failed; a plain file
  /// is then as it was.
  std::optional<std::string> close();

 private:
  class Part;

  std::filesystem::path path_;
  std::filesystem::file_status before_;
  std::unique_ptr<Part> part_;  ///< null: the path itself is written to
  std::ofstream file_;
  std::optional<std::string> reason_;
};

/// Adds to the end of a file, which need not be there. Returns the system's reason if it fails.
std::optional<std::string> append_report(const std::filesystem::path& path,
                                         const WriteReport& write);

}  // namespace jtlint
