#include "check/grammar/arn.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/marked.h"

using namespace jtlint;

namespace {

struct Case {
  std::string text;
  std::vector<std::string> problems;
};

void check_cases(ArnKind kind, const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(marked(each.text, check_arn(each.text, kind)) == each.problems);
  }
}

constexpr std::string_view role_characters = "letters, digits and _ + = , . @ -";

}  // namespace

TEST_CASE("an ARN is taken apart") {
  const std::string text = "arn:aws:iot:us-west-2:123456789012:package/a.b/version/$default";
  const std::optional<Arn> arn = split_arn(text);
  REQUIRE(arn);
  CHECK(marked(text, arn->partition()) ==
        "arn:[aws]:iot:us-west-2:123456789012:package/a.b/version/$default");
  CHECK(marked(text, arn->service()) ==
        "arn:aws:[iot]:us-west-2:123456789012:package/a.b/version/$default");
  CHECK(marked(text, arn->region()) ==
        "arn:aws:iot:[us-west-2]:123456789012:package/a.b/version/$default");
  CHECK(marked(text, arn->account()) ==
        "arn:aws:iot:us-west-2:[123456789012]:package/a.b/version/$default");
  CHECK(marked(text, arn->resource()) ==
        "arn:aws:iot:us-west-2:123456789012:[package/a.b/version/$default]");
  CHECK(marked(text, arn->resource_type()) ==
        "arn:aws:iot:us-west-2:123456789012:[package]/a.b/version/$default");
  CHECK(marked(text, arn->resource_id()) ==
        "arn:aws:iot:us-west-2:123456789012:package/[a.b/version/$default]");
  REQUIRE(arn->has_version());
  CHECK(marked(text, arn->package()) ==
        "arn:aws:iot:us-west-2:123456789012:package/[a.b]/version/$default");
  CHECK(marked(text, arn->version()) ==
        "arn:aws:iot:us-west-2:123456789012:package/a.b/version/[$default]");
}

TEST_CASE("the resource of an ARN may hold colons, and any part may be empty") {
  const std::string managed = "arn:aws:iot:us-west-2::jobtemplate/AWS-Reboot:1.0";
  REQUIRE(split_arn(managed));
  CHECK(split_arn(managed)->account().empty());
  CHECK(marked(managed, split_arn(managed)->resource()) ==
        "arn:aws:iot:us-west-2::[jobtemplate/AWS-Reboot:1.0]");
  CHECK_FALSE(split_arn(managed)->has_version());
  REQUIRE(split_arn("arn:::::"));
  CHECK(split_arn("arn:::::")->resource_type() == Span{8, 8});
  CHECK(split_arn("arn:::::")->resource_id() == Span{8, 8});
}

TEST_CASE("what is not shaped as an ARN is not taken apart") {
  for (const std::string text : {"", "arn", "arn:", "arn:aws:iam::123456789012", "ARN:a:b:c:d:e",
                                 " arn:a:b:c:d:e", "arnx:a:b:c:d:e"}) {
    CAPTURE(text);
    CHECK_FALSE(split_arn(text));
  }
}

TEST_CASE("ARN kinds have names") {
  CHECK(arn_kind_from("role") == ArnKind::role);
  CHECK(arn_kind_from("job") == ArnKind::job);
  CHECK(arn_kind_from("package-version") == ArnKind::package_version);
  CHECK(arn_kind_from("job-template") == ArnKind::job_template);
  CHECK_FALSE(arn_kind_from("jobtemplate"));
}

TEST_CASE("a valid role ARN has no problem") {
  check_cases(ArnKind::role,
              {{"arn:aws:iam::123456789012:role/S3DownloadRole", {}},
               {"arn:aws-cn:iam::123456789012:role/x", {}},
               {"arn:aws-us-gov:iam::123456789012:role/service-role/a/My_Role+=,.@-", {}},
               {"arn:aws-iso-b:iam::123456789012:role/a:b/!~/x", {}},
               {"arn:aws-eusc:iam::000000000000:role/" + std::string(64, 'r'), {}}});
}

TEST_CASE("each wrong part of a role ARN is named") {
  const std::string name_must = "role name must ";
  check_cases(
      ArnKind::role,
      {{"arn:aws:iam::12345:role/x",
        {"arn:aws:iam::[12345]:role/x -> account must be 12 digits, got 5 digits"}},
       {"arn:gcp:iam:us-east-1:1234567890ab:role/bad name",
        {"arn:[gcp]:iam:us-east-1:1234567890ab:role/bad name -> partition must be aws, aws-cn, "
         "aws-us-gov or another aws-..., got gcp",
         "arn:gcp:iam:[us-east-1]:1234567890ab:role/bad name -> region must be empty, as IAM has "
         "no regions, got us-east-1",
         "arn:gcp:iam:us-east-1:[1234567890ab]:role/bad name -> account must be 12 digits, got "
         "1234567890ab",
         "arn:gcp:iam:us-east-1:1234567890ab:role/bad[ ]name -> role name must hold only " +
             std::string(role_characters) + ", got a space"}},
       {"arn:aws-:iam::123456789012:role/x",
        {"arn:[aws-]:iam::123456789012:role/x -> partition must be aws, aws-cn, aws-us-gov or "
         "another aws-..., got aws-"}},
       {"arn:aws:sts::123456789012:role/x",
        {"arn:aws:[sts]::123456789012:role/x -> service must be iam, got sts"}},
       {"arn:aws:iam::123456789012:role",
        {"arn:aws:iam::123456789012:role[] -> " + name_must + "not be empty, " +
         std::string(role_characters) + " are allowed"}},
       {"arn:aws:iam::123456789012:role/" + std::string(65, 'r'),
        {"arn:aws:iam::123456789012:role/[" + std::string(65, 'r') + "] -> " + name_must +
         "be at most 64 characters, got 65"}},
       {"arn:aws:iam::123456789012:role/a//x",
        {"arn:aws:iam::123456789012:role/a/[/]x -> role path must have a name between its "
         "slashes, got none"}},
       {"arn:aws:iam::123456789012:role//x",
        {"arn:aws:iam::123456789012:role/[/]x -> role path must have a name between its slashes, "
         "got none"}},
       {"arn:aws:iam::123456789012:role/\xC3\xA9/x",
        {"arn:aws:iam::123456789012:role/[\xC3\xA9]/x -> role path must hold only printable "
         "ASCII, got \xC3\xA9"}},
       {"arn:aws:iam::123456789012:role/x\n",
        {"arn:aws:iam::123456789012:role/x[\n] -> role name must hold only " +
         std::string(role_characters) + ", got \\n"}}});
}

TEST_CASE("an ARN of another thing has one problem, which says what it is") {
  check_cases(
      ArnKind::role,
      {{"arn:aws:iam::123456789012:user/bob",
        {"arn:aws:iam::123456789012:[user]/bob -> resource must be role/NAME, got an IAM user"}},
       {"arn:aws:iam::123456789012:instance-profile/x",
        {"arn:aws:iam::123456789012:[instance-profile]/x -> resource must be role/NAME, got an "
         "instance profile"}},
       {"arn:aws:iam::123456789012:root",
        {"arn:aws:iam::123456789012:[root] -> resource must be role/NAME, got a whole account"}},
       {"arn:aws:iam::123456789012:role:x",
        {"arn:aws:iam::123456789012:[role:x] -> resource must be role/NAME, got role:x"}},
       {"arn:aws:iam::123456789012:",
        {"arn:aws:iam::123456789012:[] -> resource must be role/NAME, got nothing"}},
       {"arn:aws:sts::123456789012:assumed-role/x/y",
        {"arn:aws:[sts]::123456789012:assumed-role/x/y -> service must be iam, got sts"}},
       {"arn:aws:s3:::bucket", {"arn:aws:[s3]:::bucket -> service must be iam, got s3"}}});
  check_cases(ArnKind::package_version,
              {{"arn:aws:iot:us-east-1:123456789012:jobtemplate/x",
                {"arn:aws:iot:us-east-1:123456789012:[jobtemplate]/x -> resource must be "
                 "package/NAME/version/VERSION, got a job template"}}});
}

TEST_CASE("what is no ARN is said to be none") {
  const std::string shape = "arn:aws:iam::ACCOUNT:role/NAME";
  check_cases(
      ArnKind::role,
      {{"", {"[] -> role ARN must be " + shape + ", got nothing"}},
       {"short", {"[short] -> role ARN must be " + shape + ", got short"}},
       {"aws:iam::12:role/x", {"[aws]:iam::12:role/x -> role ARN must start with arn:, got aws"}},
       {":", {"[]: -> role ARN must start with arn:, got nothing"}},
       {"arn:aws:iam", {"[arn:aws:iam] -> role ARN must have the 6 parts of " + shape + ", got 3"}},
       {"ARN:aws:iam::12:role/x",
        {"[ARN]:aws:iam::12:role/x -> role ARN must start with arn:, got ARN",
         "ARN:aws:iam::[12]:role/x -> account must be 12 digits, got 2 digits"}}});
}

TEST_CASE("job and job template ARNs are checked") {
  check_cases(ArnKind::job,
              {{"arn:aws-us-gov:iot:us-gov-west-1:123456789012:job/a_B-1", {}},
               {"arn:aws:iot::123456789012:job/x",
                {"arn:aws:iot:[]:123456789012:job/x -> region must be one such as us-east-1, got "
                 "nothing"}},
               {"arn:aws:iot:us-east-1:123456789012:job/x.y",
                {"arn:aws:iot:us-east-1:123456789012:job/x[.]y -> job id must hold only letters, "
                 "digits, _ and -, got ."}}});
  check_cases(ArnKind::job_template,
              {{"arn:aws-eusc:iot:eusc-de-east-1:123456789012:jobtemplate/gateway-firmware", {}},
               {"arn:aws:iot:us-east-1::jobtemplate/AWS-Reboot:1.0", {}},
               {"arn:aws:iot:us-east-1::jobtemplate/AWS-Reboot", {}},
               {"arn:aws:iot:us-east-1::jobtemplate/AWS-Reboot:",
                {"arn:aws:iot:us-east-1::jobtemplate/AWS-Reboot:[] -> managed template version "
                 "must be one such as 1.0, got nothing"}},
               {"arn:aws:iot:us-east-1::jobtemplate/mine",
                {"arn:aws:iot:us-east-1:[]:jobtemplate/mine -> account must be 12 digits, got "
                 "nothing"}},
               {"arn:aws:iot:us-east-1:123456789012:jobtemplate/mine:1.0", {}},
               {"arn:aws:iot:us-east-1:123456789012:jobtemplate/",
                {"arn:aws:iot:us-east-1:123456789012:jobtemplate/[] -> job template id must not be "
                 "empty, letters, digits, _ and - are allowed"}}});
}

TEST_CASE("a region lies in its partition") {
  const auto problems = [](const std::string& text) {
    return marked(text, check_arn(text, ArnKind::job));
  };
  CHECK(problems("arn:aws-iso-b:iot:us-isob-east-1:123456789012:job/x").empty());
  CHECK(problems("arn:aws:iot:cn-north-1:123456789012:job/x") ==
        std::vector<std::string>{"arn:[aws]:iot:cn-north-1:123456789012:job/x -> partition must be "
                                 "aws-cn, in which the region cn-north-1 is, got aws"});
  CHECK(problems("arn:aws-us-gov:iot:us-east-1:123456789012:job/x").size() == 1);
  CHECK(problems("arn:aws-new:iot:xy-new-region-1:123456789012:job/x").empty());
}

TEST_CASE("what only CloudFormation fills in is one problem of an ARN") {
  const std::string text = "arn:aws:iot:us-east-1:${AWS::AccountId}:job/x";
  CHECK(marked(text, check_arn(text, ArnKind::job)) ==
        std::vector<std::string>{"arn:aws:iot:us-east-1:[${AWS::AccountId}]:job/x -> job ARN must "
                                 "be written out, got ${AWS::AccountId}"});
}

TEST_CASE("a region looks like one") {
  const auto problems = [](const std::string& region) {
    return check_arn("arn:aws:iot:" + region + ":123456789012:job/x", ArnKind::job).size();
  };
  for (const std::string region : {"us-east-1", "ap-southeast-10", "xy-new-region-1"}) {
    CAPTURE(region);
    CHECK(problems(region) == 0);
  }
  for (const std::string region : {"us-east", "us-east-1a", "US-EAST-1", "east-1", "us--1", "*"}) {
    CAPTURE(region);
    CHECK(problems(region) == 1);
  }
}

TEST_CASE("package version ARNs are checked") {
  const std::string start = "arn:aws:iot:us-west-2:123456789012:";
  const std::string shape = "resource must be package/NAME/version/VERSION, got ";
  check_cases(
      ArnKind::package_version,
      {{start + "package/TestPackage/version/1.0.2", {}},
       {start + "package/TestPackage/version/$default", {}},
       {start + "package/TestPackage/version/$null", {}},
       {start + "package/a/version/$latest",
        {start + "package/a/version/[$latest] -> package version must be a version name, $default "
                 "or $null, got $latest"}},
       {start + "package/a", {start + "[package/a] -> " + shape + "package/a"}},
       {start + "package/", {start + "[package/] -> " + shape + "package/"}},
       {start + "package/a/1.0", {start + "[package/a/1.0] -> " + shape + "package/a/1.0"}},
       {start + "package/a b/versions/1",
        {start + "package/a[ ]b/versions/1 -> package name must hold only letters, digits, -, _ "
                 "and ., got a space",
         start + "package/a b/[versions]/1 -> " + shape + "versions in the place of version"}},
       {start + "package//version/",
        {start + "package/[]/version/ -> package name must not be empty, letters, digits, -, _ "
                 "and . are allowed",
         start + "package//version/[] -> package version must not be empty, letters, digits, -, _ "
                 "and . are allowed"}},
       {start + "package/a/version/b/c",
        {start + "package/a/version/b[/]c -> package version must hold only letters, digits, -, _ "
                 "and ., got /"}}});
}

TEST_CASE("hostile ARNs do no harm") {
  const std::size_t large = 1'000'000;
  const std::vector<std::string> texts = {
      std::string(large, ':'),
      std::string(large, '/'),
      std::string(large, '\0'),
      std::string(large, '\xFF'),
      "arn:aws:iam::123456789012:role/" + std::string(large, '/'),
      "arn:aws:iam::123456789012:role/\xFF",
      "arn:aws:iam::123456789012:role/" + std::string(large, 'a') + "/\xE2\x82",
      "arn:aws:iot:" + std::string(large, '-') + ":123456789012:job/x",
      "arn:aws:iot:us-east-1:" + std::string(large, '1') + ":jobtemplate/x",
      "arn:aws:iot:us-east-1::jobtemplate/AWS-" + std::string(large, ':')};
  for (const std::string& text : texts) {
    for (const ArnKind kind :
         {ArnKind::role, ArnKind::job, ArnKind::package_version, ArnKind::job_template}) {
      const std::vector<Problem> problems = check_arn(text, kind);
      REQUIRE_FALSE(problems.empty());
      CHECK(problems.size() <= 6);
      CHECK(problems.back().part.end <= text.size());
      CHECK(problems.back().message.size() < 400);
    }
  }
}
