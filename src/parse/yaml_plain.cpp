#include "parse/yaml_plain.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "parse/yaml_merge.h"
#include "parse/yaml_plain_tokens.h"
#include "parse/yaml_scan.h"

namespace jtlint {
namespace {

using namespace yaml_plain;

class PlainYaml : private Tokens {
 public:
  using Tokens::Tokens;

  std::optional<Node> read() {
    if (bytes_.find_first_of("\t\r") != std::string_view::npos) return std::nullopt;
    start_line(bytes_.starts_with("---\n") ? 4 : 0);
    if (ended_ || indentation_ != 0) return std::nullopt;
    Node root = mapping(0);
    if (!sound_ || !ended_) return std::nullopt;
    return root;
  }

 private:
  /// The mapping whose first name comes next. The names stand below each other.
  Node mapping(unsigned depth) {
    Node object{.kind = Kind::mapping, .span = {at_, at_}};
    const std::size_t column = indentation_;
    if (!counts(depth)) return give_up();
    while (!ended_ && indentation_ == column) {
      Node key = name();
      if (!sound_) return {};
      append_member(object, std::move(key), value_below(column, depth));
    }
    if (!ended_ && indentation_ > column) return give_up();
    object.span.end = cursor_;
    return object;
  }

  /// The list whose first item comes next.
  Node sequence(unsigned depth) {
    Node list{.kind = Kind::sequence, .span = {at_, at_}};
    const std::size_t column = indentation_;
    if (!counts(depth)) return give_up();
    while (!ended_ && indentation_ == column && at_item()) {
      list.items.push_back(item(depth));
    }
    if (!ended_ && indentation_ > column) return give_up();
    list.span.end = cursor_;
    return list;
  }

  Node item(unsigned depth) {
    const std::size_t begin = at_++;
    skip_spaces();
    if (here() == '\n') return give_up();
    indentation_ += at_ - begin;
    return at_name() ? mapping(depth + 1) : value_here(indentation_, depth);
  }

  /// The value of a name that stands at `column`: behind it, or in the lines below.
  Node value_below(std::size_t column, unsigned depth) {
    skip_spaces();
    if (here() != '\n') return value_here(column, depth);
    start_line(line_end_ + 1);
    if (ended_) return give_up();
    if (at_item() && indentation_ >= column) return sequence(depth + 1);
    return indentation_ > column && at_name() ? mapping(depth + 1) : give_up();
  }

  /// A value that is all that is left of a line, but for the lines of a literal block.
  Node value_here(std::size_t column, unsigned depth) {
    if (here() == '|') return literal(column);
    Node value = here() == '[' || here() == '{' ? flow(depth + 1)
                 : at_quote()                   ? quoted()
                                                : rest_of_line();
    if (!sound_) return {};
    skip_spaces();
    if (here() != '\n') return give_up();
    start_line(line_end_ + 1);
    return value;
  }

  Node rest_of_line() {
    const std::string_view rest = bytes_.substr(at_, line_end_ - at_);
    const bool says_more = rest.find(": ") != std::string_view::npos || rest.ends_with(':') ||
                           rest.find(" #") != std::string_view::npos;
    if (says_more || !begins_value.contains(here())) return give_up();
    return plain(in_value);
  }

  /// The lines of a literal block, whose header comes next, below something that stands at
  /// `column`.
  Node literal(std::size_t column) {
    const std::string_view header = bytes_.substr(at_, line_end_ - at_);
    if (header != "|" && header != "|-") return give_up();
    const std::size_t begin = at_;
    const std::size_t first = line_end_ + 1;
    const std::size_t indentation = spaces_at(first);
    std::string value;
    std::size_t line = first;
    while (line < bytes_.size()) {
      const std::size_t spaces = spaces_at(line);
      const std::size_t end = bytes_.find('\n', line);
      const bool blank = line + spaces == end;
      if (end == std::string_view::npos || (blank && spaces > indentation)) return give_up();
      if (!blank && spaces <= column) break;
      if (!blank && spaces < indentation) return give_up();
      if (!blank) value += bytes_.substr(line + indentation, end - line - indentation);
      value += '\n';
      line = end + 1;
    }
    if (indentation <= column || value.empty() || value.front() == '\n') return give_up();
    while (value.ends_with("\n\n")) value.pop_back();
    if (header == "|-") value.pop_back();
    yaml_scan::Scalar scalar = yaml_scan::scan_scalar(bytes_, begin, value);
    Node node = placed({.kind = Kind::string, .span = scalar.span, .text = std::move(scalar.text)});
    start_line(line);
    return node;
  }

  std::size_t spaces_at(std::size_t begin) const {
    if (begin >= bytes_.size()) return 0;
    return std::min(bytes_.find_first_not_of(' ', begin), bytes_.size()) - begin;
  }

  /// A list or mapping in brackets, all of it on this line.
  Node flow(unsigned depth) {
    const bool is_mapping = here() == '{';
    Node collection{.kind = is_mapping ? Kind::mapping : Kind::sequence, .span = {at_, at_}};
    const char close = is_mapping ? '}' : ']';
    if (!counts(depth)) return give_up();
    ++at_;
    skip_spaces();
    while (sound_ && here() != close) {
      if (is_mapping) {
        flow_member(collection, depth);
      } else {
        collection.items.push_back(flow_value(depth));
      }
      skip_spaces();
      if (here() == close) break;
      if (here() != ',') return give_up();
      ++at_;
      skip_spaces();
      if (here() == close) return give_up();
    }
    if (!sound_) return {};
    collection.span.end = cursor_ = ++at_;
    return collection;
  }

  void flow_member(Node& object, unsigned depth) {
    const bool in_quotes = at_quote();
    if (!in_quotes && !at_name()) {
      give_up();
      return;
    }
    Node key = in_quotes ? quoted() : name();
    if (!sound_) return;
    if (in_quotes) {
      if (here() != ':' || key.span.size() > longest_name) {
        give_up();
        return;
      }
      ++at_;
    }
    skip_spaces();
    append_member(object, std::move(key), flow_value(depth));
  }

  Node flow_value(unsigned depth) {
    if (here() == '[' || here() == '{') return flow(depth + 1);
    if (at_quote()) return quoted();
    if (!in_flow_value.contains(here()) || !begins_value.contains(here())) return give_up();
    Node scalar = plain(in_flow_value);
    const char behind = here();
    return behind == ',' || behind == ']' || behind == '}' || behind == ' ' ? std::move(scalar)
                                                                            : give_up();
  }
};

}  // namespace

std::optional<Node> read_plain_yaml(std::string_view bytes) {
  return PlainYaml(bytes).read();
}

}  // namespace jtlint
