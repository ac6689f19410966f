#include "live/request.h"

#include "support/catch.h"

using namespace jtlint::live;

TEST_CASE("a request is one line of JSON") {
  CHECK(request_line({}) ==
        R"({"version":1,"profiles":[],"regions":[],"all_regions":false,"templates":[],)"
        R"("endpoint_url":null,"deep":false,"rate":10.0,"progress":true})"
        "\n");
  const Request request{.profiles = {"pr\"od\n"},
                        .regions = {"eu-west-1", "us-east-1"},
                        .all_regions = true,
                        .templates = {"a"},
                        .endpoint_url = "http://127.0.0.1:5000",
                        .deep = true,
                        .rate = 2.5,
                        .progress = false};
  CHECK(request_line(request) ==
        R"({"version":1,"profiles":["pr\"od\n"],"regions":["eu-west-1","us-east-1"],)"
        R"("all_regions":true,"templates":["a"],"endpoint_url":"http://127.0.0.1:5000",)"
        R"("deep":true,"rate":2.5,"progress":false})"
        "\n");
}
