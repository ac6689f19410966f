#include "source/glob_bracket.h"

#include <array>
#include <fmt/format.h>

namespace jtlint {
namespace {

using namespace std::string_view_literals;

struct NamedClass {
  std::string_view name;
  std::string_view ranges;  // first and last byte of each
};

/// ASCII only and white space without VT and FF, as in git.
constexpr std::array<NamedClass, 12> named_classes = {{{"alnum", "09AZaz"},
                                                       {"alpha", "AZaz"},
                                                       {"blank", "  \t\t"},
                                                       {"cntrl", "\x00\x1f\x7f\x7f"sv},
                                                       {"digit", "09"},
                                                       {"graph", "!~"},
                                                       {"lower", "az"},
                                                       {"print", " ~"},
                                                       {"punct", "!/:@[`{~"},
                                                       {"space", "  \t\n\r\r"},
                                                       {"upper", "AZ"},
                                                       {"xdigit", "09AFaf"}}};

std::size_t index(char byte) {
  return static_cast<unsigned char>(byte);
}

/// Reads item by item, with the liberties wildmatch takes: a `]` or `-` that comes first is itself,
/// a range that runs backwards is empty.
class BracketReader {
 public:
  BracketReader(std::string_view pattern, std::size_t begin) : pattern_(pattern), at_(begin + 1) {}

  std::optional<GlobBracket> read() {
    const bool negated = next_is('!') || next_is('^');
    if (negated) ++at_;
    do {
      if (!read_item()) return std::nullopt;
    } while (!at_end() && !next_is(']'));
    if (at_end()) return std::nullopt;
    if (negated) bytes_.flip();
    bytes_.reset(index('/'));
    return GlobBracket{bytes_, at_ + 1};
  }

 private:
  bool at_end() const { return at_ >= pattern_.size(); }
  bool next_is(char byte) const { return !at_end() && pattern_[at_] == byte; }

  bool read_item() {
    if (at_end()) return false;
    if (next_is('-') && range_start_ && at_ + 1 < pattern_.size() && pattern_[at_ + 1] != ']') {
      ++at_;
      return read_range();
    }
    if (pattern_.substr(at_).starts_with("[:")) return read_class();
    const std::optional<char> byte = read_byte();
    if (!byte) return false;
    bytes_.set(index(*byte));
    range_start_ = byte;
    return true;
  }

  std::optional<char> read_byte() {
    if (next_is('\\')) ++at_;
    if (at_end()) return std::nullopt;
    return pattern_[at_++];
  }

  bool read_range() {
    const std::optional<char> last = read_byte();
    if (!last) return false;
    add(*range_start_, *last);
    range_start_.reset();
    return true;
  }

  bool read_class() {
    const std::size_t name_begin = at_ + 2;
    const std::size_t close = pattern_.find(']', name_begin);
    if (close == std::string_view::npos) return false;
    if (close == name_begin || pattern_[close - 1] != ':') {
      bytes_.set(index('['));
      range_start_ = '[';
      ++at_;
      return true;
    }
    at_ = close + 1;
    range_start_.reset();
    return add_class(pattern_.substr(name_begin, close - 1 - name_begin));
  }

  bool add_class(std::string_view name) {
    for (const NamedClass& candidate : named_classes) {
      if (candidate.name != name) continue;
      for (std::size_t i = 0; i < candidate.ranges.size(); i += 2) {
        add(candidate.ranges[i], candidate.ranges[i + 1]);
      }
      return true;
    }
    return false;
  }

  void add(char first, char last) {
    for (std::size_t byte = index(first); byte <= index(last); ++byte) bytes_.set(byte);
  }

  std::string_view pattern_;
  std::size_t at_;
  std::bitset<256> bytes_;
  std::optional<char> range_start_;  // the byte before a `-`, where that makes a range
};

}  // namespace

std::optional<GlobBracket> read_bracket(std::string_view pattern, std::size_t begin) {
  return BracketReader(pattern, begin).read();
}

std::string bracket_regex(const GlobBracket& bracket) {
  std::string ranges;
  for (std::size_t first = 0; first < bracket.bytes.size(); ++first) {
    if (!bracket.bytes[first]) continue;
    std::size_t last = first;
    while (last + 1 < bracket.bytes.size() && bracket.bytes[last + 1]) ++last;
    ranges += fmt::format("\\x{:02x}-\\x{:02x}", first, last);
    first = last;
  }
  return ranges.empty() ? ranges : "[" + ranges + "]";
}

}  // namespace jtlint
