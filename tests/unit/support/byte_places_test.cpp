#include "support/byte_places.h"

#include <algorithm>
#include <random>
#include <string>

#include "support/catch.h"
#include "support/short_text.h"

using jtlint::copy_text;
using jtlint::first_place;
using jtlint::holds_byte;
using jtlint::places_of;

namespace {

/// A text that ends where its memory does, so that a look behind it is seen.
std::string random_text(std::size_t size, std::mt19937& random) {
  std::string text(size, ' ');
  std::generate(text.begin(), text.end(),
                [&] { return std::string_view("/01a.:\x7F\xFF")[random() % 8]; });
  text.shrink_to_fit();
  return text;
}

}  // namespace

TEST_CASE("places of bytes are found in the first 64 bytes of texts of any length") {
  std::mt19937 random(1);
  for (std::size_t size = 0; size < 100; ++size) {
    for (int i = 0; i < 50; ++i) {
      const std::string text = random_text(size, random);
      CAPTURE(text);
      std::uint64_t digits = 0;
      for (std::size_t at = 0; at < std::min<std::size_t>(size, 64); ++at) {
        if (text[at] >= '0' && text[at] <= '9') digits |= std::uint64_t{1} << at;
      }
      REQUIRE(places_of('0', '9', text) == digits);
      REQUIRE(first_place(':', text) == std::min(text.find(':'), size));
    }
  }
}

TEST_CASE("a byte is seen in a short text wherever it stands") {
  std::mt19937 random(1);
  for (std::size_t size = 0; size < 20; ++size) {
    for (int i = 0; i < 200; ++i) {
      const std::string text = random_text(size, random);
      CAPTURE(text);
      for (const char c : {'.', ':', '\x7F', '\xFF', '-'}) {
        REQUIRE(holds_byte(text, c) == (text.find(c) != std::string::npos));
      }
    }
  }
}

TEST_CASE("a short text is copied whole, and nothing behind it is written") {
  std::mt19937 random(1);
  for (std::size_t size = 0; size < 40; ++size) {
    const std::string text = random_text(size, random);
    std::string copy(size + 1, '#');
    CAPTURE(text);
    CHECK(copy_text(text, copy.data()) == copy.data() + size);
    CHECK(copy == text + '#');
  }
}
