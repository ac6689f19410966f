#include "live/message.h"

#include <string>

#include "support/catch.h"

using namespace jtlint;
using namespace jtlint::live;

namespace {

/// The message on a line, which must be one of this kind.
template <typename T>
T read(const std::string& line) {
  const auto message = read_message(line);
  REQUIRE(message);
  REQUIRE(std::holds_alternative<T>(*message));
  return std::get<T>(*message);
}

std::string problem(const std::string& line) {
  const auto message = read_message(line);
  REQUIRE_FALSE(message);
  return message.error().message;
}

}  // namespace

TEST_CASE("a record is kept as it was written") {
  const std::string line =
      R"({"describe": {"jobTemplateArn":"arn:aws:iot:r:1:jobtemplate/a","n":1e400},)"
      R"( "region":"eu-west-1","account":"2","facts":{}})";
  const auto record = read<Record>(line);
  CHECK(record.line == line);
  CHECK(record.resource.arn == "arn:aws:iot:r:1:jobtemplate/a");
  CHECK(record.resource.region == "eu-west-1");
  CHECK(record.resource.account == "2");
}

TEST_CASE("an ARN says what a record leaves out") {
  const auto record = read<Record>(
      R"({"describe":{"jobTemplateArn":"arn:aws-cn:iot:cn-north-1:1:jobtemplate/a"}})");
  CHECK(record.resource.region == "cn-north-1");
  CHECK(record.resource.account == "1");
}

TEST_CASE("progress, notes, failures and the end are read") {
  const auto progress = read<Progress>(
      R"({"progress":{"profile":"p","region":"r","listed":120,"described":45,"failed":2,)"
      R"("listing_done":true,"seconds_left":8,"more":[]}})");
  CHECK(progress.profile == "p");
  CHECK(progress.listed == 120);
  CHECK(progress.described == 45);
  CHECK(progress.failed == 2);
  CHECK(progress.listing_done);
  CHECK(progress.seconds_left == 8);
  CHECK_FALSE(read<Progress>(R"({"progress":{"seconds_left":null}})").seconds_left);
  CHECK(read<Progress>(R"({"progress":{"listed":-1.5}})").listed == 0);

  CHECK(read<Note>(R"({"note":{"kind":"deleted","message":"gone"}})").remark.message == "gone");
  const auto trouble = read<Trouble>(
      R"({"failure":{"kind":"tls","profile":"p","region":"r","template":"t","message":"m"}})");
  CHECK(trouble.remark.kind == "tls");
  CHECK(name_of(trouble.remark) == "p/r/t");
  CHECK(name_of({"tls", "", "r", "", "m"}) == "r");
  CHECK(name_of({}).empty());

  CHECK(read<End>(R"({"end":{"complete":true}})").complete);
  CHECK_FALSE(read<End>(R"({"end":{}})").complete);
}

TEST_CASE("what is no message has a reason") {
  CHECK(problem("") == "it is not JSON");
  CHECK(problem("{\"end\":") == "it is not JSON");
  CHECK(problem("\xff") == "it is not UTF-8");
  CHECK(problem("[]") == "it is no object");
  CHECK(problem(R"({"end":true})") == "its \"end\" is no object");
  CHECK(problem(R"({"region":"r"})") ==
        "it has none of the members describe, progress, note, failure and end");
  for (const std::string described :
       {"null", "{}", R"({"jobTemplateArn":1})", R"("a")", R"({"jobTemplateArn":"/etc/passwd"})"}) {
    CHECK(problem("{\"describe\":" + described + "}") == "its \"describe\" has no jobTemplateArn");
  }
}
