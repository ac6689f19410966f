#include "report/conclusion.h"

#include <cstddef>
#include <fmt/format.h>
#include <set>
#include <string_view>
#include <vector>

#include "report/causes.h"
#include "report/tally.h"
#include "report/wording.h"

namespace jtlint {
namespace {

/// "2 job templates and 1 job".
std::string what_was_checked(const Run& run) {
  const std::size_t others = run.jobs_checked + run.documents_checked;
  const std::size_t templates = run.templates_checked - others;
  std::vector<std::string> parts;
  if (templates > 0 || others == 0) parts.push_back(counted(templates, "job template"));
  if (run.jobs_checked > 0) parts.push_back(counted(run.jobs_checked, "job"));
  if (run.documents_checked > 0) parts.push_back(counted(run.documents_checked, "job document"));
  if (parts.size() == 1) return parts.front();
  const std::string last = parts.back();
  parts.pop_back();
  return fmt::format("{} and {}", fmt::join(parts, ", "), last);
}

/// "2 Regions", or "2 Regions of 3 accounts".
std::string where_resources_live(const Run& run) {
  std::set<std::string_view> regions;
  std::set<std::string_view> accounts;
  for (const Resource& each : run.resources) {
    regions.insert(each.region);
    accounts.insert(each.account);
  }
  const std::string text = counted(regions.size(), "Region");
  return accounts.size() < 2 ? text : text + " of " + counted(accounts.size(), "account");
}

std::string subject(const Run& run, bool nothing) {
  if (run.live && nothing) return "No job templates found";
  if (nothing)
    return fmt::format("No job templates found in {} read", counted(run.files_read, "file"));
  return fmt::format("Checked {} in {}", what_was_checked(run),
                     run.live ? where_resources_live(run) : counted(run.checked.size(), "file"));
}

}  // namespace

Conclusion conclude(const Run& run) {
  const Tally found = tally(run);
  std::vector<std::string> parts;
  if (found.errors > 0) parts.push_back(counted(found.errors, "error"));
  if (found.warnings > 0) parts.push_back(counted(found.warnings, "warning"));
  if (found.infos > 0) parts.push_back(fmt::format("{} info", found.infos));
  const std::size_t failures = causes(run).size();
  if (failures > 0) parts.push_back(counted(failures, "failure"));

  const bool nothing = run.templates_checked == 0 && found.empty();
  const bool clean = parts.empty() && !nothing;
  if (clean) parts.emplace_back("no problems found");
  if (found.suppressed > 0) parts.push_back(fmt::format("{} suppressed", found.suppressed));

  return {subject(run, nothing), fmt::format("{}", fmt::join(parts, ", ")), clean};
}

}  // namespace jtlint
