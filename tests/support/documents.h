#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "parse/parse.h"

namespace jtlint::test {

/// All documents of a text.
inline std::vector<Document> documents(std::string_view bytes, Notation notation) {
  std::vector<Document> all;
  each_document(bytes, notation, [&](Document document) { all.push_back(std::move(document)); });
  return all;
}

}  // namespace jtlint::test
