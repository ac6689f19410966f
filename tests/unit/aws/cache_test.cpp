#include "aws/deep/cache.h"

#include "support/catch.h"

using jtlint::aws::Cache;
using jtlint::aws::Json;

TEST_CASE("a fact is found once") {
  Cache cache;
  int found = 0;
  const auto get = [&](const std::string& name) {
    return cache.get(name, [&] { return Json{{"number", ++found}, {"a", 1.0}}; });
  };
  CHECK(get("x").dump() == R"({"number":1,"a":1.0})");
  CHECK(get("y").dump() == R"({"number":2,"a":1.0})");
  CHECK(get("x").dump() == R"({"number":1,"a":1.0})");
}

TEST_CASE("the facts that were found first are forgotten") {
  Cache cache(10);
  int found = 0;
  const auto get = [&](const std::string& name, std::size_t size) {
    return cache
        .get(name, [&] { return Json(std::to_string(++found) + std::string(size - 3, 'x')); })
        .get<std::string>()
        .front();
  };
  CHECK(get("a", 4) == '1');
  CHECK(get("b", 4) == '2');
  CHECK(get("a", 4) == '1');
  CHECK(get("c", 4) == '3');
  CHECK(get("b", 4) == '2');
  CHECK(get("a", 4) == '4');
  CHECK(get("too large", 20) == '5');
  CHECK(get("too large", 20) == '6');
}
