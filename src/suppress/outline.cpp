#include "suppress/outline.h"

#include <algorithm>

namespace jtlint {
namespace {

/// The longest span that begins at an offset, of spans that are in order.
std::optional<Span> longest_at(const std::vector<Span>& spans, std::size_t offset) {
  const auto behind =
      std::upper_bound(spans.begin(), spans.end(), offset,
                       [](std::size_t at, const Span& span) { return at < span.begin; });
  if (behind == spans.begin() || std::prev(behind)->begin != offset) return std::nullopt;
  return *std::prev(behind);
}

/// Makes one of spans that overlap.
std::vector<Span> merged(const std::vector<Span>& spans) {
  std::vector<Span> result;
  for (const Span& span : spans) {
    if (!result.empty() && span.begin < result.back().end) {
      result.back().end = std::max(result.back().end, span.end);
    } else {
      result.push_back(span);
    }
  }
  return result;
}

}  // namespace

void Outline::close() {
  std::sort(texts_.begin(), texts_.end());
  std::sort(members_.begin(), members_.end());
  std::sort(values_.begin(), values_.end());
  texts_ = merged(texts_);
}

std::optional<Span> Outline::part_at(std::size_t offset) const {
  const auto member = longest_at(members_, offset);
  return member ? member : value_at(offset);
}

std::optional<Span> Outline::value_at(std::size_t offset) const {
  return longest_at(values_, offset);
}

void Outline::add_text(Span span) {
  if (!span.empty()) texts_.push_back(span);
}

void Outline::add(const Node& value) {
  values_.push_back(value.span);
  const bool collection = value.kind == Kind::mapping || value.kind == Kind::sequence;
  if (!collection) add_text(value.span);
  for (const Node& item : value.items) add(item);
  for (const Member& member : value.members) add_member(member.value.key_span, member.value);
}

void Outline::add_member(Span name, const Node& value) {
  const bool alias = value.span.begin < name.end;  // it stands where its anchor does
  add_text(name);
  members_.push_back({name.begin, alias ? name.end : value.span.end});
  add(value);
}

void Outline::add(const hcl::Expression& value) {
  values_.push_back(value.span);
  const bool text = value.kind == hcl::Expression::Kind::string ||
                    value.kind == hcl::Expression::Kind::interpolated;
  if (text || value.heredoc) add_text(value.span);
  for (const hcl::Expression& operand : value.operands) add(operand);
  for (const hcl::ObjectItem& item : value.items) {
    members_.push_back({item.key.span.begin, item.value.span.end});
    add(item.value);
  }
}

void Outline::add(const hcl::Body& body) {
  for (const hcl::Attribute& attribute : body.attributes) {
    members_.push_back({attribute.name_span.begin, attribute.value.span.end});
    add(attribute.value);
  }
  for (const hcl::Block& block : body.blocks) {
    members_.push_back(block.span);
    add(block.body);
  }
}

}  // namespace jtlint
