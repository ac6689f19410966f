#include "report/by_file.h"

#include <cstddef>
#include <map>

#include "report/wording.h"

namespace jtlint {

std::vector<FileFindings> by_file(const Run& run, const Folders& folders) {
  std::vector<FileFindings> files;
  std::map<std::string, std::size_t> places;
  for (const std::string& name : run.checked) {
    if (!places.emplace(name, files.size()).second) continue;
    files.push_back({repository_path(name, folders), {}});
  }
  for (const Resource& each : run.resources) {
    if (places.emplace(each.arn, files.size()).second) files.push_back({each.arn, {}});
  }
  for (const Finding& finding : run.findings) {
    const auto [place, is_new] = places.emplace(place_name(finding), files.size());
    if (is_new) files.push_back({repository_path(finding, folders), {}});
    files[place->second].findings.push_back(&finding);
  }
  return files;
}

}  // namespace jtlint
