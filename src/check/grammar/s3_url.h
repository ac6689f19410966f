#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "check/grammar/problem.h"

namespace jtlint {

/// Whose the host of a URL is.
enum class S3Host {
  path_style,      ///< `s3.REGION.amazonaws.com`: the bucket is the first part of the path
  virtual_hosted,  ///< `BUCKET.s3.REGION.amazonaws.com`
  access_point,    ///< `NAME-ACCOUNT.s3-accesspoint.REGION.amazonaws.com`, which names no bucket
  none,            ///< `s3://BUCKET/KEY` has none
  website,         ///< `BUCKET.s3-website-REGION.amazonaws.com`
  console,         ///< a page of the AWS console
  other,           ///< not S3
  unknown,         ///< it holds a placeholder that hides whose it is
};

/// The parts of the URL of an S3 object. S3 user guide, "Virtual hosting of general purpose
/// buckets", "Amazon S3 dual-stack endpoints"; AWS General Reference, "Amazon S3 endpoints".
///
/// Bucket and key are those that S3 would see. Of a URL of which they are not known (a custom
/// domain, a page of the console) there are none.
struct S3Url {
  Span scheme;
  S3Host host_kind = S3Host::other;
  std::optional<Span> host;    ///< without user and port; `s3://` has none
  std::optional<Span> region;  ///< as the host names it
  std::optional<Span> bucket;  ///< may be empty
  std::optional<Span> key;     ///< not percent-decoded; there only if it is not empty
  std::optional<Span> query;   ///< behind the `?`
  std::optional<Span> version_id;
  std::vector<Span> placeholders;  ///< the outer `${…}`: a part that holds one cannot be judged
};

/// Takes a URL apart: `https://`, `http://` or `s3://`. Nothing else is one, and nothing is known
/// of a text that begins with a placeholder. A colon, slash or question mark in a placeholder
/// separates nothing.
std::optional<S3Url> split_s3_url(std::string_view text);

/// Whether a placeholder stands in this part.
bool holds_placeholder(const S3Url& url, Span part);

/// What a URL is for.
enum class S3Use {
  document,  ///< of a job document
  download,  ///< in a placeholder, where the URL need not be percent-encoded
  upload,    ///< likewise, where bucket and key may be left out and the bucket holds no placeholder
};

/// What makes a text no URL of an S3 object at all. At most one problem; none for an empty text and
/// for one that begins with a placeholder.
///
/// A bucket of us-east-1, or of no named Region, may have the names of old: S3 user guide, "General
/// purpose bucket naming rules".
///
/// `url` is what `split_s3_url` makes of the text.
std::vector<Problem> check_s3_form(std::string_view text, const std::optional<S3Url>& url,
                                   S3Use use);

/// Whether a URL is written as AWS IoT documents it: `https://` and a host of S3's. At most one
/// problem; none for what is no URL. `url` likewise.
std::vector<Problem> check_s3_host(std::string_view text, const std::optional<S3Url>& url);

}  // namespace jtlint
