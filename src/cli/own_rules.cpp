#include "cli/own_rules.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <memory>
#include <ostream>
#include <set>
#include <system_error>
#include <utility>

#include "check/own_rules.h"
#include "cli/commands.h"
#include "cli/configurations.h"
#include "cli/faulty_files.h"
#include "cli/file_size.h"
#include "report/wording.h"
#include "source/directory.h"
#include "source/file_names.h"
#include "source/read.h"
#include "source/system_error.h"

namespace jtlint {
namespace {

namespace fs = std::filesystem;

using ReadFile = std::function<Result<std::string, Failure>(
    const fs::path& path, const std::string& name, std::size_t longest)>;

bool is_rule_file(const DirectoryEntry& entry) {
  const bool named = entry.name.ends_with(".yaml") || entry.name.ends_with(".yml");
  return named && entry.name[0] != '.' && entry.kind != EntryKind::directory;
}

/// Reads the files that paths lead to, each once, and gathers what cannot be read.
class RuleFileReader {
 public:
  explicit RuleFileReader(const fs::path& directory) : names_(directory) {}

  void read(const RulePath& given) {
    asked_by_ = given.asked_by;
    if (given.path.empty()) return problems_.push_back(asked_by_ + " names no file or folder");
    const fs::path path = names_.locate(given.path);
    std::error_code unknown;
    if (fs::is_directory(path, unknown)) return read_folder(path, names_.name(given.path));
    read_one(path, names_.name(given.path), read_file);
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
      read_one(path / file, name == "." ? file : join_path(name, file), read_found_file);
    }
  }

  void read_one(const fs::path& path, const std::string& name, const ReadFile& read) {
    std::error_code unknown;
    const fs::path canonical = fs::weakly_canonical(path, unknown);
    if (!seen_.insert(unknown ? path : canonical).second) return;
    auto bytes = read(path, name, longest_rule_file);
    if (bytes) {
      sources_.push_back(std::make_shared<const Source>(name, std::move(*bytes)));
    } else if (bytes.error().kind == "too-large") {
      add_problem(name, "a rule file has at most " + file_size_text(longest_rule_file));
    } else {
      add_problem(name, bytes.error().message);
    }
  }

  void add_problem(const std::string& name, const std::string& message) {
    problems_.push_back(fmt::format("{} {}: {}", asked_by_, escaped(name), message));
  }

  FileNames names_;
  std::string asked_by_;
  std::set<fs::path> seen_;
  std::vector<std::shared_ptr<const Source>> sources_;
  std::vector<std::string> problems_;
};

}  // namespace

RulePaths rule_paths_of(const CommandLine& line) {
  RulePaths own{{}, line.last("color") == "always"};
  for (std::string& path : line.all("rule-path")) {
    own.paths.push_back({std::move(path), "--rule-path"});
  }
  for (std::string& path : line.all("test")) own.paths.push_back({std::move(path), "--test"});
  return own;
}

void add_rule_paths(const ConfigChain& chain, RulePaths& own) {
  for (const auto& config : chain) {
    for (const auto& [path, span] : config->rule_paths) {
      own.paths.push_back(
          {(config->directory / path).string(), place_in(*config, span) + ": rule-paths"});
    }
  }
}

std::optional<ExitCode> load_own_rules(const RulePaths& own, const Io& io, Catalogue& catalogue) {
  if (own.paths.empty()) return std::nullopt;
  RuleFileReader reader(io.directory);
  for (const RulePath& path : own.paths) reader.read(path);
  const auto wrong = add_own_rules(reader.sources(), catalogue);
  if (!wrong.empty()) report_faulty(wrong, "rule file", own.color, io);
  for (const std::string& problem : reader.problems()) complain(io, problem);
  const bool sound = wrong.empty() && reader.problems().empty();
  return sound ? std::nullopt : std::optional(ExitCode::usage);
}

}  // namespace jtlint
