#include "aws/order.h"

#include "support/catch.h"

using jtlint::aws::read_order;

namespace {

std::string fault(const std::string& line) {
  const auto order = read_order(line);
  return order ? "" : order.error().message;
}

}  // namespace

TEST_CASE("an order in full") {
  const auto order = read_order(
      R"({"version":1,"profiles":["p","p"],"regions":["r"],"all_regions":true,"templates":["t"],)"
      R"("endpoint_url":"http://localhost:5000","deep":true,"rate":2.5,"progress":true,"new":{}})");
  REQUIRE(order);
  CHECK(order->profiles == std::vector<std::string>{"p"});
  CHECK(order->regions == std::vector<std::string>{"r"});
  CHECK(order->all_regions);
  CHECK(order->templates == std::vector<std::string>{"t"});
  CHECK(order->endpoint_url == "http://localhost:5000");
  CHECK(order->deep);
  CHECK(order->rate == 2.5);
  CHECK(order->progress);
}

TEST_CASE("what an order leaves out is as usual") {
  const auto order = read_order(R"({"version":1,"endpoint_url":null})");
  REQUIRE(order);
  CHECK(order->profiles.empty());
  CHECK_FALSE(order->deep);
  CHECK(order->rate == 10);
}

TEST_CASE("faulty orders") {
  CHECK(fault("") == "the request is no JSON: byte 1 is where it stops to be JSON");
  CHECK(fault("[]") == "the request is no JSON object");
  CHECK(fault(R"({"version":2})") ==
        "the request has another version than 1, so this helper is of another release");
  CHECK(fault(R"({"version":1,"rate":0})") ==
        "\"rate\" of the request must be a number greater than 0");
  CHECK(fault(R"({"version":1,"regions":"r"})") ==
        "\"regions\" of the request must be a list of strings");
  CHECK(fault(R"({"version":1,"endpoint_url":"x"})") ==
        "\"endpoint_url\" of the request must be an http or https URL");
}
