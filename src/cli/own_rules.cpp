#include "cli/own_rules.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <ostream>
#include <set>
#include <system_error>
#include <utility>

#include "check/own_rules.h"
#include "cli/commands.h"
#include "cli/file_size.h"
#include "report/format.h"
#include "report/wording.h"
#include "source/directory.h"
#include "source/file_names.h"
#include "source/read.h"
#include "source/system_error.h"
#include "support/letter_case.h"

namespace jtlint {
namespace {

namespace fs = std::filesystem;

/// So many faults of one file are listed.
constexpr std::size_t most_faults = 50;

bool is_rule_file(const DirectoryEntry& entry) {
  const bool named = entry.name.ends_with(".yaml") || entry.name.ends_with(".yml");
  return named && entry.name[0] != '.' && entry.kind != EntryKind::directory;
}

/// Reads the files that paths lead to, each once, and gathers what cannot be read.
class RuleFileReader {
 public:
  explicit RuleFileReader(const fs::path& directory) : names_(directory) {}

  void read(const std::string& given) {
    if (given.empty()) return problems_.push_back("--rule-path names no file or folder");
    const fs::path path = names_.locate(given);
    std::error_code unknown;
    if (fs::is_directory(path, unknown)) return read_folder(path, names_.name(given));
    read_one(path, names_.name(given));
  }

  const std::vector<std::shared_ptr<const Source>>& sources() const { return sources_; }
  const std::vector<std::string>& problems() const { return problems_; }

 private:
  void read_folder(const fs::path& path, const std::string& name) {
    const DirectoryListing listing = list_directory(path.string());
    if (listing.error) return add_problem(name, system_reason(listing.error));
    std::vector<std::string> files;
    for (const DirectoryEntry& entry : listing.entries) {
      if (is_rule_file(entry)) files.push_back(entry.name);
    }
    std::sort(files.begin(), files.end());
    if (files.empty()) add_problem(name, "the folder holds no file that ends in .yaml or .yml");
    for (const std::string& file : files) {
      read_one(path / file, name == "." ? file : join_path(name, file));
    }
  }

  void read_one(const fs::path& path, const std::string& name) {
    std::error_code unknown;
    const fs::path canonical = fs::weakly_canonical(path, unknown);
    if (!seen_.insert(unknown ? path : canonical).second) return;
    auto bytes = read_file(path, name, longest_rule_file);
    if (bytes) {
      sources_.push_back(std::make_shared<const Source>(name, std::move(*bytes)));
    } else if (bytes.error().kind == "too-large") {
      add_problem(name, "a rule file has at most " + file_size_text(longest_rule_file));
    } else {
      add_problem(name, bytes.error().message);
    }
  }

  void add_problem(const std::string& name, const std::string& message) {
    problems_.push_back(fmt::format("--rule-path {}: {}", escaped(name), message));
  }

  FileNames names_;
  std::set<fs::path> seen_;
  std::vector<std::shared_ptr<const Source>> sources_;
  std::vector<std::string> problems_;
};

Finding finding_of(const SyntaxFault& fault, const std::shared_ptr<const Source>& source) {
  Finding finding;
  finding.summary = "A rule file holds a mistake";
  finding.message = capitalised(fault.message);
  finding.source = source;
  finding.span = fault.span;
  if (fault.note)
    finding.related.push_back({capitalised(fault.note->message), "", fault.note->span});
  return finding;
}

/// Says what is wrong with rule files as findings in templates are said.
void report(const std::vector<WrongRuleFile>& wrong, bool color, const Io& io) {
  Run run;
  std::size_t mistakes = 0;
  for (const WrongRuleFile& file : wrong) {
    const std::size_t listed = std::min(file.faults.size(), most_faults);
    for (std::size_t i = 0; i < listed; ++i) {
      run.findings.push_back(finding_of(file.faults[i], file.source));
    }
    mistakes += file.faults.size();
  }
  find_format("text")->write(run, {.color = color, .quiet = true, .width = io.out_columns}, io.err);
  const std::string some =
      run.findings.size() < mistakes ? fmt::format(", {} of them listed", run.findings.size()) : "";
  io.err << '\n';
  complain(io, fmt::format("{} in {}{}", counted(mistakes, "mistake"),
                           counted(wrong.size(), "rule file"), some));
}

}  // namespace

std::optional<ExitCode> load_own_rules(const RulePaths& own, const Io& io, Catalogue& catalogue) {
  if (own.paths.empty()) return std::nullopt;
  RuleFileReader reader(io.directory);
  for (const std::string& path : own.paths) reader.read(path);
  const auto wrong = add_own_rules(reader.sources(), catalogue);
  if (!wrong.empty()) report(wrong, own.color, io);
  for (const std::string& problem : reader.problems()) complain(io, problem);
  const bool sound = wrong.empty() && reader.problems().empty();
  return sound ? std::nullopt : std::optional(ExitCode::usage);
}

}  // namespace jtlint
