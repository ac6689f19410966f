#include "check/grammar/placeholder_parts.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>

#include "check/grammar/characters.h"
#include "check/grammar/names.h"
#include "support/printable.h"

namespace jtlint {
namespace {

constexpr std::size_t longest_quote = 40;

class PartsReader {
 public:
  PartsReader(std::string_view text, const Colons& colons, Placeholder& placeholder)
      : text_(text), colons_(colons), placeholder_(placeholder) {}

  std::optional<Problem> read() {
    placeholder_.name = {content_begin(), part(std::min(colons_.count, kind_index)).end};
    const std::string_view kind = bytes(part(kind_index));
    const bool ours =
        colons_.count >= kind_index && bytes(part(0)) == "aws" && bytes(part(1)) == "iot";
    if (!ours) return std::nullopt;
    if (const auto with_url = kind_with_url(kind)) return read_url(*with_url);
    if (kind == "package") return read_package();
    if (kind == "parameter") return read_parameter();
    return std::nullopt;
  }

 private:
  static constexpr std::size_t kind_index = 2;  // as in aws:iot:KIND

  std::size_t content_begin() const { return placeholder_.whole.begin + 2; }
  std::size_t content_end() const { return placeholder_.whole.end - 1; }
  bool has(std::size_t index) const { return index <= colons_.count; }

  /// The part between two colons, empty behind the last.
  Span part(std::size_t index) const {
    if (!has(index)) return {content_end(), content_end()};
    const std::size_t begin = index == 0 ? content_begin() : colons_.offsets[index - 1] + 1;
    return {begin, index < colons_.count ? colons_.offsets[index] : content_end()};
  }

  /// The part and all that follows it.
  Span rest(std::size_t index) const { return {part(index).begin, content_end()}; }

  std::string_view bytes(Span span) const { return bytes_at(text_, span); }

  std::string quoted(Span span) const {
    return span.empty() ? "nothing" : printable(bytes(span), longest_quote);
  }

  Problem malformed(Span span, std::string message) {
    placeholder_.kind = PlaceholderKind::malformed;
    return {span, std::move(message)};
  }

  /// A name that a nested placeholder completes cannot be judged.
  std::optional<Problem> judge(std::optional<Problem> problem) {
    if (!problem) return std::nullopt;
    if (text_.substr(problem->part.begin).starts_with("${")) return std::nullopt;
    placeholder_.kind = PlaceholderKind::malformed;
    return problem;
  }

  std::optional<Problem> read_url(PlaceholderKind kind) {
    placeholder_.kind = kind;
    const Span url = rest(kind_index + 1);
    if (!url.empty()) placeholder_.url = url;
    if (!url.empty() || kind == PlaceholderKind::s3_presigned_url_upload) return std::nullopt;
    return malformed(placeholder_.whole,
                     fmt::format("{} must be followed by the URL of an S3 object, got nothing",
                                 kind_name(kind)));
  }

  std::optional<Problem> read_parameter() {
    placeholder_.kind = PlaceholderKind::parameter;
    placeholder_.parameter = rest(kind_index + 1);
    if (placeholder_.parameter->empty()) {
      return malformed(placeholder_.whole, "parameter must be followed by its key, got nothing");
    }
    return judge(check_name(text_, *placeholder_.parameter, names::parameter_key));
  }

  Problem incomplete_package() {
    return malformed(placeholder_.whole,
                     fmt::format("package placeholder must be ${{aws:iot:package:NAME:version:"
                                 "VERSION:attributes:KEY}}, got {}",
                                 quoted(placeholder_.whole)));
  }

  /// `package:NAME:version:VERSION:` and what of that version is wanted.
  std::optional<Problem> read_package() {
    const Span name = part(3);
    const Span word = part(4);
    const Span version = part(5);
    if (!has(4)) return incomplete_package();
    placeholder_.package = name;
    std::optional<Problem> problem;
    if (!name.empty()) problem = judge(check_name(text_, name, names::package_name));
    if (problem) return problem;
    if (bytes(word) != "version") {
      return malformed(
          word, fmt::format("package name must be followed by version, got {}", quoted(word)));
    }
    if (!has(6)) return incomplete_package();
    placeholder_.version = version;
    if (!version.empty()) problem = judge(check_package_version(text_, version));
    return problem ? problem : read_wanted();
  }

  std::optional<Problem> read_wanted() {
    const Span wanted = part(6);
    const Span rest_of_it = rest(7);
    if (bytes(wanted) == "attributes" && !has(7)) {
      placeholder_.kind = PlaceholderKind::package_attributes;
      return std::nullopt;
    }
    if (bytes(wanted) == "attributes") {
      placeholder_.kind = PlaceholderKind::package_attribute;
      placeholder_.attribute = rest_of_it;
      if (!rest_of_it.empty()) return judge(check_name(text_, rest_of_it, names::attribute_key));
      return malformed({wanted.begin, content_end()},
                       "attributes: must be followed by an attribute key, got nothing");
    }
    if (bytes(wanted) != "artifact" && bytes(wanted) != "artifact-location") {
      return malformed(wanted, fmt::format("package version must be followed by attributes, "
                                           "attributes:KEY or artifact:s3-presigned-url, got {}",
                                           quoted(wanted)));
    }
    placeholder_.kind = PlaceholderKind::package_artifact;
    if (bytes(rest_of_it) == "s3-presigned-url") return std::nullopt;
    return malformed(has(7) && !rest_of_it.empty() ? rest_of_it : wanted,
                     fmt::format("{} must be followed by s3-presigned-url, got {}", bytes(wanted),
                                 quoted(rest_of_it)));
  }

  std::string_view text_;
  const Colons& colons_;
  Placeholder& placeholder_;
};

}  // namespace

std::optional<PlaceholderKind> kind_with_url(std::string_view name) {
  constexpr std::string_view common = "s3-presigned-url";
  if (!name.starts_with(common)) return std::nullopt;
  const std::string_view rest = name.substr(common.size());
  if (rest.empty()) return PlaceholderKind::s3_presigned_url;
  if (rest == "-v1") return PlaceholderKind::s3_presigned_url_v1;
  if (rest == "-v2") return PlaceholderKind::s3_presigned_url_v2;
  if (rest == "-upload") return PlaceholderKind::s3_presigned_url_upload;
  return std::nullopt;
}

std::optional<Problem> read_placeholder_parts(std::string_view text, const Colons& colons,
                                              Placeholder& placeholder) {
  placeholder.kind = PlaceholderKind::unknown;
  return PartsReader(text, colons, placeholder).read();
}

}  // namespace jtlint
