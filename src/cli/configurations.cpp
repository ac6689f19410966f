#include "cli/configurations.h"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

#include "cli/commands.h"
#include "cli/faulty_files.h"
#include "source/file_names.h"
#include "source/glob.h"
#include "support/printable.h"

namespace jtlint {
namespace {

namespace fs = std::filesystem;

const ConfigChain& no_configuration() {
  static const ConfigChain none;
  return none;
}

std::string canonical_name(const fs::path& directory) {
  std::error_code error;
  const fs::path path = fs::canonical(directory, error);
  return error ? directory.string() : path.string();
}

/// Adds faults to those that are known of the same file, in the order of the places.
void add(const FaultyFile& file, std::vector<FaultyFile>& all) {
  const auto known = std::find_if(
      all.begin(), all.end(), [&](const FaultyFile& each) { return each.source == file.source; });
  FaultyFile& place = known == all.end() ? all.emplace_back(FaultyFile{file.source, {}}) : *known;
  place.faults.insert(place.faults.end(), file.faults.begin(), file.faults.end());
  std::stable_sort(
      place.faults.begin(), place.faults.end(),
      [](const SyntaxFault& a, const SyntaxFault& b) { return a.span.begin < b.span.begin; });
}

}  // namespace

Configurations::Configurations(const CommandLine& line, const Io& io)
    : line_(line),
      directory_(canonical_name(io.directory)),
      files_(io.directory),
      patterns_(line.all("exclude")) {
  exclude_ = IgnoreRules(fmt::format("{}", fmt::join(patterns_, "\n")));
}

const ConfigChain& Configurations::for_folder(const fs::path& folder) {
  if (line_.has("no-config")) return no_configuration();
  const auto named = line_.last("config");
  return named ? files_.named(*named) : files_.nearest(folder);
}

std::optional<std::string> Configurations::excluded(const std::string& place, bool is_directory) {
  const fs::path path(place);
  if (auto reason = excluded_folder(path.parent_path())) return reason;
  return is_directory ? excluded_folder(path) : judged(path, false);
}

Configurations::Reason Configurations::excluded_folder(const fs::path& folder) {
  if (!folder.has_relative_path()) return std::nullopt;
  if (const auto known = folders_.find(folder); known != folders_.end()) return known->second;
  Reason reason = excluded_folder(folder.parent_path());
  if (!reason) reason = judged(folder, true);
  return folders_.emplace(folder, std::move(reason)).first->second;
}

Configurations::Reason Configurations::judged(const fs::path& place, bool is_directory) {
  Reason reason;
  if (!line_.has("no-exclude")) {
    for (const auto& config : for_folder(place.parent_path())) {
      const auto below = path_below(config->directory.string(), place.native());
      const auto verdict = below ? config->excluded.judge(*below, is_directory) : std::nullopt;
      if (!verdict) continue;
      const Span pattern = config->exclude[verdict->line - 1].span;
      reason = verdict->ignored ? Reason("excluded by " + place_in(*config, pattern)) : Reason();
    }
  }
  const auto below = path_below(directory_, place.native());
  const auto verdict = below ? exclude_.judge(*below, is_directory) : std::nullopt;
  if (!verdict) return reason;
  return verdict->ignored ? Reason("excluded by --exclude " + patterns_[verdict->line - 1])
                          : Reason();
}

std::optional<ExitCode> refused(const Configurations& configurations,
                                const std::vector<FaultyFile>& more, bool color, const Io& io) {
  std::vector<FaultyFile> faulty;
  for (const FaultyFile& file : configurations.faulty()) add(file, faulty);
  for (const FaultyFile& file : more) add(file, faulty);
  if (!faulty.empty()) report_faulty(faulty, "configuration", color, io);
  for (const std::string& problem : configurations.problems()) complain(io, problem);
  if (faulty.empty() && configurations.problems().empty()) return std::nullopt;
  return ExitCode::usage;
}

std::optional<Error> wrong_excludes(const CommandLine& line) {
  for (const std::string& pattern : line.all("exclude")) {
    const bool plain = pattern.find('\n') == std::string::npos;
    const std::string_view bare =
        std::string_view(pattern).substr(pattern.starts_with('!') ? 1 : 0);
    if (plain && !bare.empty() && Glob::compile(bare)) continue;
    return Error{
        fmt::format("--exclude takes a pattern as in .gitignore, such as legacy/ or "
                    "*.example.yaml, got {}",
                    printable(pattern, 60))};
  }
  return std::nullopt;
}

std::string place_in(const Config& config, Span span) {
  return fmt::format("{}:{}", config.source->name(), config.source->position(span.begin).line);
}

}  // namespace jtlint
