#include <string>

#include "support/catch.h"
#include "unit/suppress/ignores.h"

using jtlint::test::found;
using jtlint::test::found_with;
using jtlint::test::Lines;

// Line 4 is the first one behind the members that a template needs.

TEST_CASE("a comment on the line of a finding silences it") {
  CHECK(found_with("timeoutConfig: {inProgressTimeoutInMinutes: 0}  # jtlint: "
                   "ignore[in-progress-timeout] why\n") ==
        Lines{"4 in-progress-timeout (inline: why)"});
}

TEST_CASE("a comment alone above a member covers all of it, and nothing else") {
  CHECK(found_with("# jtlint: ignore[presigned-url-expiry, role-arn] why\n"
                   "presignedUrlConfig:\n"
                   "  roleArn: nobody\n"
                   "  expiresInSec: 1\n"
                   "timeoutConfig:\n"
                   "  # jtlint: ignore[role-arn]\n"
                   "  inProgressTimeoutInMinutes: 0\n") ==
        Lines{"6 role-arn (inline: why)", "7 presigned-url-expiry (inline: why)", "9 unused-ignore",
              "10 in-progress-timeout"});
}

TEST_CASE("a comment on the line on which a mapping begins covers that line") {
  CHECK(found_with("presignedUrlConfig:  # jtlint: ignore[presigned-url-expiry]\n"
                   "  roleArn: arn:aws:iam::123456789012:role/iot-jobs\n"
                   "  expiresInSec: 1\n") == Lines{"4 unused-ignore", "6 presigned-url-expiry"});
}

TEST_CASE("comments, blank lines and indentation may stand between a comment and its member") {
  CHECK(found_with("      # jtlint: ignore[in-progress-timeout] one\n"
                   "# jtlint: ignore[role-arn] two\n"
                   "\n"
                   "  # other words\n"
                   "timeoutConfig: {inProgressTimeoutInMinutes: 0}\n"
                   "presignedUrlConfig: {roleArn: nobody}\n") ==
        Lines{"5 unused-ignore", "8 in-progress-timeout (inline: one)", "9 role-arn"});
}

TEST_CASE("above an item of a list, and behind its dash, a comment covers the item") {
  CHECK(found_with("abortConfig: {criteriaList: []}\n"
                   "jobExecutionsRetryConfig:\n"
                   "  criteriaList:\n"
                   "  # jtlint: ignore[retry-count] first\n"
                   "  - failureType: FAILED\n"
                   "    numberOfRetries: 11\n"
                   "  - # jtlint: ignore[retry-count] second\n"
                   "    numberOfRetries: 12\n"
                   "    failureType: REJECTED\n") ==
        Lines{"4 abort-criteria-count", "9 retry-count (inline: first)",
              "11 retry-count (inline: second)", "12 enum-value"});
}

TEST_CASE("in a flow mapping, a comment covers what comes next, or its line") {
  CHECK(found_with("presignedUrlConfig: {\n"
                   "  roleArn: nobody, # jtlint: ignore[role-arn] line\n"
                   "  # jtlint: ignore[presigned-url-expiry] next\n"
                   "  expiresInSec:\n"
                   "    1\n"
                   "}\n") ==
        Lines{"5 role-arn (inline: line)", "8 presigned-url-expiry (inline: next)"});
}

TEST_CASE("of a text of several lines, a comment on the first or the last covers all") {
  CHECK(found("jobTemplateId: a\ndescription: b\n"
              "document: |  # jtlint: ignore[document-json] header\n  {\n    broken\n") ==
        Lines{"5 document-json (inline: header)"});
  CHECK(found("jobTemplateId: a\ndescription: b\n"
              "document: '{\n\n  broken'  # jtlint: ignore[document-json] last\n") ==
        Lines{"5 document-json (inline: last)"});
}

TEST_CASE("in a text, nothing is a comment") {
  const std::string ignore = "# jtlint: ignore[no-such-rule]\n";
  const std::string begin = "jobTemplateId: a\ndocument: '{}'\ndescription: ";
  for (const std::string& text : {
           begin + "|\n  b\n  " + ignore + "\n   " + ignore + "  c\n",
           begin + ">-\n\n  " + ignore,
           begin + "|2\n\n    b\n  " + ignore + "\n\n",
           begin + "|+\n  b\t\n\n  " + ignore + "\n\n  " + ignore,
           begin + "\"b\n  " + ignore + "  c\"\n",
           begin + "'it''s\n\n  " + ignore + "  c'\n",
           begin + "it's#jtlint:ignore[no-such-rule] b\n",
           begin + "{a: \"" + ignore + "\"}\n",
       }) {
    INFO(text);
    for (const std::string& line : found(text)) CHECK_FALSE(line.ends_with("unknown-rule"));
  }
  CHECK(found(begin + "|\n  b\n " + ignore).back() == "5 unknown-rule");
  CHECK(found(R"({"jobTemplateId": "a", "document": "{}", "description": "# jtlint: ignore[x]"})",
              "a.json") == Lines{});
}

TEST_CASE("CRLF, CR, a byte order mark and the end of the file do no harm") {
  std::string text =
      "\xEF\xBB\xBF# jtlint: ignore[job-template-id-characters] one\n"
      "jobTemplateId: a b\ndescription: b\ndocument: '{}'\n"
      "timeoutConfig: {inProgressTimeoutInMinutes: 0}\t# jtlint: "
      "ignore[in-progress-timeout] two";
  const Lines expected = {"2 job-template-id-characters (inline: one)",
                          "5 in-progress-timeout (inline: two)"};
  CHECK(found(text) == expected);
  for (const std::string line_end : {"\r\n", "\r"}) {
    std::string other;
    for (const char c : text) other += c == '\n' ? line_end : std::string(1, c);
    CHECK(found(other) == expected);
  }
}

TEST_CASE("above the mark of a document, a comment covers the document that begins there") {
  const std::string faulty =
      "jobTemplateId: a\ndescription: b\ndocument: '{}'\n"
      "timeoutConfig: {inProgressTimeoutInMinutes: 0}\n";
  CHECK(found("# jtlint: ignore[in-progress-timeout] one\n%YAML 1.2\n---\n" + faulty + "---\n" +
              faulty + "--- # jtlint: ignore[in-progress-timeout] three\n" + faulty) ==
        Lines{"7 in-progress-timeout (inline: one)", "12 in-progress-timeout",
              "17 in-progress-timeout (inline: three)"});
}

TEST_CASE("what a document that cannot be read ignores, nobody knows") {
  CHECK(
      found("jobTemplateId: a\ndescription: b\ndocument: '{}'\n# jtlint: ignore[x]\n---\n"
            "# jtlint: ignore[syntax-error]\na: [\n---\n"
            "jobTemplateId: b # jtlint: ignore[syntax-error]\ndescription: b\ndocument: '{}'\n") ==
      Lines{"4 unknown-rule", "8 syntax-error", "9 unused-ignore"});
}

TEST_CASE("what an anchor stands for is ignored where it is written") {
  CHECK(found("base: &base\n"
              "  inProgressTimeoutInMinutes: 0  # jtlint: ignore[in-progress-timeout] why\n"
              "one:\n  jobTemplateId: a\n  description: b\n  document: '{}'\n"
              "  timeoutConfig: *base\n"
              "two:\n  jobTemplateId: b\n  description: b\n  document: '{}'\n"
              "  # jtlint: ignore[in-progress-timeout]\n"
              "  timeoutConfig: {<<: *base}\n") ==
        Lines{"2 in-progress-timeout (inline: why)", "12 unused-ignore"});
}

TEST_CASE("of two ignores that cover a finding, the inner one has silenced it") {
  CHECK(found_with(
            "# jtlint: ignore[in-progress-timeout] outer\n"
            "timeoutConfig:\n"
            "  inProgressTimeoutInMinutes: 0  # jtlint: ignore[in-progress-timeout] inner\n") ==
        Lines{"4 unused-ignore", "6 in-progress-timeout (inline: inner)"});
}

TEST_CASE("an ignore holds on its last day, and silences nothing from then on") {
  const std::string line =
      "timeoutConfig: {inProgressTimeoutInMinutes: 0}  # jtlint: "
      "ignore[in-progress-timeout] until=";
  CHECK(found_with(line + "2026-11-23\n") == Lines{"4 in-progress-timeout (inline: )"});
  CHECK(found_with(line + "2026-11-22\n") == Lines{"4 in-progress-timeout", "4 expired-ignore"});
}

TEST_CASE("an ignore of a rule that does not run is not unused") {
  const std::string text =
      "jobTemplateId: a # jtlint: ignore[abort-missing]\n"
      "description: b\ndocument: '{}'\n";
  CHECK(found(text) == Lines{});
  CHECK(jtlint::test::lines_of(
            jtlint::test::lint("a.yaml", text, std::nullopt, {"role-arn", "unused-ignore"})
                .findings) == Lines{});
}

TEST_CASE("findings about ignores cannot be ignored") {
  CHECK(found_with("# jtlint: ignore[unused-ignore, role-arn]\n"
                   "timeoutConfig: {inProgressTimeoutInMinutes: 1}\n") ==
        Lines{"4 unused-ignore", "4 unused-ignore"});
}

TEST_CASE("an ignored secret is still not shown") {
  const auto result = jtlint::test::lint(
      "a.yaml", jtlint::test::with_required(
                    "document: '{\"key\": \"AKIAIOSFODNN7REALKEY\"}' # jtlint: ignore[secret] "
                    "AKIAIOSFODNN7REALKEY\n"));
  CHECK_FALSE(result.hidden.empty());
  for (const auto& finding : result.findings) {
    if (finding.rule != "secret") continue;
    REQUIRE(finding.suppressed);
    CHECK(finding.suppressed->reason.find("AKIA") == std::string::npos);
  }
}

TEST_CASE("HCL has three signs of comments") {
  const std::string text =
      "# jtlint: ignore[in-progress-timeout] block\n"
      "resource \"awscc_iot_job_template\" \"r\" {\n"
      "  job_template_id = \"a\"\n"
      "  description     = \"# jtlint: ignore[no-such-rule]\"\n"
      "  document        = <<EOT\n"
      "{}\n"
      "EOT\n"
      "  timeout_config  = { in_progress_timeout_in_minutes = 0 }\n"
      "  /* Because of the\n"
      "   * jtlint: ignore[presigned-url-expiry] several lines\n"
      "   */\n"
      "  presigned_url_config = {\n"
      "    role_arn = \"nobody\" // jtlint: ignore[role-arn] line\n"
      "    /* jtlint: ignore[role-arn] unused */ expires_in_sec = 1\n"
      "  }\n"
      "}";
  CHECK(found(text, "main.tf") == Lines{"8 in-progress-timeout (inline: block)",
                                        "13 role-arn (inline: line)", "14 unused-ignore",
                                        "14 presigned-url-expiry (inline: several lines)"});
  CHECK(found("locals {\n a = <<EOT\n# jtlint: ignore[x]\n// jtlint: ignore[x]\nEOT\n}\n"
              "resource \"awscc_iot_job_template\" \"r\" {\n job_template_id = \"a\"\n"
              " description = \"b\"\n document = \"{}\"\n}\n",
              "main.tf") == Lines{});
}
