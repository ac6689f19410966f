#pragma once

#include <map>
#include <memory>

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
  FileResult check(const Piece& piece, const FileInPieces& file);
  LineScreen* screen_for(const Profile& profile);

  MakeLineScreen make_screen_;
  std::map<const Profile*, std::unique_ptr<LineScreen>> screens_;
};

}  // namespace jtlint
