#include "check/grammar/placeholders.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <utility>

#include "check/grammar/characters.h"
#include "check/grammar/placeholder_parts.h"
#include "support/byte_places.h"
#include "support/byte_set.h"
#include "support/printable.h"

namespace jtlint {
namespace {

constexpr std::size_t longest_quote = 40;

/// Developer guide, "Managing jobs", "Presigned URL for file upload".
constexpr std::array<std::string_view, 3> local_names = {"thingName", "jobId", "executionNumber"};

/// The local name at the start of `text`, if it is closed at once.
std::string_view local_name(std::string_view text) {
  for (const std::string_view name : local_names) {
    if (text.starts_with(name) && text.substr(name.size()).starts_with('}')) return name;
  }
  return "";
}

class PlaceholderReader {
 public:
  explicit PlaceholderReader(std::string_view text) : text_(text) {}

  PlaceholderReading read() {
    static constexpr ByteSet telling = ByteSet("$}:").with('\n', '\r');
    std::size_t i = telling.find_in(text_, 0);
    while (i < text_.size()) i = telling.find_in(text_, read_at(i));
    end_line(text_.size());
    std::stable_sort(
        reading_.problems.begin(), reading_.problems.end(),
        [](const Problem& a, const Problem& b) { return a.part.begin < b.part.begin; });
    return std::move(reading_);
  }

 private:
  /// A `${` that is not yet closed.
  struct Open {
    std::size_t begin;
    std::optional<std::size_t> index;  ///< of its placeholder; none for a shell's `${`
    bool is_aws;
    Colons colons;
    std::size_t problems_before;
  };

  /// Reads what stands at `i`, and gives back where to go on.
  std::size_t read_at(std::size_t i) {
    const char c = text_[i];
    if (c == '$' && text_.substr(i + 1).starts_with('{')) return open(i);
    if (is_line_break(c)) {
      end_line(i);
    } else if (c == '}' && !stack_.empty()) {
      close(i + 1);
    } else if (c == ':' && !stack_.empty()) {
      stack_.back().colons.add(i);
    }
    return i + 1;
  }

  std::size_t record(Span whole, PlaceholderKind kind) {
    Placeholder placeholder;
    placeholder.kind = kind;
    placeholder.whole = whole;
    if (!stack_.empty() && stack_.back().index) {
      placeholder.outer = stack_.back().index;
      placeholder.depth = reading_.placeholders[*placeholder.outer].depth + 1;
    }
    reading_.placeholders.push_back(placeholder);
    return reading_.placeholders.size() - 1;
  }

  std::size_t open(std::size_t begin) {
    const std::size_t content = begin + 2;
    const std::string_view local = local_name(text_.substr(content));
    if (!local.empty()) {
      const Span name = {content, content + local.size()};
      const std::size_t index = record({begin, name.end + 1}, PlaceholderKind::local);
      reading_.placeholders[index].name = name;
      return name.end + 1;
    }
    const bool is_aws = text_.substr(content).starts_with("aws:");
    const bool inside = !stack_.empty() && stack_.back().index;
    std::optional<std::size_t> index;
    if (is_aws || inside) index = record({begin, begin}, PlaceholderKind::undefined);
    stack_.push_back({begin, index, is_aws, {}, reading_.problems.size()});
    return content;
  }

  void close(std::size_t end) {
    const Open opened = stack_.back();
    stack_.pop_back();
    if (!opened.index) return;
    Placeholder& placeholder = reading_.placeholders[*opened.index];
    placeholder.whole.end = end;
    placeholder.name = {opened.begin + 2, end - 1};
    if (!opened.is_aws) return;
    if (auto problem = read_placeholder_parts(text_, opened.colons, placeholder)) {
      reading_.problems.push_back(*std::move(problem));
    }
  }

  /// What is still open here never ends. One problem says so: its outermost placeholder's.
  void end_line(std::size_t end) {
    const auto outermost = std::find_if(stack_.begin(), stack_.end(),
                                        [](const Open& open) { return open.index.has_value(); });
    if (outermost != stack_.end()) {
      const Span part = {outermost->begin, end};
      const auto missing = stack_.end() - outermost;
      const std::string braces = missing == 1 ? "}" : fmt::format("{} }}", missing);
      reading_.problems.resize(outermost->problems_before);
      reading_.placeholders.resize(*outermost->index);
      reading_.problems.push_back(
          {part, fmt::format("placeholder must be closed by {}, got {}", braces,
                             printable(bytes_at(text_, part), longest_quote))});
    }
    stack_.clear();
  }

  std::string_view text_;
  std::vector<Open> stack_;
  PlaceholderReading reading_;
};

}  // namespace

std::string_view kind_name(PlaceholderKind kind) {
  switch (kind) {
    case PlaceholderKind::s3_presigned_url:
      return "s3-presigned-url";
    case PlaceholderKind::s3_presigned_url_v1:
      return "s3-presigned-url-v1";
    case PlaceholderKind::s3_presigned_url_v2:
      return "s3-presigned-url-v2";
    case PlaceholderKind::s3_presigned_url_upload:
      return "s3-presigned-url-upload";
    case PlaceholderKind::package_attributes:
      return "package-attributes";
    case PlaceholderKind::package_attribute:
      return "package-attribute";
    case PlaceholderKind::package_artifact:
      return "package-artifact";
    case PlaceholderKind::parameter:
      return "parameter";
    case PlaceholderKind::local:
      return "local";
    case PlaceholderKind::unknown:
      return "unknown";
    case PlaceholderKind::undefined:
      return "undefined";
    case PlaceholderKind::malformed:
      break;
  }
  return "malformed";
}

std::optional<UrlPlaceholder> only_placeholder(std::string_view text) {
  constexpr std::string_view opening = "${aws:iot:";
  static constexpr ByteSet ends("$}\n\r");
  const std::size_t begin = first_place('$', text);
  if (!text.substr(begin).starts_with(opening)) return std::nullopt;
  const std::size_t kind_begin = begin + opening.size();
  const std::size_t colon = kind_begin + first_place(':', text.substr(kind_begin));
  const auto kind = kind_with_url(text.substr(kind_begin, colon - kind_begin));
  if (!kind) return std::nullopt;
  const std::size_t end = ends.find_in(text, colon);
  const bool closed = end > colon + 1 && end < text.size() && text[end] == '}';
  if (!closed || first_place('$', text.substr(end)) < text.size() - end) return std::nullopt;
  return UrlPlaceholder{*kind, {begin, end + 1}, {begin + 2, colon}, {colon + 1, end}};
}

PlaceholderReading read_placeholders(std::string_view text) {
  PlaceholderReading reading;
  if (text.find("${") == std::string_view::npos) return reading;
  if (const auto only = only_placeholder(text)) {
    Placeholder& placeholder = reading.placeholders.emplace_back();
    placeholder.kind = only->kind;
    placeholder.whole = only->whole;
    placeholder.name = only->name;
    placeholder.url = only->url;
    return reading;
  }
  return PlaceholderReader(text).read();
}

std::vector<Problem> placeholder_problems(std::string_view text) {
  return only_placeholder(text) ? std::vector<Problem>() : read_placeholders(text).problems;
}

}  // namespace jtlint
