#include <array>
#include <fmt/format.h>

#include "check/json_schema/keywords.h"

// The keywords that judge nothing: they say something, or hold schemas for others.

namespace jtlint::json_schema {
namespace {

bool is_draft_07(std::string_view uri) {
  while (uri.ends_with('#')) uri.remove_suffix(1);
  return uri == "http://json-schema.org/draft-07/schema" ||
         uri == "https://json-schema.org/draft-07/schema";
}

void schema(const KeywordUse& use) {
  const auto uri = use.reader.string(use.value);
  if (!uri || is_draft_07(*uri)) return;
  use.reader.fault(use.value.span,
                   "jtlint reads draft-07 alone, http://json-schema.org/draft-07/schema#");
}

/// A name for all of the schema. One within it would change what every `$ref` below it means.
void id(const KeywordUse& use) {
  if (!use.reader.string(use.value)) return;
  if (use.reader.is_outermost(use.schema)) return;
  use.reader.fault(use.value.key_span, "only the whole schema may have an '$id'");
}

/// Where it leads is found out once all of the schema is read.
void reference(const KeywordUse& use) {
  use.reader.string(use.value);
}

void definitions(const KeywordUse& use) {
  use.reader.named_schemas(use.value);
}

void title(const KeywordUse& use) {
  use.made.title = use.reader.string(use.value).value_or("");
}

void text(const KeywordUse& use) {
  use.reader.string(use.value);
}

void flag(const KeywordUse& use) {
  use.reader.boolean(use.value);
}

void anything(const KeywordUse&) {}

void list(const KeywordUse& use) {
  if (use.value.kind != Kind::sequence) use.reader.refuse(use.value, "must be a list");
}

constexpr std::array<Keyword, 13> keywords = {{
    {"$schema", schema},
    {"$id", id},
    {"$ref", reference},
    {"$comment", text},
    {"definitions", definitions},
    {"title", title},
    {"description", text},
    {"default", anything},
    {"examples", list},
    {"readOnly", flag},
    {"writeOnly", flag},
    {"contentMediaType", text},
    {"contentEncoding", text},
}};

}  // namespace

std::span<const Keyword> keywords_without_judgement() {
  return keywords;
}

}  // namespace jtlint::json_schema
