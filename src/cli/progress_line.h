#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/io.h"
#include "live/message.h"

namespace jtlint {

/// "eu-west-1: 45 of 120 described, 8 s left at 10 a second": how far an audit is in its Regions,
/// in at most so many columns. `rate` is in requests a second.
std::string progress_text(const std::vector<live::Progress>& regions, double rate,
                          std::size_t columns);

/// The last line of a terminal, which says how far an audit is and is written over and over.
class ProgressLine {
 public:
  /// Where it is not `shown`, nothing is ever written.
  ProgressLine(const Io& io, double rate, bool shown) : io_(io), rate_(rate), shown_(shown) {}

  void show(const live::Progress& progress);

  /// Takes it away, before anything else is written.
  void clear();

 private:
  const Io& io_;
  double rate_;
  bool shown_;
  bool written_ = false;
  std::vector<live::Progress> regions_;
};

}  // namespace jtlint
