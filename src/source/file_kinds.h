#pragma once

#include <array>
#include <optional>
#include <string_view>

/// What a walk below a directory takes and what it leaves aside, by name. Here and nowhere else.
namespace jtlint {

/// The files that may hold job templates; case does not matter.
inline constexpr std::array<std::string_view, 8> template_extensions = {
    ".json", ".jsonl", ".ndjson", ".yaml", ".yml", ".template", ".tf", ".tfstate"};

bool has_template_extension(std::string_view file_name);

/// Why a directory of this name is not entered ("build folder"); nothing where it is. Such folders
/// hold what is not the user's own source: history, dependencies, caches, build output.
std::optional<std::string_view> skipped_directory(std::string_view name);

/// Why a directory that holds an entry of this name is not entered: caches and build folders that
/// say so themselves (CACHEDIR.TAG: bford.info/cachedir).
std::optional<std::string_view> skip_marker(std::string_view entry_name);

}  // namespace jtlint
