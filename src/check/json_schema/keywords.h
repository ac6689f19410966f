#pragma once

#include <span>
#include <string_view>

#include "check/json_schema/evaluation.h"
#include "check/json_schema/reader.h"
#include "document/node.h"

namespace jtlint::json_schema {

/// A keyword in a schema.
struct KeywordUse {
  const Node& schema;  ///< in which it stands
  const Node& value;
  Reader& reader;
  Subschema& made;  ///< what is made of that schema
};

struct Keyword {
  std::string_view name;
  void (*read)(const KeywordUse&);
};

/// All keywords of draft-07.
std::span<const Keyword> all_keywords();

const Keyword* find_keyword(std::string_view name);

// Those of one file each.
std::span<const Keyword> keywords_of_any();
std::span<const Keyword> keywords_of_numbers();
std::span<const Keyword> keywords_of_strings();
std::span<const Keyword> keywords_of_arrays();
std::span<const Keyword> keywords_of_objects();
std::span<const Keyword> keywords_of_logic();
std::span<const Keyword> keywords_without_judgement();

}  // namespace jtlint::json_schema
