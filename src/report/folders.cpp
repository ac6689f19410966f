#include "report/folders.h"

#include <filesystem>
#include <fmt/format.h>
#include <string_view>

#include "report/wording.h"

namespace jtlint {
namespace {

/// The characters that RFC 3986 leaves as they are in every part of a URI, and the separator.
constexpr std::string_view unreserved =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

}  // namespace

std::string repository_path(const std::string& name, const Folders& folders) {
  if (folders.repository.empty()) return name;
  namespace fs = std::filesystem;
  const fs::path whole = (fs::path(folders.working) / name).lexically_normal();
  const std::string below = whole.lexically_relative(folders.repository).generic_string();
  const bool outside = below.empty() || below == ".." || below.starts_with("../");
  return outside ? whole.generic_string() : below;
}

std::string repository_path(const Finding& finding, const Folders& folders) {
  const Source* file = file_of(finding);
  return file == nullptr ? holder_of(finding) : repository_path(file->name(), folders);
}

std::string repository_path(const Failure& failure, const Folders& folders) {
  if (failure.path.empty()) return "jtlint";
  return failure.in_aws ? failure.path : repository_path(failure.path, folders);
}

std::string uri_of(const std::string& path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path.substr(0, longest_name)) {
    if (unreserved.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return uri;
}

}  // namespace jtlint
