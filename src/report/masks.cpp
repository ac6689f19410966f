#include "report/masks.h"

#include <algorithm>
#include <string_view>

#include "support/utf8.h"

namespace jtlint {
namespace {

std::vector<Span> merged(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end());
  std::vector<Span> result;
  for (const Span& span : spans) {
    if (result.empty() || result.back().end < span.begin) result.push_back(span);
    result.back().end = std::max(result.back().end, span.end);
  }
  return result;
}

}  // namespace

Masks::Masks(std::span<const Finding> findings, std::span<const HiddenParts> hidden) {
  for (const HiddenParts& each : hidden) spans_[each.source.get()] = each.spans;
  for (const Finding& finding : findings) {
    if (!finding.sensitive || !finding.source) continue;
    spans_[finding.source.get()].push_back(finding.span);
  }
  for (auto& [source, spans] : spans_) spans = merged(std::move(spans));
}

std::string Masks::visible(const Source& source, Span part) const {
  const std::string_view bytes = source.bytes().substr(0, part.end);
  const auto masked = spans_.find(&source);
  if (masked == spans_.end()) return std::string(bytes.substr(part.begin));

  const std::vector<Span>& spans = masked->second;
  auto mask = std::partition_point(spans.begin(), spans.end(),
                                   [&](const Span& span) { return span.end <= part.begin; });
  std::string result;
  for (std::size_t offset = part.begin; offset < part.end;) {
    const std::string_view code_point =
        bytes.substr(offset, utf8::decode(bytes.substr(offset)).size);
    const bool hidden = mask != spans.end() && mask->begin < offset + code_point.size();
    result += hidden ? "*" : code_point;
    offset += code_point.size();
    if (mask != spans.end() && mask->end <= offset) ++mask;
  }
  return result;
}

}  // namespace jtlint
