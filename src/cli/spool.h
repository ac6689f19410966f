#pragma once

#include <fstream>
#include <iosfwd>
#include <memory>
#include <sstream>

namespace jtlint {

/// Text that waits until it may be written. Much of it waits on disk, in a file that no folder
/// knows any more, so that nothing is left of it however the process ends.
class Spool {
 public:
  std::ostream& stream() { return recent_; }

  /// Keeps what the stream was given from filling the memory. To be called after each use of it.
  void settle();

  /// Writes all of it. A stream that cannot be given all is left broken.
  void write_to(std::ostream& out);

 private:
  std::ostringstream recent_;
  std::unique_ptr<std::fstream> file_;  ///< what stands before that; null for nothing
};

}  // namespace jtlint
