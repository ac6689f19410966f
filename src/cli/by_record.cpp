#include "cli/by_record.h"

#include <algorithm>
#include <map>
#include <utility>

namespace jtlint {
namespace {

using Places = std::map<std::pair<std::size_t, std::string>, std::size_t>;

/// The record whose pointer a finding's begins with, step by step.
Places::const_iterator record_of(const Finding& finding, const Places& places) {
  const std::string& pointer = finding.pointer;
  for (std::size_t end = 0; end <= pointer.size();) {
    const auto found = places.find({finding.document, pointer.substr(0, end)});
    if (found != places.end()) return found;
    end = std::min(pointer.find('/', end + 1), end == pointer.size() ? end + 1 : pointer.size());
  }
  return places.end();
}

}  // namespace

ByRecord::ByRecord(std::vector<Finding> findings, const std::vector<RecordPlace>& records) {
  Places places;
  for (const RecordPlace& record : records) {
    places.emplace(std::pair(record.document, record.pointer), parts_.size());
    parts_.push_back({record.arn, record.pointer});
  }
  for (Finding& finding : findings) {
    const auto record = record_of(finding, places);
    const bool found = record != places.end();
    part_of_.push_back(found ? record->second : none);
    if (found) finding.pointer.erase(0, record->first.second.size());
    (found ? parts_[record->second].findings : others_).push_back(std::move(finding));
  }
}

std::vector<Finding> ByRecord::joined() && {
  std::vector<Finding> all;
  std::vector<std::size_t> next(parts_.size(), 0);
  std::size_t next_other = 0;
  for (const std::size_t part : part_of_) {
    if (part == none) {
      all.push_back(std::move(others_[next_other++]));
      continue;
    }
    all.push_back(std::move(parts_[part].findings[next[part]++]));
    all.back().pointer.insert(0, parts_[part].pointer);
  }
  return all;
}

}  // namespace jtlint
