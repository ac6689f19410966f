#pragma once

#include <cstddef>
#include <ostream>
#include <streambuf>
#include <string>

namespace jtlint {

/// Text that waits until it may be written. Much of it waits on disk, in a file that no folder
/// knows any more, so that nothing is left of it however the process ends; in memory where no such
/// file can be made, or when it takes no more. Where there is no memory either, the stream throws.
class Spool : private std::streambuf {
 public:
  Spool() : stream_(this) { stream_.exceptions(std::ios::badbit); }
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;
  ~Spool() override;

  std::ostream& stream() { return stream_; }

  /// Writes all of it. A stream that cannot be given all is left broken.
  void write_to(std::ostream& out) const;

 private:
  std::streamsize xsputn(const char* text, std::streamsize size) override;
  int_type overflow(int_type next) override;
  void move_to_disk();

  std::ostream stream_;
  std::string recent_;       ///< what stands behind that on disk
  int file_ = -1;            ///< the descriptor, or -1
  std::size_t on_disk_ = 0;  ///< bytes
  bool disk_takes_more_ = true;
};

}  // namespace jtlint
