#include "check/lens_reading.h"

#include <array>
#include <optional>
#include <utility>

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

void begin_record(LensReading& reading, Span whole) {
  reading.records.push_back({whole});
}

void add(LensReading& reading, const LensPart& part) {
  reading.parts.push_back(part);
  ++reading.records.back().parts;
}

void add(LensReading& reading, const MemberName& name, const std::optional<Span>& part) {
  if (part) add(reading, LensPart{name, *part});
}

constexpr std::array<MemberName, arn_parts> arn_names = {
    "partition", "service", "region", "account", "resource", "id", "package", "version"};

bool read_arn(std::string_view text, LensReading& reading) {
  const auto arn = split_arn(text);
  if (!arn) return false;
  begin_record(reading, {0, text.size()});
  const MemberName* name = arn_names.data();
  each_place(*arn, [&](Span place) { add(reading, LensPart{*name++, place}); });
  return true;
}

/// Adds the names of the local placeholders that stand in the one at `index`.
void add_locals(std::size_t index, const std::vector<Placeholder>& all, std::string_view text,
                LensReading& reading) {
  const Span whole = all[index].whole;
  LensPart list{.name = "locals", .place = whole, .is_list = true};
  list.unknown = has_unknown(text, whole);
  for (std::size_t i = index + 1; i < all.size() && all[i].whole.begin < whole.end; ++i) {
    const bool local = all[i].outer == index && all[i].kind == PlaceholderKind::local;
    if (!local) continue;
    reading.items.push_back(all[i].name);
    ++list.items;
  }
  add(reading, list);
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

/// Adds the record of a placeholder, but for what stands in it.
void add_placeholder(const Placeholder& each, std::string_view outer, std::string_view text,
                     LensReading& reading) {
  begin_record(reading, each.whole);
  add(reading, {"kind", each.whole, kind_name(each.kind)});
  if (!outer.empty()) add(reading, {"outer", each.whole, outer});
  const bool alone = each.whole == Span{0, text.size()};
  if (alone) add(reading, {"alone", each.whole, "true"});
  add(reading, "name", each.name);
  add(reading, "url", each.url);
  add(reading, "package", each.package);
  add(reading, "version", each.version);
  add(reading, "attribute", each.attribute);
  add(reading, "parameter", each.parameter);
}

bool read_placeholder_list(std::string_view text, LensReading& reading) {
  reading.is_list = true;
  const auto only = only_placeholder(text);
  const bool plain = only && only->kind != PlaceholderKind::s3_presigned_url_upload;
  if (plain && !has_unknown(text)) {
    add_placeholder(*only, "", text, reading);
    return true;
  }
  const std::vector<Placeholder> all = read_placeholders(text).placeholders;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Placeholder& each = all[i];
    if (each.depth > deepest_placeholder || is_unclear(each, text)) continue;
    add_placeholder(each, each.outer ? kind_name(all[*each.outer].kind) : "", text, reading);
    if (each.kind == PlaceholderKind::s3_presigned_url_upload) {
      add_locals(i, all, text, reading);
    }
  }
  reading.open = has_unknown(text);
  return true;
}

bool read_s3_url(std::string_view text, LensReading& reading) {
  const auto url = split_s3_url(text);
  if (!url) return false;
  begin_record(reading, {0, text.size()});
  const auto add_known = [&](const MemberName& name, const std::optional<Span>& part) {
    if (!part || part->empty()) return;
    const bool unknown = holds_placeholder(*url, *part);
    add(reading, LensPart{.name = name, .place = *part, .unknown = unknown});
  };
  add_known("scheme", url->scheme);
  add_known("host", url->host);
  add_known("bucket", url->bucket);
  add_known("key", url->key);
  add_known("region", url->region);
  return true;
}

}  // namespace

char needed_to_read(Lens lens) {
  return lens == Lens::placeholders ? placeholder_begin : '\0';
}

bool read_through(Lens lens, std::string_view text, LensReading& reading) {
  reading.is_list = false;
  reading.open = false;
  reading.records.clear();
  reading.parts.clear();
  reading.items.clear();
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
