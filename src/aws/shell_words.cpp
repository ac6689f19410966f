#include "aws/shell_words.h"

namespace jtlint::aws {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Splits one text, byte by byte.
class Splitter {
 public:
  void take(char c) {
    if (escaped_) return take_escaped(c);
    if (c == '\\' && quote_ != '\'') {
      escaped_ = true;
      return;
    }
    if (quote_ != 0) return take_quoted(c);
    if (c == '\'' || c == '"') {
      quote_ = c;
      in_word_ = true;
    } else if (is_space(c)) {
      end_word();
    } else {
      add(c);
    }
  }

  std::optional<std::vector<std::string>> words() {
    if (quote_ != 0 || escaped_) return std::nullopt;
    end_word();
    return std::move(words_);
  }

 private:
  void take_escaped(char c) {
    escaped_ = false;
    // Between double quotes, a backslash is one unless it stands before one of these.
    if (quote_ == '"' && c != '"' && c != '\\') add('\\');
    add(c);
  }

  void take_quoted(char c) {
    if (c == quote_) {
      quote_ = 0;
    } else {
      add(c);
    }
  }

  void add(char c) {
    in_word_ = true;
    word_ += c;
  }

  void end_word() {
    if (in_word_) words_.push_back(std::move(word_));
    word_.clear();
    in_word_ = false;
  }

  std::vector<std::string> words_;
  std::string word_;
  bool in_word_ = false;
  char quote_ = 0;
  bool escaped_ = false;
};

}  // namespace

std::optional<std::vector<std::string>> shell_words(std::string_view text) {
  Splitter splitter;
  for (const char c : text) splitter.take(c);
  return splitter.words();
}

}  // namespace jtlint::aws
