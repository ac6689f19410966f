#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "check/grammar/problem.h"

namespace jtlint {

/// There is none in a text without that.
inline constexpr char placeholder_begin = '$';

/// What AWS IoT puts in the place of a placeholder.
enum class PlaceholderKind {
  s3_presigned_url,         ///< `${aws:iot:s3-presigned-url:URL}`, the same as -v1
  s3_presigned_url_v1,      ///< the URL is written without percent-encoding
  s3_presigned_url_v2,      ///< the URL is percent-encoded and may name an object version
  s3_presigned_url_upload,  ///< the URL may be left out
  package_attributes,       ///< `${aws:iot:package:NAME:version:VERSION:attributes}`
  package_attribute,        ///< `…:attributes:KEY}`
  package_artifact,         ///< `…:artifact:s3-presigned-url}`, also `artifact-location`
  parameter,                ///< `${aws:iot:parameter:KEY}`, in managed templates
  local,                    ///< `${thingName}`, `${jobId}`, `${executionNumber}`
  unknown,                  ///< any other `${aws:...}`
  undefined,                ///< any other `${...}`, which is a placeholder only inside another one
  malformed,                ///< one of ours with a fault in its parts, which is a problem
};

/// The kind as AWS spells it: `s3-presigned-url-v2`, `package-attributes`, `local`, …
std::string_view kind_name(PlaceholderKind kind);

/// A placeholder and those of its parts that it has. Parts may be empty, and may hold placeholders.
struct Placeholder {
  PlaceholderKind kind = PlaceholderKind::unknown;
  Span whole;  ///< from `${` to `}`
  Span name;   ///< what decides the kind: `aws:iot:s3-presigned-url-v2`, `aws:iot:package`, `jobId`
  std::optional<Span> url;
  std::optional<Span> package;  ///< an empty name stands for the package that the job deploys
  std::optional<Span> version;  ///< may be empty likewise, `$default` or `$null`
  std::optional<Span> attribute;
  std::optional<Span> parameter;
  std::size_t depth = 0;             ///< how many placeholders it stands in
  std::optional<std::size_t> outer;  ///< the index of the innermost of them
};

struct PlaceholderReading {
  std::vector<Placeholder> placeholders;  ///< in the order in which they begin
  std::vector<Problem> problems;          ///< likewise
};

/// Finds the placeholders in a text of a job document.
///
/// Developer guide, "Managing jobs", "Preparing AWS IoT Jobs", "Software Package Catalog
/// Troubleshooting". `${HOME}` and the like are left to the shell that reads them, and are no
/// placeholders. A placeholder ends on its line: one that does not is a problem from its `${` to
/// the end of the line, and nothing in that stretch is a placeholder.
PlaceholderReading read_placeholders(std::string_view text);

/// A placeholder for a URL in which nothing else is to be filled in.
struct UrlPlaceholder {
  PlaceholderKind kind = PlaceholderKind::s3_presigned_url;
  Span whole;
  Span name;
  Span url;
};

/// The only placeholder of a text, if it is such a one: so are most. It is what `read_placeholders`
/// finds, told at a look.
std::optional<UrlPlaceholder> only_placeholder(std::string_view text);

/// The problems that it finds.
std::vector<Problem> placeholder_problems(std::string_view text);

}  // namespace jtlint
