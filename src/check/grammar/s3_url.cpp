#include "check/grammar/s3_url.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "check/grammar/characters.h"
#include "check/grammar/region.h"
#include "support/byte_set.h"

namespace jtlint {
namespace {

constexpr auto npos = std::string_view::npos;

/// The domains of S3 in all partitions. botocore, endpoints.json.
constexpr std::array<std::string_view, 7> domains = {
    ".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu",  ".c2s.ic.gov",
    ".sc2s.sgov.gov", ".cloud.adc-e.uk",   ".csp.hci.ic.gov"};

/// What the label before the Region, or the last one, may be.
constexpr std::array<std::string_view, 11> services = {
    "s3",         "s3-fips",       "s3-accesspoint", "s3-accesspoint-fips",
    "s3-website", "s3-accelerate", "s3-outposts",    "s3-object-lambda",
    "s3-global",  "s3-external-1", "s3-deprecated"};

/// The same with `-REGION` behind it, as it was of old.
constexpr std::array<std::string_view, 3> old_services = {"s3-website-", "s3-fips-", "s3-"};

/// The outermost `${…}`. One that does not end goes on to the end of the text.
std::vector<Span> find_placeholders(std::string_view text) {
  std::vector<Span> found;
  if (text.find("${") == npos) return found;
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "${") {
      if (depth++ == 0) found.push_back({i, text.size()});
    } else if (text[i] == '}' && depth > 0 && --depth == 0) {
      found.back().end = i + 1;
    }
  }
  return found;
}

/// The text in small letters, with letters in place of placeholders: nothing in them separates.
std::string made_plain(std::string_view text, const std::vector<Span>& placeholders) {
  std::string result(text);
  for (char& c : result) c = is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  for (const Span& span : placeholders) {
    std::fill(result.begin() + static_cast<std::ptrdiff_t>(span.begin),
              result.begin() + static_cast<std::ptrdiff_t>(span.end), 'x');
  }
  return result;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : plain_(text) {
    url_.placeholders = find_placeholders(text);
    if (url_.placeholders.empty() && std::none_of(text.begin(), text.end(), is_upper)) return;
    made_plain_ = made_plain(text, url_.placeholders);
    plain_ = made_plain_;
  }

  std::optional<S3Url> run() {
    const std::size_t colon = plain_.find("://");
    if (colon == npos) return std::nullopt;
    url_.scheme = {0, colon};
    const std::string_view scheme = bytes(url_.scheme);
    const bool known = scheme == "https" || scheme == "http" || scheme == "s3";
    if (!known || holds_placeholder(url_, url_.scheme)) return std::nullopt;
    const std::size_t begin = colon + 3;
    static constexpr ByteSet behind_authority("/?#");
    const std::size_t authority_end = behind_authority.find_in(plain_, begin);
    const std::size_t path_end = split_query(authority_end);
    if (scheme == "s3") {
      url_.host_kind = S3Host::none;
      url_.bucket = Span{begin, authority_end};
      split_key({authority_end, path_end});
      return std::move(url_);
    }
    split_authority({begin, authority_end});
    split_path({authority_end, path_end});
    return std::move(url_);
  }

 private:
  std::string_view bytes(Span part) const { return bytes_at(plain_, part); }

  /// Where the path ends. The query of a URL in a placeholder may be percent-encoded.
  std::size_t split_query(std::size_t begin) {
    constexpr std::string_view encoded = "%3fversionid%3d";
    const std::size_t end = std::min(plain_.find('#', begin), plain_.size());
    const std::size_t mark = plain_.find('?', begin);
    if (mark < end) url_.query = Span{mark + 1, end};
    for (const std::string_view name :
         {std::string_view("?versionid="), std::string_view("&versionid="), encoded}) {
      const std::size_t at = plain_.find(name, begin);
      if (at >= end) continue;
      const std::size_t id = at + name.size();
      url_.version_id = Span{id, std::min(plain_.find_first_of("&#%", id), plain_.size())};
    }
    return std::min({mark, end, plain_.find(encoded, begin)});
  }

  void split_authority(Span authority) {
    const std::size_t at = bytes(authority).rfind('@');
    if (at != npos) authority.begin += at + 1;
    authority.end = authority.begin + std::min(bytes(authority).find(':'), authority.size());
    url_.host = authority;
    url_.host_kind = kind_of_host(authority);
    const bool hidden = url_.host_kind == S3Host::other && holds_placeholder(url_, authority);
    if (hidden) url_.host_kind = S3Host::unknown;
  }

  S3Host kind_of_host(Span host) {
    const std::string_view name = bytes(host);
    if (name.ends_with("console.aws.amazon.com")) return S3Host::console;
    for (const std::string_view domain : domains) {
      if (name.ends_with(domain)) return kind_of_endpoint({host.begin, host.end - domain.size()});
    }
    return S3Host::other;
  }

  /// Takes labels from the end: the Region, `dualstack`, the service. What is left is the bucket.
  S3Host kind_of_endpoint(Span labels) {
    Span label = pop(labels);
    std::string_view service = service_of(label);
    if (service.empty() && bytes(label) != "dualstack") {
      url_.region = label;
      label = pop(labels);
    }
    if (bytes(label) == "dualstack") label = pop(labels);
    if (service.empty()) service = service_of(label);
    if (service.empty()) url_.region.reset();
    if (service.empty()) return S3Host::other;
    if (service.starts_with("s3-website")) return S3Host::website;
    if (service.starts_with("s3-accesspoint")) return S3Host::access_point;
    if (service == "s3-object-lambda" || service == "s3-outposts" || service == "s3-global") {
      return S3Host::access_point;
    }
    if (labels.empty()) return S3Host::path_style;
    url_.bucket = labels;
    return S3Host::virtual_hosted;
  }

  Span pop(Span& labels) const {
    const std::size_t dot = bytes(labels).rfind('.');
    const std::size_t begin = dot == npos ? labels.begin : labels.begin + dot + 1;
    const Span label = {begin, labels.end};
    labels.end = dot == npos ? labels.begin : labels.begin + dot;
    return label;
  }

  /// The service that a label names, with its Region as it was of old; empty if it names none.
  std::string_view service_of(Span label) {
    const std::string_view name = bytes(label);
    if (std::find(services.begin(), services.end(), name) != services.end()) return name;
    if (name.starts_with("s3express-")) return name;
    for (const std::string_view old : old_services) {
      const bool regional = name.starts_with(old) && is_region(name.substr(old.size()));
      if (!regional) continue;
      url_.region = Span{label.begin + old.size(), label.end};
      return old;
    }
    return {};
  }

  void split_path(Span path) {
    const bool named = url_.host_kind == S3Host::virtual_hosted;
    if (named || url_.host_kind == S3Host::access_point) return split_key(path);
    if (url_.host_kind != S3Host::path_style) return;
    const std::size_t begin = std::min(path.begin + 1, path.end);
    const std::size_t end = std::min(plain_.find('/', begin), path.end);
    url_.bucket = Span{begin, end};
    split_key({end, path.end});
  }

  /// `rest` begins with the slash before the key, if there is one.
  void split_key(Span rest) {
    if (rest.size() > 1) url_.key = Span{rest.begin + 1, rest.end};
  }

  S3Url url_;
  std::string made_plain_;
  std::string_view plain_;  ///< the text, or what was made of it
};

}  // namespace

bool holds_placeholder(const S3Url& url, Span part) {
  return std::any_of(url.placeholders.begin(), url.placeholders.end(), [&](const Span& each) {
    return each.begin < part.end && part.begin < each.end;
  });
}

std::optional<S3Url> split_s3_url(std::string_view text) {
  return Splitter(text).run();
}

}  // namespace jtlint
