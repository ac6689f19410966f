#include <cstddef>
#include <string>
#include <vector>

#include "document/node_text.h"
#include "parse/parse.h"
#include "support/catch.h"
#include "support/documents.h"

using jtlint::Notation;

namespace {

using Lines = std::vector<std::string>;

/// Each document as JSON, or as `line: message` of its fault.
Lines read(const std::string& bytes, Notation notation = Notation::json) {
  Lines lines;
  for (const auto& document : jtlint::test::documents(bytes, notation)) {
    if (document) {
      lines.push_back(jtlint::to_json(**document));
      continue;
    }
    const std::size_t begin = document.error().span.begin;
    std::size_t line = 1;
    for (std::size_t i = 0; i < begin; ++i) {
      if (bytes[i] == '\n') ++line;
    }
    lines.push_back(std::to_string(line) + ": " + document.error().message);
  }
  return lines;
}

Lines read_lines(const std::string& bytes) {
  return read(bytes, Notation::json_lines);
}

const std::string open_object = "the text ends before the object is closed with '}'";

}  // namespace

TEST_CASE("a text holds one JSON value, or several behind each other") {
  CHECK(read("{}") == Lines{"{}"});
  CHECK(read("{\"a\": 1}\n{\"b\": 2}\n") == Lines{R"({"a":1})", R"({"b":2})"});
  CHECK(read("{\"a\": 1}{\"b\": 2} [3]") == Lines{R"({"a":1})", R"({"b":2})", "[3]"});
  CHECK(read("{\n  \"a\": 1\n}\n{\n  \"b\": 2\n}\n") == Lines{R"({"a":1})", R"({"b":2})"});
  CHECK(read("\n\n{}\r\n\r\n{}\r\n") == Lines{"{}", "{}"});
}

TEST_CASE("each of several files put together may begin with a byte order mark") {
  CHECK(read("\xEF\xBB\xBF{}\n\xEF\xBB\xBF{}") == Lines{"{}", "{}"});
  CHECK(read("\xEF\xBB\xBF\xEF\xBB\xBF{}").size() == 1);
}

TEST_CASE("each document has the places that it has in the text") {
  const auto documents = jtlint::test::documents("{}\n {\"a\": 1}", Notation::json);
  CHECK((*documents[1])->span == jtlint::Span{4, 12});
  CHECK((*documents[1])->find("a")->span == jtlint::Span{10, 11});
}

TEST_CASE("a layout in which inner lines begin with a bracket is one value") {
  CHECK(read("[\n{\"a\": 1},\n{\"b\": 2}\n]") == Lines{R"([{"a":1},{"b":2}])"});
  CHECK(read("{\"a\":\n[\n[1],\n[2]\n]}\n{}") == Lines{R"({"a":[[1],[2]]})", "{}"});
}

TEST_CASE("a broken value does not take the others along") {
  CHECK(read("{\"a\": 1\n{\"b\": 2}\n") == Lines{"1: " + open_object, R"({"b":2})"});
  CHECK(read("{\"a\": 1}\n{\"b\": \n{\"c\": 3}") ==
        Lines{R"({"a":1})", "2: " + open_object, R"({"c":3})"});
  CHECK(read("{\n  \"a\": [1,\n{\n  \"b\": 2\n}\n") ==
        Lines{"2: the text ends before the array is closed with ']'", R"({"b":2})"});
}

TEST_CASE("a value that is cut within a character does not take the others along") {
  CHECK(read_lines("{\"a\": \"\xC3\n{\"b\": 2}\n") ==
        Lines{"1: the byte 0xC3 is not UTF-8: save the file as UTF-8", R"({"b":2})"});
  CHECK(read("{}\n{\"a\": \"\xE2\x82\n{\"b\": 2}\n").size() == 3);
  CHECK(read("{\"a\": \"\xE2\x82").size() == 1);
}

TEST_CASE("text between values is a fault of its own") {
  CHECK(read("{}\nAn error occurred\n{}") ==
        Lines{"{}", "2: expected a JSON object or array, or the end, got 'An'", "{}"});
  CHECK(read("{}\n}\n") == Lines{"{}", "2: expected a JSON object or array, or the end, got '}'"});
  CHECK(read("{}}") == Lines{"1: expected a JSON object or array, or the end, got '}'"});
  CHECK(read("null\n{}\n5\n{}") ==
        Lines{"1: expected a JSON object or array, or the end, got 'null'", "{}",
              "3: expected a JSON object or array, or the end, got '5'", "{}"});
  CHECK(read("null") == Lines{"null"});
}

TEST_CASE("text before the first value and further on is as many faults as it is") {
  CHECK(read("== a\n{}\n== b\n{}") ==
        Lines{"1: expected a value, got '='", "{}",
              "3: expected a JSON object or array, or the end, got '='", "{}"});
  CHECK(read("{\"a\":\n{\"b\": 1}\nWARN\n{\"c\": 2}") ==
        Lines{"1: " + open_object, R"({"b":1})",
              "3: expected a JSON object or array, or the end, got 'WARN'", R"({"c":2})"});
}

TEST_CASE("a byte order mark begins a line behind a broken one") {
  CHECK(read_lines("{\"a\": 1\n\xEF\xBB\xBF{\"b\": 2}\n") ==
        Lines{"1: " + open_object, R"({"b":2})"});
}

TEST_CASE("a single broken value is one fault, however its lines begin") {
  CHECK(read("{\n\"a\": 1\n\"b\": [\n{\"c\": 2},\n{\"d\": 3}\n]}").size() == 1);
  CHECK(read("[\n{\"a\": 1}\n{\"b\": 2}\n]").size() == 1);
  CHECK(read("[1, 2").size() == 1);
  CHECK(read("").size() == 1);
}

TEST_CASE("every line of NDJSON stands for itself") {
  CHECK(read_lines("{\"a\": 1}\n\n{\"b\"\n{\"c\": 3}\n") ==
        Lines{R"({"a":1})", "3: " + open_object, R"({"c":3})"});
  CHECK(read_lines("{\"a\n{\"b\n{\"c\n").size() == 3);
  CHECK(read_lines("{\"a\": 1}\n{\"b\": 2}") == Lines{R"({"a":1})", R"({"b":2})"});
}

TEST_CASE("broken lines beyond counting are read in little time") {
  std::string lines;
  for (int i = 0; i < 20000; ++i) lines += "[[[[[[[[[[1,\n";
  CHECK(read(lines).size() == 1);
  CHECK(read_lines(lines).size() == 20000);
}

TEST_CASE("a notation is known by the extension of the file") {
  using jtlint::notation_of;
  CHECK(notation_of("a.ndjson") == Notation::json_lines);
  CHECK(notation_of("a.JSONL") == Notation::json_lines);
  CHECK(notation_of("a.json") == Notation::json);
  CHECK(notation_of("a.yml") == Notation::yaml);
  CHECK(notation_of("-") == Notation::either);
}

TEST_CASE("a text of any other name is JSON, YAML or JSON among other lines") {
  const auto read_any = [](const std::string& bytes) { return read(bytes, Notation::either); };
  CHECK(read_any("{\"a\": 1}\n{\"b\": 2}") == Lines{R"({"a":1})", R"({"b":2})"});
  CHECK(read_any("{a: 1}") == Lines{R"({"a":1})"});
  CHECK(read_any("[{a: 1}] # c") == Lines{R"([{"a":1}])"});
  CHECK(read_any("{\"a\": 1}\n---\n{\"b\": 2}") == Lines{R"({"a":1})", R"({"b":2})"});
  CHECK(read_any("a: 1\n---\nb: 2\n") == Lines{R"({"a":1})", R"({"b":2})"});
  CHECK(read_any("WARN\n{\"a\":1}\n{\"b\":2}") ==
        Lines{"1: expected a value, got 'WARN'", R"({"a":1})", R"({"b":2})"});
  CHECK(read_any("{\"a\": 1,}\n") ==
        Lines{"1: JSON allows no comma after the last item: delete it"});
  CHECK(read_any("{\"a\": \"\n{\"b\": 2}\n").size() == 2);
  CHECK(read_any("one\ntwo\n") == Lines{R"("one two")"});
  CHECK(read_any("").empty());
}
