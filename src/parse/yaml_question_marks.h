#pragma once

#include <string>
#include <string_view>

namespace jtlint {

/// In a flow collection, yaml-cpp takes every `?` for one that announces a name, also within a
/// text: `{startTime: cron(0 2 ? * MON *)}`. It is shown another character in their place.
class QuestionMarks {
 public:
  explicit QuestionMarks(std::string_view bytes);

  /// The bytes with each `?` hidden that has other text of its value before it on its line. They
  /// are as many, so that all places remain.
  std::string_view shown() const { return shown_; }

  /// A value that was read from `shown`, as it is written.
  std::string restored(std::string value) const;

 private:
  std::string shown_;
  bool hides_;
};

}  // namespace jtlint
