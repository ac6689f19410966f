#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "document/finding.h"
#include "source/source.h"
#include "suppress/terms.h"

namespace jtlint {

/// What a known finding is known by, however the lines of its file move.
struct BaselineKey {
  std::string file;           ///< relative to the folder of the baseline, with `/`
  std::string template_name;  ///< its address, or else its id; empty where it has none
  std::string pointer;
  std::string inner_pointer;
  std::string rule;

  friend auto operator<=>(const BaselineKey&, const BaselineKey&) = default;
};

BaselineKey key_of(const Finding& finding, std::string_view file);

/// How often a finding is known, and where that is written.
struct BaselineEntry {
  std::size_t count = 0;
  Span span = {};         ///< in the baseline; empty for a new one
  std::size_t found = 0;  ///< in this run
  bool judged = false;    ///< its file and its rule were in this run
};

/// The findings that are known: only others count.
class Baseline {
 public:
  using Entries = std::map<BaselineKey, BaselineEntry>;

  Baseline() = default;
  Baseline(std::shared_ptr<const Source> source, Entries entries)
      : source_(std::move(source)), entries_(std::move(entries)) {}

  /// Notes that a file is in the run, with these rules.
  void judge(const std::string& file, const Selection& selection);

  /// Notes that a run with these rules would have met the files of which `is_gone` is true, if they
  /// were still there.
  void judge_gone(const std::function<bool(const std::string& file)>& is_gone,
                  const Selection& selection);

  /// Silences the findings of a file that are known and not yet suppressed, each as often as it is
  /// known.
  void silence(const std::string& file, std::vector<Finding>& findings);

  /// What was known of files of this run and is found no more, or less often.
  std::vector<Finding> stale(const Terms& terms) const;

  /// Makes all that a file has and that is not yet suppressed known, and silences it.
  void learn(const std::string& file, std::vector<Finding>& findings);

  /// Takes over what another one knows that was not judged in this run.
  void keep_unjudged(const Baseline& other);

  const Entries& entries() const { return entries_; }

  /// How many findings are known.
  std::size_t size() const;

 private:
  std::shared_ptr<const Source> source_;
  Entries entries_;
};

}  // namespace jtlint
