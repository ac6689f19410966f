#include <fmt/format.h>
#include <fstream>
#include <ostream>
#include <system_error>

#include "cli/commands.h"
#include "cli/placeholders_seen.h"
#include "cli/starter.h"
#include "cli/surroundings.h"
#include "config/config.h"
#include "dialect/recognise.h"
#include "report/wording.h"
#include "source/discover.h"
#include "source/file_names.h"
#include "source/read.h"

namespace jtlint {
namespace {

namespace fs = std::filesystem;

/// What there is in a folder to configure jtlint for.
struct Survey {
  std::size_t files = 0;  ///< that concern job templates
  std::vector<PlaceholdersSeen> placeholders;
};

Survey survey(const std::string& folder, const Io& io) {
  Survey result;
  PlaceholderSearch search;
  for (const FoundFile& file : discover({folder}, io.directory).files) {
    const auto bytes = read_file(file.path, file.name);
    if (!bytes || !recognise(*bytes).ours) continue;
    ++result.files;
    search.look_at(file.name, *bytes);
  }
  result.placeholders = search.seen();
  return result;
}

bool is_there(const fs::path& path) {
  std::error_code unknown;
  return fs::exists(fs::symlink_status(path, unknown));
}

bool write(const fs::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  return static_cast<bool>(file.flush());
}

}  // namespace

ExitCode run_init(const CommandLine& line, const Io& io) {
  const std::string folder = line.words.empty() ? "." : line.words.front();
  const FileNames names(io.directory);
  const fs::path place = names.locate(folder);
  std::error_code unknown;
  if (!fs::is_directory(place, unknown)) {
    return wrong_usage(io, fmt::format("init needs a folder, and {} is none", folder));
  }
  const std::string below = names.name(folder);
  const std::string name = below == "." ? std::string(config_name) : join_path(below, config_name);
  if (is_there(place / config_name)) return wrong_usage(io, name + " is there already");
  const Survey found = survey(folder, io);
  if (!write(place / config_name, starter_config(found.placeholders))) {
    complain(io, name + " could not be written");
    return ExitCode::unfinished;
  }
  io.out << fmt::format("Wrote {}, for {} that {} job templates.\n", escaped(name),
                        counted(found.files, "file"), found.files == 1 ? "concerns" : "concern");
  if (!found.placeholders.empty()) {
    io.out << "It takes what other tools fill in for unknown values: please look through them.\n";
  }
  for (const Integration& each : integrations_in(place)) {
    io.out << fmt::format("\n{}, add:\n\n{}", each.where, each.text);
  }
  return ExitCode::clean;
}

}  // namespace jtlint
