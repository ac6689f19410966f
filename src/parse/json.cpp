#include "parse/json.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "parse/json_explain.h"
#include "parse/json_scan.h"
#include "parse/limits.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

/// Feeds the JSON library all of a text that it needs to judge its grammar.
///
/// It is not given most digits of long numbers: it refuses those that no double can hold, JSON does
/// not. Two digits of each run keep the grammar intact. Nor is it given what is plain in strings,
/// which it would take some 80 instructions for each byte to copy.
class Feed {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Feed(const char* at, const char* end) : at_(at), end_(end) {}

  reference operator*() const { return *at_; }
  Feed& operator++() {
    pass(*at_++);
    if (in_string_ && !escaped_ && unskipped_ == 0) at_ = json_scan::plain_end(at_, end_);
    while (digits_ >= 2 && at_ != end_ && is_digit(*at_)) ++at_;
    return *this;
  }
  Feed operator++(int) {
    Feed before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const Feed& a, const Feed& b) { return a.at_ == b.at_; }

 private:
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  void pass(char c) {
    if (in_string_) {
      const bool closes = c == '"' && !escaped_;
      const bool unit = c == 'u' && escaped_;
      const bool ascii = static_cast<unsigned char>(c) < 0x80;
      unskipped_ = unit ? behind_unit : std::max(unskipped_ - 1, ascii ? 0 : 1);
      escaped_ = c == '\\' && !escaped_;
      in_string_ = !closes;
      return;
    }
    in_string_ = c == '"';
    digits_ = is_digit(c) ? digits_ + 1 : 0;
  }

  /// The four digits of `\u`, and one character more: behind half of a pair, only `\u` may follow.
  /// Likewise, the byte behind one that is not ASCII shows whether a character is whole.
  static constexpr int behind_unit = 5;

  const char* at_;
  const char* end_;
  int unskipped_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
  int digits_ = 0;
};

/// Builds the tree from the library's events, finding each token's place again in the bytes.
class Builder {
 public:
  using Json = nlohmann::json;
  using After = JsonProgress::After;

  /// Builds the tree of the value that begins at or after `begin`.
  Builder(std::string_view bytes, std::size_t begin) : bytes_(bytes) { progress_.offset = begin; }

  bool null() { return scalar(Kind::null); }
  bool boolean(bool) { return scalar(Kind::boolean); }
  bool number_integer(Json::number_integer_t) { return scalar(Kind::number); }
  bool number_unsigned(Json::number_unsigned_t) { return scalar(Kind::number); }
  bool number_float(Json::number_float_t, const std::string&) { return scalar(Kind::number); }
  bool binary(Json::binary_t&) { return false; }

  bool string(std::string&) {
    const Span span = next_token();
    if (!count(span)) return false;
    add({.kind = Kind::string, .span = span, .text = json_scan::decode_string(bytes_, span)},
        progress_.name);
    return true;
  }

  bool key(std::string&) {
    progress_.name = next_token();
    progress_.after = After::name;
    return true;
  }

  bool start_object(std::size_t) { return open(Kind::mapping, After::open_object); }
  bool start_array(std::size_t) { return open(Kind::sequence, After::open_array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) {
    fault_ = explain_json_fault(bytes_, progress_);
    return false;
  }

  /// The root, or the fault that ended it.
  Result<Node, SyntaxFault> finish() {
    if (fault_) return *fault_;
    return std::move(root_);
  }

  /// Behind the last token that was read.
  std::size_t offset() const { return progress_.offset; }

  /// What is wrong with further text behind the value.
  std::optional<SyntaxFault> fault_behind() const {
    const bool at_end = json_scan::skip_space(bytes_, progress_.offset) == bytes_.size();
    return at_end ? std::nullopt : std::optional(explain_json_fault(bytes_, progress_));
  }

 private:
  /// The place of the token that the library has just read. Only separators lie before it.
  Span next_token() {
    std::size_t at = json_scan::skip_space(bytes_, progress_.offset);
    while (at < bytes_.size() && (bytes_[at] == ',' || bytes_[at] == ':')) {
      at = json_scan::skip_space(bytes_, at + 1);
    }
    progress_.offset = json_scan::token_end(bytes_, at);
    return {at, progress_.offset};
  }

  bool scalar(Kind kind) {
    const std::size_t before = progress_.offset;
    const Span span = next_token();
    const std::string_view written = bytes_.substr(span.begin, span.size());
    if (!json_scan::is_scalar(written)) {  // the library reads 02 as 0 and then meets a 2
      progress_.offset = before;
      fault_ = explain_json_fault(bytes_, progress_);
      return false;
    }
    if (!count(span)) return false;
    Node node{.kind = kind, .span = span};
    node.text.append_verbatim(written, span.begin);
    add(std::move(node), progress_.name);
    return true;
  }

  /// One value more, if there may be one.
  bool count(Span span) {
    if (++values_ <= limits::json_values) return true;
    fault_ = {span, std::string(limits::too_many_json_values), std::nullopt};
    return false;
  }

  /// Adds a value to the collection that is open; `name` is the place of its name, if it has one.
  void add(Node node, Span name) {
    progress_.after = After::value;
    if (open_.empty()) {
      root_ = std::move(node);
    } else if (open_.back().node.kind == Kind::sequence) {
      items_.push_back(std::move(node));
    } else {
      node.key_span = name;
      members_.push_back({json_scan::decode_string(bytes_, name), std::move(node)});
    }
  }

  bool open(Kind kind, After after) {
    const Span span = next_token();
    if (open_.size() == limits::json_depth) {
      fault_ = {span, std::string(limits::too_deep_json), std::nullopt};
      return false;
    }
    if (!count(span)) return false;
    open_.push_back({{.kind = kind, .span = span}, progress_.name, items_.size(), members_.size()});
    progress_.open.push_back(span.begin);
    progress_.after = after;
    return true;
  }

  bool close() {
    Open closed = std::move(open_.back());
    open_.pop_back();
    progress_.open.pop_back();
    closed.node.span.end = next_token().end;
    take_from(closed.items, items_, closed.node.items);
    take_from(closed.members, members_, closed.node.members);
    add(std::move(closed.node), closed.name);
    return true;
  }

  /// Moves what lies behind `begin`, so that it takes the memory that it needs and no more.
  template <typename T>
  static void take_from(std::size_t begin, std::vector<T>& all, std::vector<T>& taken) {
    const auto first = all.begin() + static_cast<std::ptrdiff_t>(begin);
    taken.assign(std::make_move_iterator(first), std::make_move_iterator(all.end()));
    all.erase(first, all.end());
  }

  /// A collection that is not yet closed.
  struct Open {
    Node node;
    Span name;            ///< of the member that it is
    std::size_t items;    ///< so many of `items_` are not in it
    std::size_t members;  ///< likewise
  };

  std::string_view bytes_;
  JsonProgress progress_;
  Node root_;
  std::size_t values_ = 0;
  std::vector<Open> open_;       ///< each is in the former
  std::vector<Node> items_;      ///< of all of them, those of one behind those of the one around it
  std::vector<Member> members_;  ///< likewise
  std::optional<SyntaxFault> fault_;
};

/// Gives every part of a tree read from `host`'s decoded text its place in the host's file.
void embed(Node& node, const Text& host) {
  node.span = host.source_span(node.span);
  node.key_span = host.source_span(node.key_span);
  node.text = node.text.embedded_in(host);
  for (Node& item : node.items) embed(item, host);
  for (Member& member : node.members) {
    member.key = member.key.embedded_in(host);
    embed(member.value, host);
  }
}

Result<Node, SyntaxFault> read_value(Builder& builder, std::string_view bytes, std::size_t begin) {
  const bool second_mark = utf8::byte_order_mark_size(bytes.substr(begin)) > 0;
  if (second_mark) return *builder.fault_behind();  // the library would skip it
  const char* end = bytes.data() + bytes.size();
  nlohmann::json::sax_parse(Feed(bytes.data() + begin, end), Feed(end, end), &builder,
                            nlohmann::json::input_format_t::json, false);
  return builder.finish();
}

/// Reads a text that is one value and nothing else.
Result<Node, SyntaxFault> read(std::string_view bytes) {
  const std::size_t begin = utf8::byte_order_mark_size(bytes);
  Builder builder(bytes, begin);
  auto root = read_value(builder, bytes, begin);
  if (!root) return root;
  if (const auto fault = builder.fault_behind()) return *fault;
  return root;
}

}  // namespace

Result<Tree, SyntaxFault> parse_json(std::string_view bytes) {
  auto root = read(bytes);
  if (!root) return root.error();
  return make_tree(std::move(*root));
}

Result<JsonValue, SyntaxFault> parse_json_value(std::string_view bytes, std::size_t begin) {
  Builder builder(bytes, begin);
  auto root = read_value(builder, bytes, begin);
  if (!root) return root.error();
  return JsonValue{make_tree(std::move(*root)), builder.offset()};
}

Result<Tree, SyntaxFault> parse_embedded_json(const Text& text) {
  auto root = read(text.decoded());
  if (!root) return root.error();
  embed(*root, text);
  return make_tree(std::move(*root));
}

}  // namespace jtlint
