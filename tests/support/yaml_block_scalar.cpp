#include "support/yaml_block_scalar.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace jtlint::test {
namespace {

bool is_spaced(std::string_view line) {
  return line.substr(0, 1) == " " || line.substr(0, 1) == "\t";
}

/// The text without the line feeds that end it, cut at the others.
std::vector<std::string> lines_before_end(const std::string& text) {
  std::vector<std::string> lines;
  const std::size_t end = text.find_last_not_of('\n') + 1;
  for (std::size_t at = 0; at < end;) {
    const std::size_t feed = std::min(text.find('\n', at), end);
    lines.push_back(text.substr(at, feed - at));
    at = feed + 1;
  }
  return lines;
}

class BlockScalarWriter {
 public:
  BlockScalarWriter(std::string text, const YamlBlockPlace& place, Random& random)
      : text_(std::move(text)), place_(place), random_(random), lines_(lines_before_end(text_)) {
    feeds_ = text_.size() - std::min(text_.find_last_not_of('\n') + 1, text_.size());
  }

  YamlBlockScalar scalar(char style) {
    const char chomping = this->chomping();
    header(style, chomping);
    if (text_.empty()) value_size_ = bytes_.size();
    bytes_ += place_.line_break;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].empty()) {
        blank_line();
      } else if (style == '|') {
        line(lines_[i]);
      } else {
        folded_line(i);
      }
    }
    end(chomping);
    return {bytes_, value_size_};
  }

 private:
  /// '-' keeps no line feed at the end, ' ' one, '+' all.
  char chomping() {
    if (feeds_ == 0) return text_.empty() && random_.one_in(2) ? ' ' : '-';
    const bool one = feeds_ == 1 && !lines_.empty();
    return one && !random_.one_in(3) ? ' ' : '+';
  }

  void header(char style, char chomping) {
    const std::string digit =
        place_.indicator > 0 ? std::to_string(place_.indicator) : std::string();
    const std::string chomp = chomping == ' ' ? std::string() : std::string(1, chomping);
    bytes_ += style + (random_.one_in(2) ? digit + chomp : chomp + digit);
    bytes_ += random_.some(" ", 1);
    if (random_.one_in(6)) bytes_ += " # comment: |";
  }

  void blank_line() { bytes_ += random_.some(" ", place_.column) + place_.line_break; }

  void line(const std::string& text) {
    bytes_ += std::string(place_.column, ' ') + text;
    value_size_ = bytes_.size();
    bytes_ += place_.line_break;
  }

  /// A line of text, with one more line break behind it where folding takes one away.
  void folded_line(std::size_t index) {
    const std::string& text = lines_[index];
    line(is_spaced(text) ? text : with_folds(text));
    std::size_t next = index + 1;
    while (next < lines_.size() && lines_[next].empty()) ++next;
    const bool folds = next < lines_.size() && !is_spaced(text) && !is_spaced(lines_[next]);
    if (folds) blank_line();
  }

  std::string with_folds(const std::string& text) {
    std::string written;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool may_fold = text[i] == ' ' && i + 1 < text.size() && !is_spaced(text.substr(i + 1));
      written += may_fold && random_.one_in(3) ? place_.line_break + std::string(place_.column, ' ')
                                               : std::string(1, text[i]);
    }
    return written;
  }

  void end(char chomping) {
    const std::size_t ended = lines_.empty() ? 0 : 1;
    for (std::size_t i = ended; i < feeds_; ++i) blank_line();
    if (feeds_ > 0) value_size_ = bytes_.size();
    if (chomping != '+' && random_.one_in(4)) blank_line();
  }

  std::string text_;
  YamlBlockPlace place_;
  Random& random_;
  std::vector<std::string> lines_;
  std::size_t feeds_ = 0;  ///< that end the text
  std::string bytes_;
  std::size_t value_size_ = 0;
};

}  // namespace

bool needs_indicator(const std::string& text) {
  const std::size_t first = text.find_first_not_of('\n');
  return first != std::string::npos && text[first] == ' ';
}

YamlBlockScalar literal_scalar(const std::string& text, const YamlBlockPlace& place,
                               Random& random) {
  return BlockScalarWriter(text, place, random).scalar('|');
}

YamlBlockScalar folded_scalar(const std::string& text, const YamlBlockPlace& place,
                              Random& random) {
  return BlockScalarWriter(text, place, random).scalar('>');
}

}  // namespace jtlint::test
