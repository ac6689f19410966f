#include "support/random_tree.h"

#include <string_view>

#include "support/utf8.h"

namespace jtlint::test {
namespace {

using Texts = std::vector<std::string>;

const Texts& whole_texts() {
  static const Texts texts = {"",
                              "a",
                              "- a",
                              "# x",
                              "null",
                              "~",
                              "1:30",
                              "{",
                              "[a]",
                              "'",
                              "\"",
                              "\\",
                              "true",
                              "no",
                              "0x1F",
                              "010",
                              ".inf",
                              "1e3",
                              "-",
                              "?",
                              ":",
                              "a: b",
                              "a #b",
                              "a#b",
                              "key:",
                              " a",
                              "a ",
                              "\ta",
                              "a\t",
                              "<<",
                              "=",
                              "---",
                              "...",
                              "--- a",
                              "%a",
                              "@a",
                              "`a",
                              "*a",
                              "&a",
                              "!a",
                              "|",
                              ">",
                              "\n",
                              "\n\n",
                              "a\n",
                              "a\n\n",
                              "\na",
                              " \n ",
                              "a\n b\n",
                              "a\n\nb\n",
                              "a b c d e f",
                              "a\n  \nb",
                              "a\nb\n\nc",
                              "a \nb",
                              "a\n\tb",
                              "\xEF\xBB\xBF",
                              "-a",
                              "?a",
                              ":a",
                              "a?b",
                              "a,b",
                              "2001-01-01",
                              "+1",
                              "\r",
                              "\r\n",
                              "a\rb",
                              "  a\nb",
                              "\n  a\nb",
                              "a\n\n b\n\nc",
                              "''",
                              "\"\"",
                              "a:b",
                              "a/b",
                              "https://x/y?z=1#w"};
  return texts;
}

const Texts& fragments() {
  static const Texts texts = {
      "a",    "b",      "cd",      "1",      " ",      "  ",         "\n",     "\n\n",
      "\t",   "'",      "\"",      "\\",     "{",      "}",          "[",      "]",
      ",",    ":",      ": ",      " #",     "#",      "- ",         "-",      "?",
      "&",    "*",      "!",       "|",      ">",      "%",          "@",      "`",
      "~",    "é",      "e\u0301", "漢",     "😀",      "👩\u200D🚀",   "\u0085", "\u00A0",
      "/",    "\u2028", "\u2029",  "\uFEFF", "\uFFFE", "\U0010FFFF", "\u007F", "\u009B",
      "\x01", "\x04",   "\x1B",    "\r",     "\\n",    "\\u00e9",    "${x}",   "\u202E"};
  return texts;
}

const Texts& numbers() {
  static const Texts texts = {
      "0",   "-0",    "7",     "31",   "3600",   "-12",  "0.5", "-0.25",
      "1e3", "1.5E2", "1e400", "1e-7", "10.990", "60.0", "255", "123456789012345678901234567890"};
  return texts;
}

Node scalar(Kind kind, std::string text) {
  Node node{.kind = kind};
  node.text = Text(std::move(text));
  return node;
}

/// Grows one tree.
class Grower {
 public:
  explicit Grower(Random& random) : random_(random) {}

  Node node(std::size_t depth) {
    if (!grown_.empty() && random_.one_in(6)) return random_.one_of(grown_);
    Node grown = random_.below(6) < depth ? leaf() : branch(depth);
    if (grown_.size() < 20) grown_.push_back(grown);
    return grown;
  }

 private:
  Node leaf() {
    switch (random_.below(8)) {
      case 0:
        return Node();
      case 1:
        return scalar(Kind::boolean, random_.one_in(2) ? "true" : "false");
      case 2:
        return scalar(Kind::number, random_.one_of(numbers()));
      default:
        return scalar(Kind::string, random_text(random_));
    }
  }

  Node branch(std::size_t depth) {
    Node node{.kind = random_.one_in(2) ? Kind::sequence : Kind::mapping};
    for (std::size_t count = random_.below(5); count > 0; --count) {
      Node child = this->node(depth + 1);
      if (node.kind == Kind::sequence) {
        node.items.push_back(std::move(child));
      } else {
        node.members.push_back({Text(random_text(random_)), std::move(child)});
      }
    }
    return node;
  }

  Random& random_;
  std::vector<Node> grown_;
};

}  // namespace

std::string random_text(Random& random) {
  if (random.one_in(2)) return random.one_of(whole_texts());
  std::string text;
  for (std::size_t count = 1 + random.below(8); count > 0; --count) {
    text += random.one_of(fragments());
  }
  return text;
}

Node random_tree(Random& random) {
  return Grower(random).node(random.below(3));
}

std::vector<std::string> characters_of(std::string_view text) {
  std::vector<std::string> characters;
  while (!text.empty()) {
    const std::size_t size = utf8::decode(text).size;
    characters.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return characters;
}

}  // namespace jtlint::test
