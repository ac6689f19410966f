#include "parse/program_output.h"

#include <string>

#include "support/catch.h"

namespace {

std::string message(const std::string& bytes) {
  const auto fault = jtlint::output_for_people(bytes);
  return fault ? fault->message.substr(0, fault->message.find(':')) : "";
}

}  // namespace

TEST_CASE("output of the AWS CLI for people is called by its name") {
  CHECK(message("-----\n|  DescribeJobTemplate  |\n+---+\n") ==
        "this is the table output of the AWS CLI, which is for people");
  CHECK(message("\r\n-----\r\n|  DescribeJobTemplate  |\r\n") ==
        "this is the table output of the AWS CLI, which is for people");
}

TEST_CASE("a dict as Python prints it is called by its name") {
  CHECK(message("{'jobTemplateId': 'a', 'createdAt': datetime.datetime(2026, 11, 22)}") ==
        "this is how Python prints a dict");
}

TEST_CASE("what can be read back is not such output") {
  CHECK(message("{'jobTemplateId': 'a'}").empty());
  CHECK(message("{'ResponseMetadata': {'RequestId': 'a'}}").empty());
  CHECK(message("---\n|\n  a\n").empty());
  CHECK(message("-----\n").empty());
  CHECK(message("a: b\tc\n").empty());
  CHECK(message("{\t\"a\": \"arn:aws:iot:eu-west-1:123456789012:jobtemplate/a\"}").empty());
  CHECK(message("{jobTemplateArn:\tarn:aws:iot:eu-west-1:123456789012:jobtemplate/a}").empty());
  CHECK(message("").empty());
}
