#include "check/grammar/s3_url.h"

#include "check/functions/functions.h"
#include "check/grammar/glances.h"

namespace jtlint::functions {
namespace {

std::vector<Problem> problems_of(std::string_view text, const std::optional<S3Url>& url,
                                 const std::string& part) {
  if (part == "host") return check_s3_host(text, url);
  if (part == "upload") return check_s3_form(text, url, S3Use::upload);
  return check_s3_form(text, url, part == "download" ? S3Use::download : S3Use::document);
}

Judge compile(const Arguments& arguments) {
  return [part = arguments.text("part")](const Subject& subject, std::vector<Fault>& faults) {
    if (subject.value.kind() != Kind::string) return Verdict::holds;
    const std::string_view text = subject.value.text();
    if (is_plain_s3_url(text)) return Verdict::holds;
    for (const Problem& problem : problems_of(text, *subject.lenses.s3_url(text), part)) {
      faults.push_back(
          {.at = subject.value, .part = problem.part, .words = {{"problem", problem.message}}});
    }
    return faults.empty() ? Verdict::holds : Verdict::fails;
  };
}

Glance glance(const Arguments&) {
  return is_plain_s3_url;
}

}  // namespace

Function s3_url() {
  return {
      .name = "s3-url",
      .summary =
          "A string is the URL of an S3 object: its `form` is right, as that of a document, of a "
          "`download` in a placeholder or of an `upload`, or its `host` and scheme are as "
          "documented.",
      .parameters = {{"part", ParameterType::text, true, {"form", "download", "upload", "host"}}},
      .words = {"problem"},
      .compile = compile,
      .glance = glance};
}

}  // namespace jtlint::functions
