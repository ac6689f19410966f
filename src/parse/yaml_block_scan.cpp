#include "parse/yaml_block_scan.h"

#include <algorithm>
#include <string>
#include <utility>

#include "parse/yaml_cursor.h"

namespace jtlint::yaml_scan {
namespace {

/// The offset behind the line break at `at`: LF, CRLF or CR.
std::size_t behind_break(std::string_view bytes, std::size_t at) {
  return at + (bytes.substr(at, 2) == "\r\n" ? std::size_t{2} : std::size_t{1});
}

/// One pass over the bytes of a block scalar, building its text.
class BlockScan : private Cursor {
 public:
  using Cursor::Cursor;

  std::optional<Scalar> scalar() {
    if (!block() || text_.decoded() != value_) return std::nullopt;
    return Scalar{{begin_, at_}, std::move(text_)};
  }

 private:
  /// How far the block whose first line is at `at` is indented: as many spaces as stand before one
  /// of its lines, less those that its value keeps. That line is the first of text, or where there
  /// is none the first of blanks; a block of empty lines is indented as far as each of them.
  std::size_t block_indentation(std::size_t at) const {
    const std::size_t text = value_.find_first_not_of(" \n");
    const bool blank = text == std::string_view::npos;
    const std::size_t in_line = blank ? value_.find(' ') : text;
    if (in_line == std::string_view::npos) return bytes_.size();
    const std::size_t begin = value_.rfind('\n', in_line) + 1;  // 0 where there is none
    const std::size_t kept = std::min(value_.find_first_not_of(' ', begin), value_.size()) - begin;
    for (std::size_t passed = 0; at < bytes_.size(); ++passed) {
      const std::size_t spaces = std::min(bytes_.find_first_not_of(' ', at), bytes_.size()) - at;
      const bool ends = at + spaces == bytes_.size() || is_break(bytes_[at + spaces]);
      if (blank ? passed == begin : !ends) return spaces - std::min(spaces, kept);
      at = behind_break(bytes_, at + spaces);
    }
    return 0;
  }

  bool block() {
    at_ = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
    if (value_.empty()) {
      text_.append_encoded("", {at_, at_});
      return true;
    }
    if (!ended()) at_ = behind_break(bytes_, at_);
    const std::size_t indentation = block_indentation(at_);
    skip_indentation(indentation);
    while (!left().empty()) {
      if (ended()) return false;
      const std::size_t before = text_.decoded().size();
      if (is_break(here())) {
        breaks(indentation);
      } else {
        line();
      }
      if (!agrees_since(before)) return false;
    }
    return true;
  }

  void line() {
    const std::size_t end = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
    text_.append_verbatim(bytes_.substr(at_, end - at_), at_);
    at_ = end;
  }

  void skip_indentation(std::size_t indentation) {
    for (std::size_t i = 0; i < indentation && !ended() && here() == ' '; ++i) ++at_;
  }

  /// Passes a run of line breaks, each with the indentation after it, as whatever the value has
  /// there: a space for a folded break, else line feeds. A run that ends the value ends with as
  /// many breaks as the value keeps.
  void breaks(std::size_t indentation) {
    const std::size_t begin = at_;
    const std::size_t feeds = std::min(left().find_first_not_of('\n'), left().size());
    const bool ends_value = feeds == left().size();
    std::size_t passed = 0;
    while (!ended() && is_break(here()) && !(ends_value && passed == feeds)) {
      at_ = behind_break(bytes_, at_);
      ++passed;
      if (!(ends_value && passed == feeds)) skip_indentation(indentation);
    }
    const bool space = feeds == 0 && left().front() == ' ';
    text_.append_encoded(space ? " " : std::string(std::min(feeds, passed), '\n'), {begin, at_});
  }
};

}  // namespace

std::optional<Scalar> scan_block_scalar(std::string_view bytes, std::size_t at,
                                        std::string_view value) {
  return BlockScan(bytes, at, value).scalar();
}

}  // namespace jtlint::yaml_scan
