#include "check/lens_reading.h"

#include <array>
#include <optional>
#include <utility>

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

LensPart& add(LensReading& reading, const MemberName& name, Span place) {
  ++reading.records.back().parts;
  return reading.parts.emplace_back(LensPart{name, place});
}

void add_if(LensReading& reading, const MemberName& name, const std::optional<Span>& place) {
  if (place) add(reading, name, *place);
}

constexpr std::array<MemberName, arn_parts> arn_names = {
    "partition", "service", "region", "account", "resource", "id", "package", "version"};

bool read_arn(std::string_view text, LensReading& reading) {
  const auto arn = split_arn(text);
  if (!arn) return false;
  begin_record(reading, {0, text.size()});
  const MemberName* name = arn_names.data();
  each_place(*arn, [&](Span place) { add(reading, *name++, place); });
  return true;
}

/// Adds the names of the local placeholders that stand in the one at `index`.
void add_locals(std::size_t index, const std::vector<Placeholder>& all, std::string_view text,
                LensReading& reading) {
  const Span whole = all[index].whole;
  LensPart& list = add(reading, "locals", whole);
  list.is_list = true;
  list.unknown = has_unknown(text, whole);
  for (std::size_t i = index + 1; i < all.size() && all[i].whole.begin < whole.end; ++i) {
    const bool local = all[i].outer == index && all[i].kind == PlaceholderKind::local;
    if (!local) continue;
    reading.items.push_back(all[i].name);
    ++list.items;
  }
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

/// Begins the record of a placeholder, which stands in one of the kind `outer`, if any is named.
void begin_placeholder(PlaceholderKind kind, Span whole, std::string_view outer,
                       std::string_view text, LensReading& reading) {
  begin_record(reading, whole);
  add(reading, "kind", whole).says = kind_name(kind);
  if (!outer.empty()) add(reading, "outer", whole).says = outer;
  if (whole == Span{0, text.size()}) add(reading, "alone", whole).says = "true";
}

/// Adds the record of a placeholder, but for what stands in it.
void add_placeholder(const Placeholder& each, std::string_view outer, std::string_view text,
                     LensReading& reading) {
  begin_placeholder(each.kind, each.whole, outer, text, reading);
  add(reading, "name", each.name);
  add_if(reading, "url", each.url);
  add_if(reading, "package", each.package);
  add_if(reading, "version", each.version);
  add_if(reading, "attribute", each.attribute);
  add_if(reading, "parameter", each.parameter);
}

bool read_placeholder_list(std::string_view text, LensReading& reading) {
  reading.is_list = true;
  if (const auto only = plain_placeholder(text)) {
    begin_placeholder(only->kind, only->whole, "", text, reading);
    add(reading, "name", only->name);
    add(reading, "url", only->url);
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
    add(reading, name, *part).unknown = holds_placeholder(*url, *part);
  };
  add_known("scheme", url->scheme);
  add_known("host", url->host);
  add_known("bucket", url->bucket);
  add_known("key", url->key);
  add_known("region", url->region);
  return true;
}

}  // namespace

std::optional<UrlPlaceholder> plain_placeholder(std::string_view text) {
  auto only = only_placeholder(text);
  const bool plain = only && only->kind != PlaceholderKind::s3_presigned_url_upload;
  if (!plain || has_unknown(text)) only.reset();
  return only;
}

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
