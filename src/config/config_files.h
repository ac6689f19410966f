#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "config/config.h"
#include "parse/fault.h"
#include "source/file_names.h"

namespace jtlint {

/// The configurations that hold for a file: what a later one says counts more.
using ConfigChain = std::vector<std::shared_ptr<const Config>>;

/// The configurations of a run, each file read once. References to chains stay true.
class ConfigFiles {
 public:
  explicit ConfigFiles(const std::filesystem::path& working_directory)
      : names_(working_directory) {}

  /// The nearest configuration, from this absolute folder upwards, after all that it extends; empty
  /// if there is none.
  const ConfigChain& nearest(const std::filesystem::path& folder);

  /// The configuration in this file, which somebody has named, after all that it extends.
  const ConfigChain& named(const std::string& given);

  /// The files with which something is wrong.
  const std::vector<FaultyFile>& faulty() const { return faulty_; }

  /// What else is wrong: a file that cannot be read.
  const std::vector<std::string>& problems() const { return problems_; }

 private:
  using ConfigPointer = std::shared_ptr<const Config>;

  const ConfigChain& chain_at(const std::filesystem::path& file);
  ConfigPointer load(const std::filesystem::path& file);
  std::shared_ptr<const Source> read(const std::filesystem::path& file);
  void append(ConfigChain& chain, const std::filesystem::path& file);
  void extend(ConfigChain& chain, const Config& config, const Placed& base);
  bool refuse_misnamed(const std::filesystem::path& folder);

  FileNames names_;
  std::map<std::filesystem::path, const ConfigChain*> by_folder_;
  std::map<std::filesystem::path, ConfigChain> by_file_;
  std::map<std::filesystem::path, ConfigPointer> configs_;  ///< null: cannot be read
  std::vector<std::filesystem::path> open_;  ///< configurations that are being extended
  std::set<const Placed*> refused_;          ///< what they cannot extend
  std::vector<FaultyFile> faulty_;
  std::vector<std::string> problems_;
};

}  // namespace jtlint
