#include "check/lens_reading.h"

#include <optional>

#include "check/grammar/arn.h"
#include "check/grammar/placeholders.h"
#include "check/grammar/s3_url.h"
#include "support/unknown_part.h"

namespace jtlint {
namespace {

/// Every placeholder holds the text of those in it. None may stand in more than one other.
constexpr std::size_t deepest_placeholder = 8;

bool has_unknown(std::string_view text) {
  return text.find(unknown_part) != std::string_view::npos;
}

bool has_unknown(std::string_view text, Span part) {
  return has_unknown(text.substr(part.begin, part.size()));
}

void add(LensRecord& record, std::string_view name, std::optional<Span> part) {
  if (part) record.parts.push_back({name, *part});
}

bool read_arn(std::string_view text, LensReading& reading) {
  const auto arn = split_arn(text);
  if (!arn) return false;
  LensRecord record{{0, text.size()}, {}};
  record.parts.reserve(8);
  add(record, "partition", arn->partition);
  add(record, "service", arn->service);
  add(record, "region", arn->region);
  add(record, "account", arn->account);
  add(record, "resource", arn->resource);
  add(record, "id", arn->resource_id);
  add(record, "package", arn->package);
  add(record, "version", arn->version);
  reading.records.push_back(std::move(record));
  return true;
}

/// The names of the local placeholders that stand in the one at `index`.
LensPart locals_in(std::size_t index, const std::vector<Placeholder>& all, std::string_view text) {
  const Span whole = all[index].whole;
  LensPart list{.name = "locals", .place = whole, .is_list = true};
  list.unknown = has_unknown(text, whole);
  for (std::size_t i = index + 1; i < all.size() && all[i].whole.begin < whole.end; ++i) {
    const bool local = all[i].outer == index && all[i].kind == PlaceholderKind::local;
    if (local) list.items.push_back(all[i].name);
  }
  return list;
}

/// Whether it depends on an unknown part of the text what kind of placeholder this is.
bool is_unclear(const Placeholder& each, std::string_view text) {
  switch (each.kind) {
    case PlaceholderKind::unknown:
    case PlaceholderKind::undefined:
    case PlaceholderKind::malformed:
      return has_unknown(text, each.whole);
    case PlaceholderKind::local:  // it belongs into another one
      return !each.outer && has_unknown(text);
    default:
      return false;
  }
}

bool read_placeholder_list(std::string_view text, LensReading& reading) {
  reading.is_list = true;
  const std::vector<Placeholder> all = read_placeholders(text).placeholders;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Placeholder& each = all[i];
    if (each.depth > deepest_placeholder || is_unclear(each, text)) continue;
    LensRecord record{each.whole, {}};
    record.parts.push_back({"kind", each.whole, kind_name(each.kind)});
    if (each.outer) record.parts.push_back({"outer", each.whole, kind_name(all[*each.outer].kind)});
    const bool alone = each.whole == Span{0, text.size()};
    if (alone) record.parts.push_back({"alone", each.whole, "true"});
    add(record, "name", each.name);
    add(record, "url", each.url);
    add(record, "package", each.package);
    add(record, "version", each.version);
    add(record, "attribute", each.attribute);
    add(record, "parameter", each.parameter);
    if (each.kind == PlaceholderKind::s3_presigned_url_upload) {
      record.parts.push_back(locals_in(i, all, text));
    }
    reading.records.push_back(std::move(record));
  }
  reading.open = has_unknown(text);
  return true;
}

bool read_s3_url(std::string_view text, LensReading& reading) {
  const auto url = split_s3_url(text);
  if (!url) return false;
  LensRecord record{{0, text.size()}, {}};
  const auto add_known = [&](std::string_view name, const std::optional<Span>& part) {
    if (!part || part->empty()) return;
    const bool unknown = holds_placeholder(*url, *part);
    record.parts.push_back({.name = name, .place = *part, .unknown = unknown});
  };
  add_known("scheme", url->scheme);
  add_known("host", url->host);
  add_known("bucket", url->bucket);
  add_known("key", url->key);
  add_known("region", url->region);
  reading.records.push_back(std::move(record));
  return true;
}

}  // namespace

bool read_through(Lens lens, std::string_view text, LensReading& reading) {
  reading = {};
  switch (lens) {
    case Lens::arn:
      return read_arn(text, reading);
    case Lens::placeholders:
      return read_placeholder_list(text, reading);
    case Lens::s3_url:
      return read_s3_url(text, reading);
    case Lens::json:
      break;
  }
  return false;
}

}  // namespace jtlint
