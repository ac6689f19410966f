#include "aws/program.h"

#include "support/catch.h"

using jtlint::aws::run_program;

TEST_CASE("a program has a limit, and so has what it has started") {
  const std::atomic<bool> stopped = false;
  const auto begin = std::chrono::steady_clock::now();
  const auto output =
      run_program({"sh", "-c", "sleep 30 & sleep 30; true"}, stopped, std::chrono::seconds(1));
  REQUIRE_FALSE(output);
  CHECK(output.error().ended);
  CHECK(output.error().message == "it was not done after 1 seconds");
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
  CHECK(run_program({"echo", "a"}, stopped)->out == "a\n");
}
