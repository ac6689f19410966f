#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "live/child.h"
#include "live/helper.h"
#include "live/lines.h"
#include "live/signals.h"

namespace jtlint::live {

/// The longest line that a helper may write, in bytes.
inline constexpr std::size_t longest_message = std::size_t{4} << 20;

/// Lines of a helper that are no messages.
struct BadLines {
  std::size_t count = 0;
  std::string reason;  ///< why the first of them is none, to go on with "as"
  std::string first;   ///< its beginning
};

/// What passes between jtlint and a helper, from its start to its end.
class Conversation {
 public:
  /// All of these must outlive it.
  Conversation(const Helper& helper, Child child, Signals& signals, const Take& take);

  /// Returns when the helper has ended.
  void run();

  const Child& child() const { return child_; }
  const BadLines& bad_lines() const { return bad_; }
  const std::optional<End>& end() const { return end_; }
  bool was_interrupted() const { return interrupted_; }
  bool tells_interruption() const { return tells_interruption_; }
  bool tells_trouble() const { return tells_trouble_; }
  bool is_wanted() const { return wanted_; }

  /// The last of what it has written to its standard error.
  std::string said() const;

 private:
  void wait();
  void write_request();
  void take_signals();
  void interrupt();
  void read_out(int portions);
  void read_err(int portions);
  void take_line(std::string line, bool too_long);
  void take_message(Message message);
  void note_bad(std::string reason, std::string_view line);
  void hurry();

  const Helper& helper_;
  Child child_;
  Signals& signals_;
  const Take& take_;
  Descriptor timer_;
  std::string_view request_;  ///< what of it is still to be written
  Lines lines_;
  BadLines bad_;
  std::string said_;
  std::optional<End> end_;
  bool interrupted_ = false;
  bool tells_interruption_ = false;
  bool tells_trouble_ = false;
  bool wanted_ = true;
};

}  // namespace jtlint::live
