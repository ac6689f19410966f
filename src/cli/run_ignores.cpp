#include "cli/run_ignores.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <memory>
#include <system_error>
#include <utility>

#include "cli/by_record.h"
#include "cli/replace_file.h"
#include "report/wording.h"
#include "source/file_names.h"
#include "source/read.h"
#include "suppress/baseline_file.h"

namespace jtlint {
namespace {

namespace fs = std::filesystem;

/// Where a path leads that somebody has given, with its links resolved as far as it exists.
fs::path resolved(const fs::path& path) {
  std::error_code unknown;
  fs::path canonical = fs::weakly_canonical(path, unknown);
  return unknown ? path.lexically_normal() : canonical;
}

/// A file as a baseline in a folder calls it, whatever the working directory is.
std::string name_in(const fs::path& folder, const fs::path& file) {
  return resolved(file).lexically_relative(folder).generic_string();
}

bool is_below_any(const fs::path& path, const std::vector<fs::path>& folders) {
  return std::any_of(folders.begin(), folders.end(), [&](const fs::path& each) {
    return path_below(each.string(), path.string()).has_value();
  });
}

/// Whether a baseline means a live template by a name, rather than a file.
bool is_live(std::string_view name) {
  return name.starts_with("arn:") && name.find(":jobtemplate/") != std::string_view::npos;
}

/// The names of one baseline as one in another folder has them.
Baseline moved(const Baseline& baseline, const fs::path& from, const fs::path& to) {
  if (from == to) return baseline;
  Baseline::Entries entries;
  for (const auto& [name, entry] : baseline.entries()) {
    BaselineKey key = name;
    if (!is_live(key.file)) {
      key.file = (from / key.file).lexically_normal().lexically_relative(to).generic_string();
    }
    entries.emplace(std::move(key), entry);
  }
  return {nullptr, std::move(entries)};
}

/// No baseline is longer: this is some 400,000 findings.
constexpr std::size_t longest_baseline = std::size_t{64} << 20;

Result<Baseline> read(const fs::path& path, const std::string& name, const Catalogue& catalogue) {
  auto bytes = read_file(path, name, longest_baseline);
  if (!bytes) {
    const bool missing = bytes.error().kind == "missing";
    return Error{fmt::format("--baseline {}: {}{}", name, bytes.error().message,
                             missing ? "; --write-baseline writes one" : "")};
  }
  const auto source = std::make_shared<const Source>(name, std::move(*bytes));
  auto baseline = read_baseline(source, catalogue);
  if (baseline) return std::move(*baseline);
  const SyntaxFault& fault = baseline.error();
  const Position place = source->position(fault.span.begin);
  return Error{fmt::format("{}:{}:{}: {}", name, place.line, place.column, fault.message)};
}

}  // namespace

Result<RunIgnores> RunIgnores::from(const CommandLine& line, const Io& io,
                                    const Catalogue& catalogue) {
  RunIgnores ignores;
  const FileNames names(io.directory);
  for (const std::string_view option : {"baseline", "write-baseline"}) {
    if (line.last(option) == "") return Error{fmt::format("--{} names no file", option)};
  }
  if (const auto known = line.last("baseline")) {
    const fs::path path = resolved(names.locate(*known));
    auto baseline = read(path, names.name(*known), catalogue);
    if (!baseline) return baseline.error();
    ignores.known_ = std::move(*baseline);
    ignores.known_folder_ = path.parent_path();
  }
  if (const auto written = line.last("write-baseline")) {
    ignores.written_to_ = resolved(names.locate(*written));
    ignores.written_name_ = names.name(*written);
  }
  return ignores;
}

ConfiguredIgnores& RunIgnores::ignores_of(const std::vector<IgnoreEntry>& configured) {
  const auto known = std::find_if(configured_.begin(), configured_.end(),
                                  [&](const auto& each) { return each.first == &configured; });
  if (known != configured_.end()) return known->second;
  return configured_.emplace_back(&configured, ConfiguredIgnores(configured)).second;
}

void RunIgnores::silence(const fs::path& file,
                         const std::vector<const std::vector<IgnoreEntry>*>& configured,
                         const std::vector<RecordPlace>& records, std::vector<Finding>& findings,
                         const Terms& terms) {
  for (const auto* entries : configured) ignores_of(*entries).silence(file, findings, terms);
  if (records.empty()) return silence_known(file, findings, terms.selection);
  ByRecord parts(std::move(findings), records);
  silence_known(file, parts.others(), terms.selection);
  for (ByRecord::Part& part : parts.records()) {
    silence_live(part.arn, configured, part.findings, terms);
  }
  findings = std::move(parts).joined();
}

void RunIgnores::silence_known(const fs::path& file, std::vector<Finding>& findings,
                               const Selection& selection) {
  if (known_) known_->judge(name_in(known_folder_, file), selection);
  if (written_to_) {
    written_.learn(name_in(written_to_->parent_path(), file), findings);
  } else if (known_) {
    known_->silence(name_in(known_folder_, file), findings);
  }
}

void RunIgnores::miss_files(const std::vector<fs::path>& folders, const Selection& selection) {
  if (!known_ || folders.empty()) return;
  const auto is_gone = [&](const std::string& file) {
    if (is_live(file)) return false;
    const fs::path path = (known_folder_ / file).lexically_normal();
    std::error_code unknown;
    return is_below_any(path, folders) &&
           fs::symlink_status(path, unknown).type() == fs::file_type::not_found;
  };
  known_->judge_gone(is_gone, selection);
}

void RunIgnores::silence_live(const std::string& arn,
                              const std::vector<const std::vector<IgnoreEntry>*>& configured,
                              std::vector<Finding>& findings, const Terms& terms) {
  for (const auto* entries : configured) ignores_of(*entries).silence(arn, findings, terms);
  if (known_) known_->judge(arn, terms.selection);
  if (written_to_) {
    written_.learn(arn, findings);
  } else if (known_) {
    known_->silence(arn, findings);
  }
}

std::vector<Finding> RunIgnores::report(const std::vector<fs::path>& folders,
                                        const Terms& terms) const {
  std::vector<Finding> findings;
  for (const auto& [entries, ignores] : configured_) {
    auto found = ignores.report(folders, terms);
    std::move(found.begin(), found.end(), std::back_inserter(findings));
  }
  if (!known_ || writes()) return findings;
  std::vector<Finding> stale = known_->stale(terms);
  std::move(stale.begin(), stale.end(), std::back_inserter(findings));
  return findings;
}

Result<std::string> RunIgnores::write() const {
  Baseline all = written_;
  const fs::path folder = written_to_->parent_path();
  if (known_) all.keep_unjudged(moved(*known_, known_folder_, folder));
  if (!replace_file(*written_to_, baseline_text(all))) {
    return Error{fmt::format("cannot write {}", written_name_)};
  }
  return fmt::format("{}: {} known from now on", written_name_,
                     all.size() == 1 ? "1 finding is" : counted(all.size(), "finding") + " are");
}

}  // namespace jtlint
