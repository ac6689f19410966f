#pragma once

#include <map>
#include <memory>
#include <optional>

#include "check/screen/screens.h"
#include "cli/check_task.h"
#include "cli/line_screen.h"

namespace jtlint {

/// Does the work of one thread.
class CheckWorker {
 public:
  /// `make_screen` may be empty.
  explicit CheckWorker(MakeLineScreen make_screen) : make_screen_(std::move(make_screen)) {}

  CheckOutcome work(CheckTask& task);

 private:
  /// What saves time with what is checked by one profile. Both may be null; that of lines is made
  /// when there are some.
  struct Savers {
    std::optional<std::unique_ptr<LineScreen>> lines;
    std::unique_ptr<screen::Screens> templates;
  };

  Result<FileResult, Failure> check_whole(WholeFile& file);
  FileResult check(Piece& piece, const FileInPieces& file);
  Savers& savers_for(const Profile& profile);

  MakeLineScreen make_screen_;
  std::map<const Profile*, Savers> savers_;
};

}  // namespace jtlint
