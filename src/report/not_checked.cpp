#include "report/not_checked.h"

#include <algorithm>
#include <fmt/format.h>

#include "report/wording.h"
#include "support/printable.h"

namespace jtlint {
namespace {

struct Group {
  std::string reason;
  std::string what;
};

std::vector<Group> by_reason(const std::vector<NotChecked::Entry>& entries) {
  std::vector<Group> groups;
  for (const NotChecked::Entry& entry : entries) {
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
      return group.reason == entry.reason;
    });
    Group& group = found == groups.end() ? groups.emplace_back() : *found;
    group.reason = entry.reason;
    if (!group.what.empty()) group.what += ", ";
    group.what +=
        fmt::format("{} in {}", printable(entry.what), counted(entry.templates, "job template"));
  }
  return groups;
}

}  // namespace

std::vector<std::string> not_checked_sentences(const Run& run) {
  std::vector<std::string> sentences;
  for (const Group& group : by_reason(run.not_checked.entries())) {
    sentences.push_back(fmt::format("Not checked: {} ({}).", group.what, printable(group.reason)));
  }
  return sentences;
}

}  // namespace jtlint
