#include "document/text.h"

#include "support/catch.h"

using jtlint::Span;
using jtlint::Text;

namespace {

/// The text of a"b as JSON spells it at offset 10: `a\"b`.
Text escaped() {
  Text text;
  text.append_verbatim("a", 10);
  text.append_encoded("\"", {11, 13});
  text.append_verbatim("b", 13);
  return text;
}

}  // namespace

TEST_CASE("a text maps each part of itself to the bytes that spell it") {
  const Text text = escaped();
  CHECK(text.decoded() == "a\"b");
  CHECK(text.source_span({0, 3}) == Span{10, 14});
  CHECK(text.source_span({1, 2}) == Span{11, 13});
  CHECK(text.source_span({2, 3}) == Span{13, 14});
  CHECK(text.source_span({3, 3}) == Span{14, 14});
  CHECK(text.source_span({2, 99}) == Span{13, 14});
}

TEST_CASE("a slice keeps its places") {
  const Text slice = escaped().slice({1, 3});
  CHECK(slice.decoded() == "\"b");
  CHECK(slice.source_span({0, 1}) == Span{11, 13});
  CHECK(slice.source_span({1, 2}) == Span{13, 14});
}

TEST_CASE("maps compose") {
  Text inner;  // written with an escape at offsets 0..3 of the host's decoded text
  inner.append_verbatim("a", 0);
  inner.append_encoded("X", {1, 3});
  const Text composed = inner.embedded_in(escaped());
  CHECK(composed.decoded() == "aX");
  CHECK(composed.source_span({0, 1}) == Span{10, 11});
  CHECK(composed.source_span({1, 2}) == Span{11, 14});
}

TEST_CASE("a verbatim run of the inner text may be escaped in the host") {
  Text inner;
  inner.append_verbatim("a\"b", 0);
  const Text composed = inner.embedded_in(escaped());
  CHECK(composed.decoded() == "a\"b");
  CHECK(composed.source_span({1, 2}) == Span{11, 13});
}

TEST_CASE("a text that stands nowhere has empty places") {
  CHECK(Text("abc").source_span({0, 3}) == Span{});
}
