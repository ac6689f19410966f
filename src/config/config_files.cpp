#include "config/config_files.h"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>
#include <utility>

#include "config/config_reader.h"
#include "source/read.h"
#include "support/printable.h"

namespace jtlint {
namespace {

namespace fs = std::filesystem;

/// More configurations than this extend each other in nobody's repository.
constexpr std::size_t longest_chain = 50;

const ConfigChain& no_configuration() {
  static const ConfigChain none;
  return none;
}

/// Whether anything has that name, be it a link that leads nowhere, or something that must not be
/// looked at: what cannot be read is to be told, and not to be passed over.
bool is_there(const fs::path& path) {
  std::error_code unknown;
  return fs::symlink_status(path, unknown).type() != fs::file_type::not_found;
}

bool is_folder(const fs::path& path) {
  std::error_code unknown;
  return fs::is_directory(path, unknown);
}

/// Why a configuration cannot be read.
std::string reason_of(const Failure& failure, const fs::path& file) {
  if (failure.kind == "too-large") {
    return fmt::format("a configuration has at most {} bytes", longest_config);
  }
  std::error_code unknown;
  const fs::path target = fs::read_symlink(file, unknown);
  if (failure.kind != "missing" || unknown) return failure.message;
  return fmt::format("this is a link to {}, which is not there", printable(target.string(), 200));
}

/// One name for a file, however a path leads to it.
fs::path settled(const fs::path& path) {
  std::error_code error;
  fs::path canonical = fs::weakly_canonical(path, error);
  return error ? path.lexically_normal() : canonical;
}

}  // namespace

const ConfigChain& ConfigFiles::nearest(const fs::path& folder) {
  const auto known = by_folder_.find(folder);
  if (known != by_folder_.end()) return *known->second;
  const fs::path file = folder / config_name;
  const ConfigChain* chain = &no_configuration();
  if (is_there(file)) {
    chain = &chain_at(settled(file));
  } else if (!refuse_misnamed(folder) && folder.has_relative_path()) {
    chain = &nearest(folder.parent_path());
  }
  by_folder_.emplace(folder, chain);
  return *chain;
}

/// Says so if a folder has a configuration under a name that nobody would look for.
bool ConfigFiles::refuse_misnamed(const fs::path& folder) {
  const fs::path file = folder / ".jtlint.yml";
  if (!is_there(file)) return false;
  problems_.push_back(fmt::format("{}: a configuration is called {}; rename it",
                                  names_.name_of_canonical(file.string()), config_name));
  return true;
}

const ConfigChain& ConfigFiles::named(const std::string& given) {
  return chain_at(settled(names_.locate(given)));
}

const ConfigChain& ConfigFiles::chain_at(const fs::path& file) {
  const auto known = by_file_.find(file);
  if (known != by_file_.end()) return known->second;
  ConfigChain chain;
  append(chain, file);
  return by_file_.emplace(file, std::move(chain)).first->second;
}

std::shared_ptr<const Source> ConfigFiles::read(const fs::path& file) {
  const std::string name = names_.name_of_canonical(file.string());
  auto bytes = read_found_file(file, name, longest_config);
  if (bytes) return std::make_shared<const Source>(name, std::move(*bytes));
  const std::string reason = reason_of(bytes.error(), file);
  problems_.push_back(fmt::format("{}: {}", name, reason));
  return nullptr;
}

ConfigFiles::ConfigPointer ConfigFiles::load(const fs::path& file) {
  const auto [known, is_new] = configs_.try_emplace(file);
  if (!is_new) return known->second;
  const auto source = read(file);
  if (!source) return nullptr;
  std::vector<SyntaxFault> faults;
  known->second = std::make_shared<const Config>(read_config(source, file.parent_path(), faults));
  if (!faults.empty()) faulty_.push_back({source, std::move(faults)});
  return known->second;
}

/// Adds a configuration behind those that it extends, each once.
void ConfigFiles::append(ConfigChain& chain, const fs::path& file) {
  const ConfigPointer config = load(file);
  if (!config || std::find(chain.begin(), chain.end(), config) != chain.end()) return;
  open_.push_back(file);
  for (const Placed& base : config->extends) extend(chain, *config, base);
  open_.pop_back();
  chain.push_back(config);
}

void ConfigFiles::extend(ConfigChain& chain, const Config& config, const Placed& base) {
  const fs::path file = settled(config.directory / base.text);
  std::string problem;
  if (std::find(open_.begin(), open_.end(), file) != open_.end()) {
    problem = "the configuration extends itself through this";
  } else if (!is_there(file)) {
    problem =
        fmt::format("there is no file {}", printable(names_.name_of_canonical(file.string()), 200));
  } else if (is_folder(file)) {
    problem = fmt::format("there is a folder at {}; name the file in it",
                          printable(names_.name_of_canonical(file.string()), 200));
  } else if (open_.size() >= longest_chain) {
    problem = "too many configurations extend each other";
  }
  if (problem.empty()) return append(chain, file);
  if (!refused_.insert(&base).second) return;
  faulty_.push_back({config.source, {{base.span, std::move(problem), std::nullopt}}});
}

}  // namespace jtlint
