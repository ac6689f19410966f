#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "check/check.h"
#include "check/unknown_values.h"
#include "document/not_checked.h"
#include "document/record_place.h"
#include "document/run.h"
#include "source/failure.h"
#include "support/day.h"

namespace jtlint {

/// No longer file is read as YAML, unless `--max-file-size` says otherwise: 16 MiB take a second or
/// two. For JSON the limit is that of all input, 1 GiB.
inline constexpr std::size_t longest_yaml = std::size_t{16} << 20;

/// A file, by the name that reports call it by.
struct NamedText {
  std::string name;
  std::string bytes;
};

/// The other Terraform files in the folder of the file of that name.
using Siblings = std::function<std::vector<NamedText>(const std::string& name)>;

/// What decides how a file is checked.
struct CheckSettings {
  Selection selection;
  Day today;                                      ///< in UTC
  std::optional<std::string> dialect;             ///< taken for granted instead of recognised
  std::optional<std::size_t> max_file_size = {};  ///< in bytes, for every notation
  Siblings siblings = {};                         ///< empty: no other file is looked at
  UnknownValues unknown_values = {};              ///< of what other tools fill in
  bool inline_ignores = true;                     ///< files may say what to ignore in them
};

/// What became of one file.
struct FileResult {
  bool checked = false;       ///< job templates were found in it, or it could not be read
  std::string reason;         ///< why it was checked or not
  std::size_t templates = 0;  ///< with the two that follow
  std::size_t jobs = 0;
  std::size_t documents = 0;         ///< job documents by themselves
  std::vector<RecordPlace> records;  ///< of live templates, in order
  std::vector<std::string> notes;    ///< what else there is to say, apart from findings
  std::vector<Finding> findings;     ///< in report order
  std::optional<Failure> failure;    ///< why it was refused
  HiddenParts hidden;                ///< no text of the findings repeats what stands there
  NotChecked not_checked;            ///< of the records in it
};

/// Takes the bytes of one file through every stage: recognised, parsed, split into templates,
/// checked. `name` is what reports call it.
FileResult check_file(const std::string& name, std::string bytes, const Catalogue& catalogue,
                      const CheckSettings& settings);

}  // namespace jtlint
