#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "aws/failure.h"

namespace jtlint::aws {

/// What a message is about, as far as it is about one.
struct Place {
  std::optional<std::string> profile;
  std::optional<std::string> region;
  std::optional<std::string> template_id;
};

/// A live template. The texts `describe` and `facts` are JSON on one line.
struct Record {
  std::string describe;
  std::string region;
  std::string account;
  std::string facts;  ///< empty where none were asked for
};

/// How far one Region of one profile is.
struct Progress {
  std::optional<std::string> profile;
  std::string region;
  std::size_t listed = 0;
  std::size_t described = 0;
  std::size_t failed = 0;
  bool listing_done = false;
  long seconds_left = 0;
};

/// Writes messages, one a line, each whole. May be used by several threads at once.
class Output {
 public:
  /// The longest line, in bytes.
  static constexpr std::size_t max_line = std::size_t{4} * 1024 * 1024;

  /// `write` gets each line with its line break and says whether somebody still reads.
  explicit Output(std::function<bool(std::string_view)> write) : write_(std::move(write)) {}

  /// False if the record is too long for a line: nothing was written.
  bool record(const Record& record);
  void progress(const Progress& progress);
  void note(std::string_view kind, const Place& place, std::string_view message);
  /// `templates` are those that share the failure, where it is not about a single one. More than
  /// fit into a line make several failures.
  void failure(const Failure& failure, const Place& place,
               const std::vector<std::string>& templates = {});
  void end(bool complete);

  /// Whether anything has been said to have failed.
  bool failed() const;
  /// Whether nobody reads any longer.
  bool closed() const;

 private:
  void line(std::string text);

  std::function<bool(std::string_view)> write_;
  mutable std::mutex mutex_;
  bool failed_ = false;
  bool closed_ = false;
};

}  // namespace jtlint::aws
