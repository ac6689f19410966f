#include "aws/output.h"

#include "aws/json.h"
#include "support/catch.h"

using namespace jtlint::aws;

TEST_CASE("a failure of more job templates than a line can name is several") {
  std::vector<std::string> lines;
  Output output([&](std::string_view line) {
    lines.emplace_back(line);
    return true;
  });
  std::vector<std::string> ids;
  for (int number = 100'000; number < 200'000; ++number) {
    ids.push_back(std::string(58, 'x') + std::to_string(number));
  }
  output.failure({FailureKind::interrupted, "Interrupted."}, {}, ids);
  REQUIRE(lines.size() == 3);
  std::vector<std::string> named;
  for (const std::string& line : lines) {
    CHECK(line.size() <= Output::max_line);
    const auto message = read_json(line);
    REQUIRE(message);
    CHECK((*message)["failure"]["message"] == "Interrupted.");
    for (const auto& id : (*message)["failure"]["templates"]) named.push_back(id);
  }
  CHECK(named == ids);
  output.failure({FailureKind::interrupted, "Interrupted."}, {}, {});
  CHECK(lines.back().find("\"templates\"") == std::string::npos);
}
