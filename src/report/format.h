#pragma once

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <span>
#include <string_view>

#include "document/run.h"
#include "report/folders.h"
#include "report/masks.h"

namespace jtlint {

class Catalogue;

struct ReportOptions {
  bool color = false;      ///< only `text` has colours
  bool quiet = false;      ///< `text` leaves out its closing line
  std::size_t width = 80;  ///< columns that `text` may fill; 0 for no line breaks of its own
  Folders folders = {};    ///< for the formats whose readers know the repository
  const Catalogue* catalogue = nullptr;  ///< for those that describe the rules; may be null
};

/// A report that is written while findings come in.
class ReportWriter {
 public:
  ReportWriter() = default;
  ReportWriter(const ReportWriter&) = delete;
  ReportWriter& operator=(const ReportWriter&) = delete;
  virtual ~ReportWriter() = default;

  /// Writes a finding, in report order.
  virtual void add(const Finding& finding, const Masks& masks) = 0;

  /// Writes what stands before all findings, if anything, where what was found must be known for it
  /// (`Format::head_comes_last`): to `out`, and not where findings go.
  virtual void write_head(const Run&, std::ostream& /*out*/) const {}

  /// Writes what stands behind all findings; those of the run were added before.
  virtual void close(const Run& run) = 0;
};

/// A way to write down what a run found.
struct Format {
  std::string_view name;          ///< as in `--format NAME`
  std::string_view summary;       ///< one line for the help
  bool says_not_checked = false;  ///< what could not be looked at in AWS has a place in it

  /// Begins a report that needs no finding twice; null where all must be known first. The stream
  /// must outlive it.
  std::unique_ptr<ReportWriter> (*begin)(const ReportOptions&, std::ostream&) = nullptr;

  /// Whether such a report has a head, which is known last: findings must wait for it.
  bool head_comes_last = false;

  /// Writes a report of all findings; null where it can be begun without them.
  void (*write_of_all)(const Run&, const ReportOptions&, std::ostream&) = nullptr;

  /// Writes all of a report.
  void write(const Run& run, const ReportOptions& options, std::ostream& out) const;
};

/// Every format, in the order of the help.
std::span<const Format> formats();

/// The format called `name`, or null.
const Format* find_format(std::string_view name);

}  // namespace jtlint
