#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "check/unknown_values.h"
#include "dialect/recognise.h"
#include "document/not_checked.h"
#include "document/record_place.h"
#include "document/run.h"
#include "source/failure.h"
#include "source/source.h"
#include "support/day.h"

namespace jtlint {

/// No longer file is read as YAML, unless `--max-file-size` says otherwise: 16 MiB take a second or
/// two. For JSON the limit is that of all input, 1 GiB.
inline constexpr std::size_t longest_yaml = std::size_t{16} << 20;

namespace terraform {
class Folder;
}

/// The Terraform files in the folder of the file of that name.
using FolderOf = std::function<std::shared_ptr<const terraform::Folder>(const std::string& name)>;

/// What decides how a file is checked.
struct CheckSettings {
  Selection selection;
  Day today;                                      ///< in UTC
  std::optional<std::string> dialect;             ///< taken for granted instead of recognised
  std::optional<std::size_t> max_file_size = {};  ///< in bytes, for every notation
  FolderOf folder_of = {};                        ///< empty: no other file is looked at
  UnknownValues unknown_values = {};              ///< of what other tools fill in
  bool inline_ignores = true;                     ///< files may say what to ignore in them
  bool screened = true;  ///< what can be seen to be clean is not checked in full
};

/// What the documents of a file look like.
struct DocumentsSeen {
  std::size_t documents = 0;  ///< with those that cannot be read
  std::size_t summaries = 0;  ///< in lists: entries that say little that can be checked
  std::size_t alone = 0;      ///< documents that read like such an entry
  bool of_jobs = false;       ///< the summaries are of jobs
  bool broken = false;        ///< some cannot be read

  void add(const DocumentsSeen& more);
};

/// What became of one file, or of a part of it.
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
  std::vector<HiddenParts> hidden;   ///< no text of the findings repeats what stands there
  NotChecked not_checked;            ///< of the records in it
  DocumentsSeen seen;
};

/// Some whole JSON documents out of the many of a file, which is known to be one of ours.
struct FilePart {
  std::string name;
  std::string bytes;
  SourceStart start = {};
  std::size_t document = 0;  ///< the number of its first document
};

/// Whether the bytes of a file are worth parsing, and why.
Recognition recognise_as(std::string_view bytes, const CheckSettings& settings);

/// Whether a file is in Terraform's own notation, which is neither JSON nor YAML.
bool is_native_hcl(std::string_view name, const CheckSettings& settings);

/// Takes the bytes of one file through every stage: recognised, parsed, split into templates,
/// checked. `name` is what reports call it.
FileResult check_file(const std::string& name, std::string bytes, const Catalogue& catalogue,
                      const CheckSettings& settings, screen::Screens* screens = nullptr);

/// Takes a part of a file through the same stages, and adds what became of it. Where the parts are
/// all documents of a file in order, the whole comes to the same as `check_file`, but that a secret
/// of one part is not looked for in the others. A suspicion is that of the whole part.
void check_part(FilePart part, const Catalogue& catalogue, const CheckSettings& settings,
                FileResult& result, const Shortcuts& shortcuts = {});

/// Completes the result of a file of which all parts were added: whether it is checked, and why.
void explain(FileResult& result);

}  // namespace jtlint
