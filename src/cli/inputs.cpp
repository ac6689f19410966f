#include "cli/inputs.h"

#include <iterator>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "source/file_names.h"

namespace jtlint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view standard_input = "-";

std::string place_of(const fs::path& path) {
  std::error_code unknown;
  const fs::path folder = fs::weakly_canonical(path.parent_path(), unknown);
  return ((unknown ? path.parent_path() : folder) / path.filename()).string();
}

class Finder {
 public:
  Finder(const CommandLine& line, const Io& io, const Exclusion& exclude)
      : line_(line), io_(io), exclude_(exclude) {}

  Inputs find() {
    std::vector<std::string> paths = line_.words;
    if (paths.empty()) paths.emplace_back(".");
    std::vector<std::string> files;
    for (std::string& path : paths) {
      if (path != standard_input) {
        files.push_back(std::move(path));
        continue;
      }
      take_paths(std::exchange(files, {}));
      take_standard_input();
    }
    take_paths(files);
    return std::move(inputs_);
  }

 private:
  void take_paths(const std::vector<std::string>& paths) {
    if (paths.empty()) return;
    for (const std::string& path : paths) note_folder(path);
    Discovery found = discover(paths, io_.directory, exclude_);
    for (FoundFile& file : found.files) {
      if (!seen_.insert(file.path.native()).second) continue;
      std::string place = file.named ? place_of(file.path) : file.path.native();
      inputs_.all.push_back(
          {std::move(file.name), std::move(file.path), std::move(place), file.named});
    }
    move_to(inputs_.skipped, found.skipped);
    move_to(inputs_.others, found.others);
    move_to(inputs_.failures, found.failures);
  }

  void note_folder(const std::string& given) {
    std::error_code error;
    const fs::path folder = fs::canonical(FileNames(io_.directory).locate(given), error);
    if (!error && fs::is_directory(folder, error)) inputs_.folders.push_back(folder);
  }

  void take_standard_input() {
    const std::string name = line_.last("stdin-filename").value_or("<stdin>");
    std::string place = jtlint::place_of(name, io_);
    if (auto reason = exclude_(place, false)) {
      inputs_.skipped.push_back({name, std::move(*reason), true});
    } else {
      inputs_.all.push_back({name, place, place, true, true});
    }
  }

  template <typename T>
  static void move_to(std::vector<T>& all, std::vector<T>& some) {
    std::move(some.begin(), some.end(), std::back_inserter(all));
  }

  const CommandLine& line_;
  const Io& io_;
  const Exclusion& exclude_;
  Inputs inputs_;
  std::unordered_set<std::string> seen_;
};

}  // namespace

Inputs find_inputs(const CommandLine& line, const Io& io, const Exclusion& exclude) {
  return Finder(line, io, exclude).find();
}

std::string first_place(const CommandLine& line, const Io& io) {
  std::string first = line.words.empty() ? "." : line.words.front();
  if (first == standard_input) first = line.last("stdin-filename").value_or("<stdin>");
  const fs::path path = FileNames(io.directory).locate(first);
  std::error_code unknown;
  return place_of(fs::is_directory(path, unknown) ? path / "." : path);
}

std::string place_of(const std::string& given, const Io& io) {
  return place_of(FileNames(io.directory).locate(given));
}

}  // namespace jtlint
