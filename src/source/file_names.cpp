#include "source/file_names.h"

#include <algorithm>
#include <system_error>

namespace jtlint {
namespace {

namespace fs = std::filesystem;

/// Without `.` components, doubled separators and a separator at the end. `..` stays: behind a
/// symbolic link it does not undo the component before it.
std::string tidied(std::string_view path) {
  std::string result(path.starts_with('/') ? "/" : "");
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view component = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (component.empty() || component == ".") continue;
    result = join_path(result, component);
  }
  return result;
}

bool leads_up(std::string_view tidy) {
  return tidy == ".." || tidy.starts_with("../");
}

bool ends_up(std::string_view tidy) {
  return tidy == ".." || tidy.ends_with("/..");
}

/// Whether a tidy path may lie outside the working directory as far as its text tells.
bool may_lie_outside(std::string_view tidy) {
  return tidy.starts_with('/') || leads_up(tidy);
}

std::string or_dot(std::string_view name) {
  return std::string(name.empty() ? "." : name);
}

/// The canonical path of `path`, but for its last component, which keeps its name though it be a
/// link; empty where the path leads nowhere.
std::string canonical_place(const fs::path& path) {
  std::error_code error;
  if (ends_up(path.native())) return fs::canonical(path, error).native();
  const fs::path parent = fs::canonical(path.parent_path(), error);
  return error ? std::string() : join_path(parent.native(), path.filename().native());
}

}  // namespace

std::optional<std::string_view> path_below(std::string_view directory, std::string_view path) {
  if (directory == "/") directory = "";
  if (!path.starts_with(directory)) return std::nullopt;
  path.remove_prefix(directory.size());
  if (path.empty()) return path;
  if (path.front() != '/') return std::nullopt;
  return path.substr(1);
}

std::string join_path(std::string_view directory, std::string_view rest) {
  std::string joined(directory);
  if (!joined.empty() && !rest.empty() && joined.back() != '/') joined += '/';
  return joined += rest;
}

FileNames::FileNames(const fs::path& working_directory) {
  std::error_code error;
  lexical_ = tidied(fs::absolute(working_directory, error).native());
  canonical_ = fs::canonical(lexical_, error).native();
  if (error) canonical_ = lexical_;
}

fs::path FileNames::locate(const std::string& given) const {
  return fs::path(lexical_) / given;
}

std::string FileNames::name(const std::string& given) const {
  const std::string tidy = tidied(given);
  if (!may_lie_outside(tidy)) return or_dot(tidy);
  if (const auto rest = path_below(lexical_, tidy)) return or_dot(*rest);
  const std::string place = canonical_place(fs::path(lexical_) / tidy);
  if (place.empty()) return tidy;
  const auto rest = path_below(canonical_, place);
  return rest ? or_dot(*rest) : tidy;
}

std::string FileNames::name_below(const std::string& name, const std::string& canonical,
                                  std::string_view rest) const {
  if (name == ".") return or_dot(rest);
  if (!may_lie_outside(name)) return join_path(name, rest);
  const std::string place = join_path(canonical, rest);
  if (const auto inside = path_below(canonical_, place)) return or_dot(*inside);
  return join_path(name, rest);
}

std::string FileNames::name_of_canonical(const std::string& canonical) const {
  if (const auto rest = path_below(canonical_, canonical)) return or_dot(*rest);
  return canonical;
}

}  // namespace jtlint
