#include "source/pieces.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.h"

using jtlint::Piece;
using jtlint::PieceReader;
using jtlint::Source;
using jtlint::unit_at;

namespace {

using Strings = std::vector<std::string>;

Strings units_of(const std::string& text) {
  Strings units;
  for (std::size_t at = 0; at < text.size();) {
    const jtlint::Unit unit = unit_at(text, at);
    units.push_back(text.substr(unit.begin, unit.end - unit.begin));
    at = unit.end;
  }
  return units;
}

struct Pieces {
  Strings texts;
  std::vector<jtlint::SourceStart> starts;
  std::string failure;
};

/// The pieces of a text of which `head` bytes were read before.
Pieces pieces_of(const std::string& text, jtlint::PieceSizes sizes, std::size_t head = 0) {
  std::istringstream stream(text.substr(head));
  const auto bytes = jtlint::reader_of(stream, "-");
  PieceReader reader(*bytes, text.substr(0, head), "-", sizes);
  Pieces pieces;
  Piece piece;  // the same one, as a slot of the workers has it
  while (true) {
    const auto more = reader.next(piece);
    if (!more) pieces.failure = more.error().kind;
    if (!more || !*more) return pieces;
    pieces.texts.emplace_back(piece.text());
    pieces.starts.push_back(piece.start);
  }
}

std::string joined(const Strings& parts) {
  std::string whole;
  for (const std::string& part : parts) whole += part;
  return whole;
}

constexpr std::size_t any = 1'000'000;

}  // namespace

TEST_CASE("a text is cut where a line of a closing bracket is followed by an opening one") {
  CHECK(units_of("{1}\n{2}\r\n[3] \t\n\n \n{4}") ==
        Strings{"{1}\n", "{2}\r\n", "[3] \t\n\n \n", "{4}"});
  CHECK(units_of("\n{\n  \"a\": [\n{}\n],\n\"b\": {}\n}\n{}\n") ==
        Strings{"\n{\n  \"a\": [\n{}\n],\n\"b\": {}\n}\n", "{}\n"});
  CHECK(units_of("{1}{2}\nwords\n{3}\n {4}\n") == Strings{"{1}{2}\nwords\n{3}\n {4}\n"});
  CHECK(units_of("{1}\n\xEF\xBB\xBF{2}\n{3}") == Strings{"{1}\n\xEF\xBB\xBF{2}\n", "{3}"});
}

TEST_CASE("a unit says whether it is one line") {
  CHECK(unit_at("{1}\r\n{2}", 0).one_line);
  CHECK(unit_at("{1}\r\n{2}", 5).one_line);
  CHECK_FALSE(unit_at("{1}\n\n{2}", 0).one_line);
  CHECK_FALSE(unit_at("{\n}\n", 0).one_line);
}

TEST_CASE("line ends are counted as a source counts them") {
  for (const std::string text : {"", "a", "a\n", "\r\n\r\n", "\r\r\n\n\r", "a\rb\r\nc\nd"}) {
    CAPTURE(text);
    CHECK(jtlint::count_line_ends(text) + 1 == Source("a", text).line_count());
  }
}

TEST_CASE("pieces of every size come to the text, and begin where units do") {
  const std::string text =
      "\n{\"a\": 1}\r\n{\"b\":\r 2}\n\n{\n\"c\": {}\n}\nwords {\n[3]\n{\"long\": "
      "\"xxxxxxxxxx\"}\n{}";
  const Source whole("-", text);
  const Strings units = units_of(text);
  for (std::size_t size = 1; size < text.size() + 2; ++size) {
    for (const std::size_t head : {std::size_t{0}, std::size_t{5}, text.size() / 2, text.size()}) {
      CAPTURE(size, head);
      const Pieces pieces = pieces_of(text, {size, any, any}, head);
      CHECK(joined(pieces.texts) == text);
      CHECK(joined(units) == text);
      Strings all;
      for (std::size_t i = 0; i < pieces.texts.size(); ++i) {
        const Strings more = units_of(pieces.texts[i]);
        all.insert(all.end(), more.begin(), more.end());
        CHECK(pieces.starts[i].line == whole.position(pieces.starts[i].byte).line);
      }
      CHECK(all == units);
    }
  }
}

TEST_CASE("a document that is longer than a piece is one by itself") {
  const std::string few = "{}\n{}\n";
  const std::string large = "{\"a\": \"" + std::string(200, 'x') + "\"}\n";
  for (const std::string& behind : {std::string(), few, few + few + few + few + few}) {
    const Strings texts = pieces_of(few + large + behind, {30, any, any}).texts;
    CHECK(joined(texts) == few + large + behind);
    CHECK(std::count(texts.begin(), texts.end(), large) == 1);
  }
}

TEST_CASE("a document may be as long as is said, and so may the input") {
  const std::string text = "{}\n{\"a\": \"" + std::string(100, 'x') + "\"}\n{}\n";
  CHECK(pieces_of(text, {8, 128, any}).failure.empty());
  CHECK(pieces_of(text, {8, 64, any}).failure == "too-large");
  CHECK(pieces_of(text, {8, any, text.size()}).failure.empty());
  CHECK(pieces_of(text, {8, any, text.size() - 1}).failure == "too-large");
}

TEST_CASE("what cannot be read further is a failure behind the pieces before") {
  class Broken : public jtlint::ByteReader {
    jtlint::Result<std::size_t, jtlint::Failure> read(char*, std::size_t) override {
      return jtlint::Failure{"-", "unreadable", "broken"};
    }
  };
  Broken broken;
  PieceReader reader(broken, "{}\n{}\n", "-", {4, any, any});
  Piece piece;
  REQUIRE(reader.next(piece));
  CHECK(piece.text() == "{}\n");
  CHECK(reader.next(piece).error().kind == "unreadable");
}
