#include "report/json_layout.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/random.h"

using namespace jtlint;
using test::Random;

// How JSON is set is held against the library that holds it.

namespace {

const std::vector<std::string> texts = {"",
                                        "a",
                                        "two words",
                                        "\"quoted\"",
                                        "back\\slash",
                                        "\b\f\n\r\t",
                                        std::string(1, '\0'),
                                        "/",
                                        "\x1F\x7F",
                                        "\xC3\xA9",
                                        "\xF0\x9F\x98\x80",
                                        "# one",
                                        "a#b",
                                        "\xE2\x80\xAE",
                                        "\xE2\x80\xAE\xE2\x80\xAE",
                                        "long enough that it does not fit into any small string"};

Json any_value(Random& random, int depth) {
  switch (random.below(depth == 0 ? 6 : 8)) {
    case 0:
      return nullptr;
    case 1:
      return random.one_in(2);
    case 2:
      return random.below(1000);
    case 3:
      return -static_cast<std::int64_t>(random.below(1000));
    case 4:
      return 0.25;
    case 5:
      return random.one_of(texts);
    case 6: {
      Json list = Json::array();
      for (auto left = random.below(4); left > 0; --left)
        list.push_back(any_value(random, depth - 1));
      return list;
    }
    default: {
      Json object = Json::object();
      for (auto left = random.below(4); left > 0; --left) {
        object[random.one_of(texts)] = any_value(random, depth - 1);
      }
      return object;
    }
  }
}

bool is_plain(const std::string& json) {
  return json.find("\xE2\x80\xAE") == json.npos && json.find('\x7F') == json.npos;
}

std::string with_margin(const Json& json, Layout layout, std::size_t margin) {
  std::string out;
  JsonWriter(out, layout, margin).value(json);
  return out;
}

}  // namespace

TEST_CASE("JSON is set as the library sets it, and comes back as it went in") {
  Random random(3);
  int plain = 0;
  for (int i = 0; i < 3000; ++i) {
    const Json json = any_value(random, 4);
    const std::string lines = dump(json, Layout::lines);
    const std::string line = dump(json, Layout::one_line);
    INFO(line);
    REQUIRE(Json::parse(lines) == json);
    REQUIRE(Json::parse(line) == json);
    if (!is_plain(json.dump())) continue;
    ++plain;
    REQUIRE(lines == json.dump(2));
    REQUIRE(line == json.dump());
  }
  CHECK(plain > 500);
}

TEST_CASE("lines of JSON have a margin, but for the first") {
  CHECK(with_margin(Json({{"a", {1, 2}}, {"b", Json::array()}}), Layout::lines, 3) ==
        "{\n"
        "     \"a\": [\n"
        "       1,\n"
        "       2\n"
        "     ],\n"
        "     \"b\": []\n"
        "   }");
}

TEST_CASE("what steers a terminal or a build server is escaped in JSON") {
  CHECK(dump("\x1B[1m\x7F\n", Layout::one_line) == R"("\u001b[1m\u007f\n")");
  CHECK(dump("\xE2\x80\xAE", Layout::one_line) == R"("\u202e")");
  CHECK(dump("\xF3\xA0\x80\x81", Layout::one_line) == R"("\udb40\udc01")");
  CHECK(dump("##vso[x] ## #", Layout::one_line) == R"("#\u0023vso[x] ## #")");
  CHECK(dump("a\xFF", Layout::one_line) == "\"a\xEF\xBF\xBD\"");
}

TEST_CASE("what is written member by member is set as a value is") {
  for (const Layout layout : {Layout::lines, Layout::one_line}) {
    std::string out;
    JsonWriter json(out, layout, 1);
    json.object([&] {
      json.member("b", true);
      json.member("a", std::optional<std::string>());
      json.name("list");
      json.list([&] {
        json.item();
        json.value("x");
        json.item();
        json.list([] {});
      });
      json.member("n", std::size_t{7});
      json.name("none");
      json.object([] {});
      json.member("last", Json(-1));
    });
    const Json same =
        Json::parse(R"({"b":true,"a":null,"list":["x",[]],"n":7,"none":{},"last":-1})");
    CHECK(out == with_margin(same, layout, 1));
  }
}
