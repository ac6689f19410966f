#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <string>

#include "check/grammar/characters.h"
#include "check/grammar/region.h"
#include "check/grammar/s3_url.h"
#include "support/printable.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

using Problems = std::vector<Problem>;

constexpr std::size_t longest_quote = 60;
constexpr std::string_view documented = "https://s3.REGION.amazonaws.com/BUCKET/KEY";

std::string quoted(std::string_view text) {
  return text.empty() ? "nothing" : printable(text, longest_quote);
}

bool is_alphanumeric(char c) {
  return is_lower(c) || is_upper(c) || is_digit(c);
}

/// The URL of `bucket/key` as AWS documents it.
std::string https_url(std::string_view bucket_and_key) {
  const bool whole = bucket_and_key.find('/') != std::string_view::npos;
  if (!whole) return std::string(documented);
  return "https://s3.REGION.amazonaws.com/" + printable(bucket_and_key, longest_quote);
}

/// What a text is that is no URL.
Problem no_url(std::string_view text) {
  const Span whole = {0, text.size()};
  constexpr std::string_view arn = ":s3:::";
  const std::size_t at = text.find(arn);
  if (text.starts_with("arn:") && at != std::string_view::npos) {
    return {whole, fmt::format("it is an ARN; the URL of what it names is {}",
                               https_url(text.substr(at + arn.size())))};
  }
  const std::size_t colon = text.find("://");
  if (colon != std::string_view::npos) {
    const Span scheme = {0, colon};
    return {scheme, fmt::format("the scheme must be https, got {}", quoted(text.substr(0, colon)))};
  }
  if (split_s3_url("https://" + std::string(text))->region) {
    return {whole, "https:// must stand before the host, got nothing"};
  }
  return {whole, fmt::format("it must be a URL such as {}, got {}", documented, quoted(text))};
}

/// A blank or a control character, of which a URL has none. Whether the service takes the key of an
/// object with blanks as it is, which other tools do, is not known: there they pass.
std::optional<Problem> check_characters(std::string_view text, const S3Url& url) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool allowed = static_cast<unsigned char>(text[i]) > ' ' && text[i] != '\x7F';
    const bool blank = text[i] == ' ';
    const bool in_key = url.key && url.key->begin <= i && i + 1 < url.key->end;
    if (allowed || (blank && in_key) || holds_placeholder(url, {i, i + 1})) continue;
    return Problem{
        {i, i + 1},
        fmt::format("it must have no blanks and control characters, got {}",
                    blank ? "a blank" : fmt::format("U+{:04X}", static_cast<unsigned>(text[i])))};
  }
  return std::nullopt;
}

/// S3 user guide, "General purpose bucket naming rules". Buckets of us-east-1 that were made before
/// March 2018 may have names of up to 255 characters, with capitals and underscores.
class BucketCheck {
 public:
  BucketCheck(std::string_view text, const S3Url& url) : url_(url), part_(*url.bucket) {
    name_ = bytes_at(text, part_);
    const std::string_view region = url.region ? bytes_at(text, *url.region) : "us-east-1";
    old_ = region == "us-east-1" || (url.region && holds_placeholder(url, *url.region));
  }

  std::optional<Problem> run() const {
    const std::size_t longest = old_ ? 255 : 63;
    if (name_.size() < 3 || name_.size() > longest) {
      return Problem{part_, fmt::format("bucket name must have 3 to {} characters, got {}", longest,
                                        name_.size())};
    }
    for (std::size_t i = 0; i < name_.size(); ++i) {
      if (!allows(name_[i])) return wrong(i, "");
    }
    if (old_) return std::nullopt;
    if (!is_alphanumeric(name_.front())) return wrong(0, " at its beginning");
    if (!is_alphanumeric(name_.back())) return wrong(name_.size() - 1, " at its end");
    const std::size_t dots = name_.find("..");
    if (dots == std::string_view::npos) return std::nullopt;
    return Problem{{part_.begin + dots, part_.begin + dots + 2},
                   "bucket name must not have two dots in a row"};
  }

 private:
  /// Hosts are the same in capitals.
  bool allows(char c) const {
    const bool capitals = old_ || url_.host_kind == S3Host::virtual_hosted;
    if (is_upper(c)) return capitals;
    return is_alphanumeric(c) || c == '.' || c == '-' || (c == '_' && old_);
  }

  Problem wrong(std::size_t at, std::string_view where) const {
    const std::string_view character = name_.substr(at, utf8_size(at));
    const Span part = {part_.begin + at, part_.begin + at + character.size()};
    if (!where.empty()) {
      return {part, fmt::format("bucket name must have a letter or digit{}, got '{}'", where,
                                printable(character))};
    }
    return {part, fmt::format("bucket name must have only {}, dots and hyphens, got '{}'",
                              old_ ? "letters, digits, underscores" : "lower-case letters, digits",
                              printable(character))};
  }

  std::size_t utf8_size(std::size_t at) const { return utf8::decode(name_.substr(at)).size; }

  const S3Url& url_;
  Span part_;
  std::string_view name_;
  bool old_ = false;
};

bool is_judged(const S3Url& url, const std::optional<Span>& part) {
  return part && !holds_placeholder(url, *part);
}

/// Developer guide: the service answers "S3 bucket name in presigned url upload is not allowed to
/// contain any placeholders".
std::optional<Problem> check_upload_bucket(std::string_view text, const S3Url& url) {
  if (!url.bucket || !holds_placeholder(url, *url.bucket)) return std::nullopt;
  return Problem{*url.bucket,
                 fmt::format("bucket name of an upload must hold no placeholder, got {}",
                             quoted(bytes_at(text, *url.bucket)))};
}

std::optional<Problem> check_object(std::string_view text, const S3Url& url, S3Use use) {
  const bool required = use != S3Use::upload;
  if (is_judged(url, url.bucket)) {
    if (!url.bucket->empty()) {
      if (auto problem = BucketCheck(text, url).run()) return problem;
    } else if (required) {
      return Problem{*url.bucket, fmt::format("it must name a bucket, as {} does", documented)};
    }
  }
  const bool names_key = url.bucket || url.host_kind == S3Host::access_point;
  if (!required || !names_key || url.key) return std::nullopt;
  const std::size_t end = url.query ? url.query->begin - 1 : text.size();
  return Problem{{end, end},
                 fmt::format("it must name a key in the bucket, as {} does", documented)};
}

std::optional<Problem> form_problem(std::string_view text, const std::optional<S3Url>& url,
                                    S3Use use) {
  if (text.empty() || text.starts_with("${")) return std::nullopt;
  if (!url) return no_url(text);
  if (use == S3Use::document) {
    if (auto problem = check_characters(text, *url)) return problem;
  }
  if (use == S3Use::upload) {
    if (auto problem = check_upload_bucket(text, *url)) return problem;
  }
  return check_object(text, *url, use);
}

Problem wrong_host(std::string_view text, const S3Url& url) {
  const std::string host = quoted(bytes_at(text, *url.host));
  return {*url.host,
          fmt::format("the host must be one of S3's, as in {}, got {}", documented, host)};
}

std::optional<Problem> host_problem(std::string_view text, const std::optional<S3Url>& url) {
  if (!url || url->host_kind == S3Host::unknown) return std::nullopt;
  switch (url->host_kind) {
    case S3Host::none:
      return Problem{url->scheme,
                     fmt::format("the scheme must be https, got s3; AWS's own examples have s3://, "
                                 "but the documented form is {}",
                                 https_url(text.substr(url->bucket->begin)))};
    case S3Host::console:
      return Problem{*url->host, fmt::format("it leads to a page of the AWS console, the object is "
                                             "at {}",
                                             documented)};
    case S3Host::website:
      return Problem{*url->host, fmt::format("it leads to a website endpoint of S3, the object is "
                                             "at {}",
                                             documented)};
    case S3Host::other:
      return wrong_host(text, *url);
    default:
      break;
  }
  if (is_judged(*url, url->region) && !is_region(bytes_at(text, *url->region))) {
    return Problem{*url->region, fmt::format("the Region must be one such as eu-west-1, got {}",
                                             quoted(bytes_at(text, *url->region)))};
  }
  if (url->scheme.size() == 5) return std::nullopt;
  return Problem{url->scheme, "the scheme must be https, got http"};
}

Problems list_of(std::optional<Problem> problem) {
  Problems problems;
  if (problem) problems.push_back(std::move(*problem));
  return problems;
}

}  // namespace

Problems check_s3_form(std::string_view text, const std::optional<S3Url>& url, S3Use use) {
  return list_of(form_problem(text, url, use));
}

Problems check_s3_host(std::string_view text, const std::optional<S3Url>& url) {
  return list_of(host_problem(text, url));
}

}  // namespace jtlint
