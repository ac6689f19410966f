// URLs of S3 objects: every part and every problem lies within the text, and the parts stand in the
// order in which they are joined to a URL.

#include "check/grammar/s3_url.h"

#include "fuzz/require.h"

using namespace jtlint;

namespace {

void require_problems_within(const std::vector<Problem>& problems, std::string_view text) {
  fuzz::require(problems.size() <= 1, "one mistake is one problem");
  for (const Problem& problem : problems) {
    fuzz::require_within(problem.part, text);
    fuzz::require(!problem.message.empty(), "a problem has a message");
  }
}

/// The parts are what the text holds between its separators.
void require_joined(const S3Url& url, std::string_view text) {
  fuzz::require(text.substr(url.scheme.end, 3) == "://", "a scheme ends at ://");
  if (url.key) fuzz::require(text[url.key->begin - 1] == '/', "a key stands behind a slash");
  if (url.query) fuzz::require(text[url.query->begin - 1] == '?', "a query stands behind a ?");
  const bool ordered = url.bucket && url.key;
  if (ordered) fuzz::require(url.bucket->end < url.key->begin, "the bucket stands before the key");
  const bool placed = url.region.has_value();
  if (placed) {
    fuzz::require(url.host->begin <= url.region->begin && url.region->end <= url.host->end,
                  "the host names the Region");
  }
  fuzz::require(url.host.has_value() == (url.host_kind != S3Host::none), "s3:// has no host");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  const auto url = split_s3_url(text);
  require_problems_within(check_s3_form(text, url, S3Use::document), text);
  require_problems_within(check_s3_form(text, url, S3Use::upload), text);
  require_problems_within(check_s3_form(text, url, S3Use::download), text);
  require_problems_within(check_s3_host(text, url), text);
  if (!url) return 0;
  for (const auto& part : {std::optional(url->scheme), url->host, url->region, url->bucket,
                           url->key, url->query, url->version_id}) {
    if (part) fuzz::require_within(*part, text);
  }
  for (const Span& part : url->placeholders) fuzz::require_within(part, text);
  require_joined(*url, text);
  return 0;
}
