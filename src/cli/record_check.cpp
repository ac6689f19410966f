#include "cli/record_check.h"

#include <string>

#include "parse/json.h"

namespace jtlint {
namespace {

/// Makes a record be read as JSON. No report shows it.
constexpr std::string_view record_name = "record.json";

/// The bytes of what DescribeJobTemplate returned.
std::string described_in(const std::string& line) {
  const auto tree = parse_json(line);
  const Node* described = tree ? (*tree)->find("describe") : nullptr;
  return described == nullptr ? "" : line.substr(described->span.begin, described->span.size());
}

}  // namespace

FileResult check_record(const live::Record& record, const Profile& profile) {
  FileResult result = check_file(std::string(record_name), described_in(record.line),
                                 profile.catalogue, profile.settings);
  for (Finding& finding : result.findings) finding.resource = record.resource;
  return result;
}

}  // namespace jtlint
