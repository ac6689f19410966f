#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "parse/parse.h"
#include "support/catch.h"
#include "support/shared_data.h"
#include "support/span_laws.h"

// The JSON Parsing Test Suite of Nicolas Seriot: `y_` files are JSON, `n_` files are not, and what
// becomes of `i_` files is up to the reader.

using jtlint::Document;

namespace {

struct Reading {
  std::size_t documents = 0;
  std::size_t faults = 0;
};

/// How many documents a file has, and how many of them cannot be read; each has a place.
Reading read(const std::string& bytes) {
  Reading reading;
  jtlint::each_document(bytes, jtlint::Notation::json, [&](const Document& document) {
    ++reading.documents;
    if (document) {
      CHECK(jtlint::test::broken_laws(**document, bytes).empty());
      return;
    }
    ++reading.faults;
    CHECK(document.error().span.begin <= document.error().span.end);
    CHECK(document.error().span.end <= bytes.size());
    CHECK_FALSE(document.error().message.empty());
  });
  return reading;
}

}  // namespace

TEST_CASE("JSON is what the JSON Parsing Test Suite says") {
  const auto folder = jtlint::test::shared_folder("json-parsing");
  if (!folder) {
    WARN("NOT TESTED: there is no ../shared/data/json-parsing, and JTLINT_SHARED names no other");
    return;
  }
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() != ".json") continue;
    ++files;
    INFO(name);
    const Reading reading = read(jtlint::test::read_file(entry.path()));
    if (name.starts_with("y_")) CHECK((reading.documents == 1 && reading.faults == 0));
    if (name.starts_with("n_") && name != "n_structure_no_data.json") CHECK(reading.faults > 0);
  }
  CHECK(files > 300);
}
