#include "cli/record_check.h"

#include <string>
#include <string_view>

namespace jtlint {
namespace {

/// Makes a record be read as JSON. No report shows it.
constexpr std::string_view record_name = "record.json";

/// Where a record has what DescribeJobTemplate returned.
constexpr std::string_view described = "/describe";

/// Has a pointer into a record begin in what was described.
void shorten(std::string& pointer) {
  if (!pointer.starts_with(described)) return;
  const bool whole = pointer.size() == described.size() || pointer[described.size()] == '/';
  if (whole) pointer.erase(0, described.size());
}

}  // namespace

FileResult check_record(const live::Record& record, const Profile& profile) {
  FileResult result =
      check_file(std::string(record_name), record.line, profile.catalogue, profile.settings);
  for (Finding& finding : result.findings) {
    finding.resource = record.resource;
    shorten(finding.pointer);
    for (Related& related : finding.related) shorten(related.pointer);
  }
  return result;
}

}  // namespace jtlint
