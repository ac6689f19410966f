#include "source/source.h"

#include <string>

#include "support/catch.h"
#include "support/utf8.h"

using jtlint::Position;
using jtlint::Source;

namespace {

std::string at(const Source& source, std::size_t offset) {
  const Position position = source.position(offset);
  return std::to_string(position.line) + ":" + std::to_string(position.column);
}

}  // namespace

TEST_CASE("lines and columns count from 1, columns in code points") {
  const Source source("a.yaml", "é=1\r\n\xFFx\ry\n");
  CHECK(at(source, 0) == "1:1");
  CHECK(at(source, 2) == "1:2");
  CHECK(at(source, 7) == "2:2");
  CHECK(at(source, 9) == "3:1");
  CHECK(at(source, 11) == "4:1");
  CHECK(at(source, 99) == "4:1");
  CHECK(source.line(1) == "é=1");
  CHECK(source.line(4).empty());
}

TEST_CASE("a byte order mark belongs to no line") {
  const Source source("a.yaml", "\xEF\xBB\xBFid: x\n");
  CHECK(at(source, 0) == "1:1");
  CHECK(at(source, 3) == "1:1");
  CHECK(at(source, 4) == "1:2");
  CHECK(source.line(1) == "id: x");
  CHECK(source.line_start(1) == 3);
}

TEST_CASE("a part of a file has the lines and offsets of the file") {
  const std::string bytes = "{\"a\": 1}\n\n{\"é\":\r\n 2}\n";
  const Source whole("a.json", bytes);
  const Source part("a.json", bytes.substr(10), {10, 3});
  for (std::size_t offset = 10; offset <= bytes.size() + 3; ++offset) {
    CAPTURE(offset);
    CHECK(at(part, offset - 10) == at(whole, offset));
    CHECK(part.offset_in_file(offset - 10) == whole.offset_in_file(offset));
  }
  for (const std::size_t number : {3U, 4U, 5U}) {
    CHECK(part.line(number) == whole.line(number));
    CHECK(part.line_start(number) + 10 == whole.line_start(number));
  }
  CHECK(whole.offset_in_file(99) == bytes.size());
}

TEST_CASE("a byte order mark in the middle of a file is a character like others") {
  const std::string marked = "\xEF\xBB\xBFid";
  CHECK(at(Source("a.json", "\n" + marked), 4) == "2:2");
  CHECK(at(Source("a.json", marked, {1, 2}), 3) == "2:2");
}

TEST_CASE("columns far into long lines are those that counting from the line start finds") {
  std::string line;
  for (int i = 0; i < 3000; ++i) line += i % 7 == 0 ? "\xE2\x82" : i % 3 == 0 ? "😀" : "aé";
  const Source source("a.json", "{\n" + line + "\n" + line);
  for (const std::size_t number : {2U, 3U}) {
    const std::size_t begin = source.line_start(number);
    for (std::size_t offset = begin; offset < begin + line.size(); offset += 61) {
      const std::size_t start = jtlint::utf8::code_point_start(source.bytes(), offset);
      const auto before = source.bytes().substr(begin, start - begin);
      CHECK(source.position(start).column == jtlint::utf8::count(before) + 1);
    }
  }
}
