#pragma once

#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "report/format.h"
#include "support/catch.h"

/// Findings to report, as the tests of this folder need them.
namespace jtlint::example {

inline std::shared_ptr<const Source> source(std::string name, std::string bytes) {
  return std::make_shared<const Source>(std::move(name), std::move(bytes));
}

/// The first place at which `text` stands in the file.
inline Span span_of(const Source& source, std::string_view text) {
  const std::size_t begin = source.bytes().find(text);
  REQUIRE(begin != std::string_view::npos);
  return {begin, begin + text.size()};
}

inline Finding finding(std::shared_ptr<const Source> file, Span span) {
  Finding finding;
  finding.rule = "some-rule";
  finding.summary = "Something is wrong";
  finding.message = "got this, want that";
  finding.docs_url = "https://jtlint.example/rules#some-rule";
  finding.source = std::move(file);
  finding.span = span;
  return finding;
}

inline Finding finding(std::shared_ptr<const Source> file, std::string_view underlined) {
  const Span span = span_of(*file, underlined);
  return finding(std::move(file), span);
}

inline Finding presigned_url_expiry() {
  Finding result = finding(source("gateway.yaml",
                                  "jobTemplateId: gateway-firmware\n"
                                  "description: Firmware for the gateways\n"
                                  "documentSource: https://example.com/job.json\n"
                                  "presignedUrlConfig:\n"
                                  "  roleArn: arn:aws:iam::123456789012:role/jobs\n"
                                  "  # five thousand is too long\n"
                                  "  expiresInSec: 5000\n"),
                           "5000");
  result.rule = "presigned-url-expiry";
  result.summary = "A pre-signed URL lives 60 to 3600 seconds";
  result.message = "expiresInSec must be 60 to 3600 seconds, got 5000";
  result.docs_url = "https://jtlint.example/rules#presigned-url-expiry";
  result.pointer = "/presignedUrlConfig/expiresInSec";
  result.dialect = "api";
  result.template_id = "gateway-firmware";
  return result;
}

/// A run that read and checked one file with one template.
inline Run run_of(std::vector<Finding> findings) {
  Run run;
  run.findings = std::move(findings);
  run.checked = {"gateway.yaml"};
  run.files_read = run.templates_checked = 1;
  return run;
}

/// All that a report can hold: a clean file, findings of each severity, two that are suppressed, a
/// secret, a live template, and failures.
inline Run everything() {
  const Finding error = presigned_url_expiry();
  Finding warning = error;
  warning.rule = "role-arn";
  warning.severity = Severity::warning;
  warning.pointer = "/presignedUrlConfig/roleArn";
  warning.span = span_of(*warning.source, "arn:aws:iam::123456789012:role/jobs");
  warning.related = {{"the URL is here", "/documentSource", span_of(*error.source, "https")}};
  Finding info = finding(source("dir/b c.json", "{\"jobTemplateId\": 1}\n"), Span{0, 0});
  info.severity = Severity::info;
  Finding in_source = error;
  in_source.suppressed = {"inline", "agreed upon"};
  Finding external = error;
  external.suppressed = {"config", ""};
  Finding secret = warning;
  secret.rule = "secret";
  secret.sensitive = true;
  Finding live = error;
  live.resource = {"arn:aws:iot:eu-west-1:123456789012:jobtemplate/x", "eu-west-1", "123456789012"};

  Run run = run_of({warning, secret, error, in_source, external, info, live});
  run.checked = {"clean.yaml", "gateway.yaml", "dir/b c.json"};
  run.failures = {{"missing.yaml", "missing", "no such file or directory"},
                  {"", "no-templates", "no job template was found"}};
  run.files_read = run.templates_checked = 3;
  return run;
}

inline std::string written(std::string_view format, const Run& run, ReportOptions options = {}) {
  std::ostringstream out;
  const Format* found = find_format(format);
  REQUIRE(found != nullptr);
  found->write(run, options, out);
  return out.str();
}

}  // namespace jtlint::example
