#include "support/catch.h"
#include "unit/parse/hcl/hcl.h"

using jtlint::Span;
using jtlint::hcl::Body;
using jtlint::test::hcl_file;

TEST_CASE("a file of HCL is attributes and blocks") {
  CHECK(hcl_file("").empty());
  CHECK(hcl_file("\n# x\n// y\n/* z\n */\n").empty());
  CHECK(hcl_file("a = 1\nb=\"x\" # y\nc = /* z */ d") == R"(a = 1; b = "x"; c = d)");
  CHECK(hcl_file("a {}\nb \"c\" d {\n}\n") == R"(a {}; b "c" "d" {})");
  CHECK(hcl_file("a {\n  b = 1\n  c \"d\" {\n    e = 2\n  }\n\n  f = 3\n}\n") ==
        R"(a {b = 1; f = 3; c "d" {e = 2}})");
  CHECK(hcl_file("a { b = 1 }\n") == "a {b = 1}");
  CHECK(hcl_file("a { b = [\n1\n] }\n") == "a {b = [1]}");
  CHECK(hcl_file("a { # x\n}\na {\n}\n") == "a {}; a {}");
  CHECK(hcl_file("a = 1\na {}\n") == "a = 1; a {}");
  CHECK(hcl_file("a \"$${b}\\n\" \"\" {}") == "a \"${b}\n\" \"\" {}");
  CHECK(hcl_file("ä-1 = ü_2\n名 = 1\n_a = 2\n") == "ä-1 = ü_2; 名 = 1; _a = 2");
  CHECK(hcl_file("\xEF\xBB\xBF"
                 "a = 1") == "a = 1");
  CHECK(hcl_file("# \xFF\na = 1 /* \xFF */\n") == "a = 1");
}

TEST_CASE("attributes and blocks have their places") {
  const std::string bytes = "x = 1\nres \"a\" b {\n  c = \"d\"\n}\n";
  const auto body = jtlint::hcl::parse(bytes);
  REQUIRE(body);
  CHECK(body->span == Span{0, bytes.size()});
  CHECK(body->attributes[0].name_span == Span{0, 1});
  CHECK(body->attributes[0].value.span == Span{4, 5});
  const auto& block = body->blocks[0];
  CHECK(block.type_span == Span{6, 9});
  CHECK(block.labels[0].span == Span{10, 13});
  CHECK(block.labels[0].text.source_span({0, 1}) == Span{11, 12});
  CHECK(block.labels[1].span == Span{14, 15});
  CHECK(block.body.span == Span{17, 28});
  CHECK(block.span == Span{6, 29});
  CHECK(block.body.find("c") == &block.body.attributes[0]);
  CHECK(block.body.find("x") == nullptr);
}

TEST_CASE("the places of a whole file obey the laws") {
  const std::string bytes = R"(resource "aws_iot_job_template" "x" {
  job_template_id = "x-${var.stage}"
  document = jsonencode({
    version = "1.0"
    steps   = [for s in local.steps : { action = s["name"], input = { args = s.*.arg } } if s.on]
  })
  description = <<-EOT
    For ${var.stage}:
      a "$${text}"
    %{ for a in b ~}
      ${a}
    %{ endfor ~}
  EOT
  job_executions_rollout_config = { maximum_per_minute = -(1 + 2) * 3, a = b ? !c : d[0].e }
}
)";
  const auto body = jtlint::hcl::parse(bytes);
  REQUIRE(body);
  CHECK(jtlint::test::broken_hcl_laws(*body, bytes) == std::vector<std::string>{});
}
