#include "aws/explain.h"

#include "support/catch.h"

using namespace jtlint::aws;

namespace {

Call listing() {
  Call call{.operation = "ListJobTemplates",
            .action = "iot:ListJobTemplates",
            .service = "iot",
            .region = "eu-west-1"};
  call.request.url = "https://iot.example/job-templates";
  return call;
}

bool says(const CallError& error, const std::string& words) {
  INFO(error.failure.message);
  CHECK(error.failure.message.find(words) != std::string::npos);
  return error.failure.message.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("what to do about an answer that is none of AWS") {
  const CallError page = explain(listing(), Response{403, {}, "<html>Log in</html>"});
  CHECK(page.failure.kind == FailureKind::bad_response);
  CHECK(says(page, "A proxy or a login page may stand in between."));
  Call custom = listing();
  custom.custom_endpoint = true;
  CHECK(says(explain(custom, Response{404, {}, ""}), "Check the path of the endpoint."));
  CHECK(says(explain(custom, Fault{FaultKind::too_large, "too large"}), "check the endpoint"));
}

TEST_CASE("what to do about a host and its certificate") {
  Call call = listing();
  call.fips = true;
  CHECK(says(explain(call, Fault{FaultKind::unresolved, "no"}),
             "eu-west-1 has no FIPS endpoint of iot"));
  CHECK(says(explain(call, Fault{FaultKind::wrong_name, "no"}), "is for another name"));
  call.request.ca_bundle = "/ca";
  CHECK(says(explain(call, Fault{FaultKind::ca_bundle, "no"}),
             "The file of certificates /ca cannot be read: no. Correct AWS_CA_BUNDLE"));
}

TEST_CASE("how long a fault took is no part of its text") {
  CHECK(without_durations("Failed to connect to 127.0.0.1 port 9 after 12 ms: refused") ==
        "Failed to connect to 127.0.0.1 port 9: refused");
  CHECK(without_durations("timed out after 30001 milliseconds with 0 bytes") ==
        "timed out with 0 bytes");
  CHECK(without_durations("closed after 3 of 5 bytes, after ms, after 7") ==
        "closed after 3 of 5 bytes, after ms, after 7");
}
