#include "cli/spool.h"

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <ostream>
#include <string>
#include <system_error>
#include <unistd.h>

namespace jtlint {
namespace {

namespace fs = std::filesystem;

/// So many bytes need no file.
constexpr std::size_t most_in_memory = std::size_t{1} << 20;

/// A file that only this process has; broken where none can be made.
std::unique_ptr<std::fstream> nameless_file() {
  auto file = std::make_unique<std::fstream>();
  std::error_code error;
  std::string name = (fs::temp_directory_path(error) / "jtlint-XXXXXX").string();
  const int descriptor = error ? -1 : ::mkstemp(name.data());
  file->setstate(descriptor < 0 ? std::ios::badbit : std::ios::goodbit);
  if (descriptor < 0) return file;
  file->open(name, std::ios::in | std::ios::out | std::ios::binary);
  ::close(descriptor);
  fs::remove(name, error);
  return file;
}

}  // namespace

void Spool::settle() {
  if (static_cast<std::size_t>(recent_.tellp()) < most_in_memory) return;
  if (!file_) file_ = nameless_file();
  *file_ << recent_.str();
  recent_.str("");
}

void Spool::write_to(std::ostream& out) {
  if (file_) {
    file_->seekg(0);
    if (file_->good()) out << file_->rdbuf();
    if (!file_->good()) out.setstate(std::ios::badbit);
  }
  out << recent_.str();
}

}  // namespace jtlint
