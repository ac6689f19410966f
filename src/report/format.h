#pragma once

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string_view>

#include "document/run.h"
#include "report/folders.h"

namespace jtlint {

class Catalogue;

struct ReportOptions {
  bool color = false;      ///< only `text` has colours
  bool quiet = false;      ///< `text` leaves out its closing line
  std::size_t width = 80;  ///< columns that `text` may fill; 0 for no line breaks of its own
  Folders folders = {};    ///< for the formats whose readers know the repository
  const Catalogue* catalogue = nullptr;  ///< for those that describe the rules; may be null
};

/// A way to write down what a run found.
struct Format {
  std::string_view name;     ///< as in `--format NAME`
  std::string_view summary;  ///< one line for the help
  void (*write)(const Run&, const ReportOptions&, std::ostream&);
  bool says_not_checked = false;  ///< what could not be looked at in AWS has a place in it
};

/// Every format, in the order of the help.
std::span<const Format> formats();

/// The format called `name`, or null.
const Format* find_format(std::string_view name);

}  // namespace jtlint
