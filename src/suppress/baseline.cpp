#include "suppress/baseline.h"

#include <fmt/format.h>
#include <utility>

#include "support/printable.h"
#include "support/utf8.h"
#include "suppress/ignore_finding.h"

namespace jtlint {
namespace {

const Suppression by_baseline = {"baseline", ""};

/// "role-arn at /presignedUrlConfig/roleArn in deploy.yaml".
std::string words_of(const BaselineKey& key) {
  const std::string at = key.pointer + key.inner_pointer;
  return fmt::format("{}{} in {}", key.rule, at.empty() ? "" : " at " + printable(at, 80),
                     printable(key.file, 80));
}

std::string stale_message(const BaselineKey& key, const BaselineEntry& entry) {
  return fmt::format("this knows {} {} of {}, and there {}: write the baseline again", entry.count,
                     entry.count == 1 ? "finding" : "findings", words_of(key),
                     entry.found == 0   ? "is none"
                     : entry.found == 1 ? "is 1"
                                        : fmt::format("are {}", entry.found));
}

}  // namespace

BaselineKey key_of(const Finding& finding, std::string_view file) {
  const std::string name =
      finding.address ? *finding.address : finding.template_id.value_or(std::string());
  return {utf8::repaired(file), utf8::repaired(name), utf8::repaired(finding.pointer),
          utf8::repaired(finding.inner_pointer.value_or("")), finding.rule};
}

void Baseline::judge(const std::string& file, const Selection& selection) {
  const std::string name = utf8::repaired(file);
  for (auto entry = entries_.lower_bound({name, "", "", "", ""});
       entry != entries_.end() && entry->first.file == name; ++entry) {
    entry->second.judged = selection.contains(entry->first.rule);
  }
}

void Baseline::judge_gone(const std::function<bool(const std::string& file)>& is_gone,
                          const Selection& selection) {
  const std::string* last = nullptr;
  bool gone = false;
  for (auto& [key, entry] : entries_) {
    if (last == nullptr || *last != key.file) gone = is_gone(key.file);
    last = &key.file;
    if (gone) entry.judged = selection.contains(key.rule);
  }
}

void Baseline::silence(const std::string& file, std::vector<Finding>& findings) {
  for (Finding& finding : findings) {
    if (finding.suppressed) continue;
    const auto known = entries_.find(key_of(finding, file));
    if (known == entries_.end() || known->second.found == known->second.count) continue;
    ++known->second.found;
    finding.suppressed = by_baseline;
  }
}

std::vector<Finding> Baseline::stale(const Terms& terms) const {
  std::vector<Finding> findings;
  for (const auto& [key, entry] : entries_) {
    if (!entry.judged || entry.found == entry.count) continue;
    add_ignore_finding("stale-baseline", {source_, 0, entry.span}, stale_message(key, entry), terms,
                       findings);
  }
  sort_and_unique(findings);
  return findings;
}

void Baseline::learn(const std::string& file, std::vector<Finding>& findings) {
  for (Finding& finding : findings) {
    if (finding.suppressed) continue;
    ++entries_[key_of(finding, file)].count;
    finding.suppressed = by_baseline;
  }
}

void Baseline::keep_unjudged(const Baseline& other) {
  for (const auto& [key, entry] : other.entries_) {
    if (!entry.judged) entries_.emplace(key, entry);
  }
}

std::size_t Baseline::size() const {
  std::size_t size = 0;
  for (const auto& [key, entry] : entries_) size += entry.count;
  return size;
}

}  // namespace jtlint
