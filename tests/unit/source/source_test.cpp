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
