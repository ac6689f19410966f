#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/ignore_entry.h"
#include "document/span.h"
#include "source/ignore_rules.h"
#include "source/source.h"

namespace jtlint {

/// The name of the file in which a folder says how what lies in it is checked.
inline constexpr std::string_view config_name = ".jtlint.yaml";

/// A configuration has at most so many bytes.
inline constexpr std::size_t longest_config = std::size_t{256} << 10;

/// A string of a configuration, with its place.
struct Placed {
  std::string text;
  Span span = {};
};

/// What a configuration says about an option of a rule.
struct OptionChange {
  Placed name;
  std::vector<std::string> values;
};

/// What a configuration says about a rule.
struct RuleChange {
  Placed rule;
  std::optional<Placed> level = {};  ///< off, on, error, warning or info
  std::vector<OptionChange> options = {};
};

/// What a configuration says about the files that it is for.
struct FileSettings {
  std::vector<RuleChange> rules = {};
  std::optional<Placed> dialect = {};
  std::optional<Placed> fail_on = {};       ///< a severity
  std::vector<Placed> unknown_values = {};  ///< regular expressions of RE2
};

/// What holds for some of the files only.
struct Override {
  IgnoreRules files;  ///< patterns as in .gitignore, from the folder of the configuration
  FileSettings settings;
};

/// One file of configuration: what it says, and nothing that it leaves open.
struct Config {
  std::shared_ptr<const Source> source;
  std::filesystem::path directory;  ///< that paths in it start from
  std::vector<Placed> extends = {};
  std::optional<Placed> preset = {};  ///< recommended or all
  std::vector<Placed> formats = {};   ///< as for --format
  std::vector<Placed> rule_paths = {};
  std::vector<Placed> exclude = {};  ///< patterns as in .gitignore
  IgnoreRules excluded = {};         ///< the same, the first pattern as line 1
  std::vector<IgnoreEntry> ignores = {};
  FileSettings settings = {};
  std::vector<Override> overrides = {};
};

}  // namespace jtlint
