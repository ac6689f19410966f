#include "parse/yaml_strings.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "parse/json_scan.h"
#include "support/byte_set.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

constexpr auto npos = std::string_view::npos;

/// The library takes no longer text for a name in quotes, and what is spared must not change that.
constexpr std::size_t longest_name = 1000;

constexpr ByteSet name_start = ByteSet("_").with('a', 'z').with('A', 'Z').with('0', '9');
constexpr ByteSet name_end = ByteSet("_.-").with('a', 'z').with('A', 'Z').with('0', '9').inverted();
constexpr ByteSet text_start = ByteSet("_/.$+~(").with('a', 'z').with('A', 'Z').with('0', '9');

/// What in a flow collection is told by more than the character before it, or is no YAML.
constexpr ByteSet strange_in_flow = ByteSet("'#!&\t").with('\x7F', '\x7F');

/// A line of a text, without its end.
class Line {
 public:
  explicit Line(std::string_view bytes) : bytes_(bytes) {}

  std::size_t size() const { return bytes_.size(); }
  char operator[](std::size_t at) const { return at < bytes_.size() ? bytes_[at] : '\0'; }
  std::string_view from(std::size_t at) const { return bytes_.substr(std::min(at, size())); }
  std::string_view bytes() const { return bytes_; }

  std::size_t behind_spaces(std::size_t at) const {
    return std::min(bytes_.find_first_not_of(' ', at), size());
  }

  /// Whether nothing but a comment stands at or behind `at`.
  bool ends_at(std::size_t at) const {
    const std::size_t next = behind_spaces(at);
    return next == size() || (bytes_[next] == '#' && next > at);
  }

 private:
  std::string_view bytes_;
};

/// A string in double quotes.
struct String {
  std::size_t end;  ///< behind the closing quote
  bool sparable;    ///< what is in it is what any reader takes it for
};

/// The string whose opening quote stands at `at`, if it ends on the line.
std::optional<String> string_at(const Line& line, std::size_t at) {
  const char* const begin = line.bytes().data();
  const char* const end = begin + line.size();
  bool sparable = true;
  for (const char* next = begin + at + 1; next < end; ++next) {
    next = json_scan::plain_end(next, end);
    if (next == end) break;
    if (*next == '"') return String{static_cast<std::size_t>(next - begin) + 1, sparable};
    const bool beyond_ascii = static_cast<unsigned char>(*next) >= 0x80;
    sparable = sparable && beyond_ascii;
    if (*next == '\\') ++next;
  }
  return std::nullopt;
}

/// Goes through a flow collection that begins and ends on one line.
class Flow {
 public:
  Flow(const Line& line, std::size_t at) : line_(line), at_(at) {}

  /// The offset behind its last bracket; nothing if it is not understood.
  std::optional<std::size_t> end() {
    for (std::size_t depth = 0; at_ < line_.size(); ++at_) {
      const char c = line_[at_];
      if (strange_in_flow.contains(c)) return std::nullopt;
      if (c == '"' && !pass_string()) return std::nullopt;
      if (c == '{' || c == '[') ++depth;
      if (c == '}' || c == ']') {
        if (--depth == 0) return at_ + 1;
        if (next_is(":")) return std::nullopt;  // a collection that is a name
      }
      note(c);
    }
    return std::nullopt;
  }

  const std::vector<Span>& strings() const { return strings_; }

 private:
  bool next_is(std::string_view any) const {
    return any.find(line_[line_.behind_spaces(at_ + 1)]) != npos;
  }

  void note(char c) {
    if (c == ' ') {
      behind_space_ = true;
      return;
    }
    if (c == ':') behind_name_ = last_ == '"' && !behind_space_;
    last_ = c;
    behind_space_ = false;
  }

  /// Whether a quote at hand opens a string, rather than being a part of a text without quotes.
  bool opens_string() const {
    if (last_ == ':') return behind_space_ || behind_name_;
    return last_ == '{' || last_ == '[' || last_ == ',';
  }

  /// Goes on to the closing quote of the string that opens here.
  bool pass_string() {
    const auto string = opens_string() ? string_at(line_, at_) : std::nullopt;
    if (!string) return false;
    const Span inside = {at_ + 1, string->end - 1};
    at_ = string->end - 1;
    if (!next_is(":,]}")) return false;
    const std::size_t colon = line_.behind_spaces(string->end);
    const bool name = line_[colon] == ':' && colon - inside.begin > longest_name;
    if (string->sparable && !name) strings_.push_back(inside);
    return true;
  }

  const Line& line_;
  std::size_t at_;
  char last_ = '\0';           ///< the last character that is no space
  bool behind_space_ = false;  ///< spaces stand behind that
  bool behind_name_ = false;   ///< it is a colon, right behind a string
  std::vector<Span> strings_;
};

/// Reads lines for as long as they are understood.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  std::vector<Span> read() {
    begin_ = utf8::byte_order_mark_size(bytes_);
    while (begin_ < bytes_.size()) {
      const std::size_t end = std::min(bytes_.find('\n', begin_), bytes_.size());
      std::string_view line = bytes_.substr(begin_, end - begin_);
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.find('\r') != npos || !read_line(Line(line))) break;
      begin_ = end + 1;
    }
    return std::move(spared_);
  }

 private:
  /// What may go on in the next line, if that is indented deeper than `column_`.
  enum class Open { nothing, text, block };

  bool read_line(const Line& line) {
    const std::size_t indentation = line.behind_spaces(0);
    if (indentation == line.size()) return true;
    if (indentation > column_ && open_ == Open::text) return false;
    if (indentation > column_ && open_ == Open::block) return read_block_line(indentation);
    open_ = Open::nothing;
    if (line[indentation] == '#' || line.bytes() == "---") return true;
    return read_node(line, indentation);
  }

  /// A line of a block scalar is indented as deep as the first one, or deeper.
  bool read_block_line(std::size_t indentation) {
    if (block_ == 0) block_ = indentation;
    return indentation >= block_;
  }

  /// `- - name: value`, or parts of that.
  bool read_node(const Line& line, std::size_t at) {
    bool listed = false;
    column_ = at;
    for (; line.from(at).starts_with("- "); at = line.behind_spaces(at + 2)) {
      column_ = at;
      listed = true;
    }
    const std::size_t end = name_start.contains(line[at]) ? name_end.find_in(line.bytes(), at) : at;
    const bool named =
        end > at && line[end] == ':' && (line[end + 1] == ' ' || end + 1 == line.size());
    if (!named) return listed && read_value(line, at);
    column_ = at;
    return line.ends_at(end + 1) || read_value(line, line.behind_spaces(end + 1));
  }

  bool read_value(const Line& line, std::size_t at) {
    const char c = line[at];
    if (c == '"') return read_string(line, at);
    if (c == '{' || c == '[') return read_flow(line, at);
    if (c == '\'') return read_single_quoted(line, at);
    if (c == '|' || c == '>') return read_block_header(line, at);
    if (!text_start.contains(c)) return false;
    const std::string_view text = line.from(at);
    open_ = Open::text;
    return !text.ends_with(':') && text.find(": ") == npos && text.find('\t') == npos;
  }

  bool read_string(const Line& line, std::size_t at) {
    const auto string = string_at(line, at);
    if (!string || !line.ends_at(string->end)) return false;
    if (string->sparable) spare({at + 1, string->end - 1});
    return true;
  }

  bool read_flow(const Line& line, std::size_t at) {
    Flow flow(line, at);
    const auto end = flow.end();
    if (!end || !line.ends_at(*end)) return false;
    for (const Span& inside : flow.strings()) spare(inside);
    return true;
  }

  static bool read_single_quoted(const Line& line, std::size_t at) {
    const std::size_t end = line.bytes().find('\'', at + 1);
    return end != npos && line.ends_at(end + 1);
  }

  bool read_block_header(const Line& line, std::size_t at) {
    const bool keeps = line[at + 1] == '+' || line[at + 1] == '-';
    open_ = Open::block;
    block_ = 0;
    return line.ends_at(at + (keeps ? 2 : 1));
  }

  /// Spares a part of the line at hand.
  void spare(Span inside) {
    if (!inside.empty()) spared_.push_back({begin_ + inside.begin, begin_ + inside.end});
  }

  std::string_view bytes_;
  std::size_t begin_ = 0;   ///< of the line at hand
  std::size_t column_ = 0;  ///< of the name or the list item that was read last
  Open open_ = Open::nothing;
  std::size_t block_ = 0;  ///< the indentation of the block scalar, once known
  std::vector<Span> spared_;
};

}  // namespace

std::vector<Span> sparable_strings(std::string_view bytes) {
  return Reader(bytes).read();
}

}  // namespace jtlint
