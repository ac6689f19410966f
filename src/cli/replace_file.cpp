#include "cli/replace_file.h"

#include <fstream>
#include <system_error>

namespace jtlint {
namespace {

namespace fs = std::filesystem;

bool write(const fs::path& path, std::string_view text) {
  std::ofstream out(path, std::ios::binary);
  out << text << std::flush;
  return out.good();
}

}  // namespace

bool replace_file(const fs::path& path, std::string_view text) {
  std::error_code error;
  const fs::file_status before = fs::status(path, error);
  const bool device = fs::exists(before) && !fs::is_regular_file(before);
  if (device) return write(path, text);
  const fs::path next = path.string() + ".new";
  if (write(next, text)) {
    if (fs::exists(before)) fs::permissions(next, before.permissions(), error);
    fs::rename(next, path, error);
    if (!error) return true;
  }
  fs::remove(next, error);
  return false;
}

}  // namespace jtlint
