#include "parse/json.h"

#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "parse/json_explain.h"
#include "parse/json_scan.h"
#include "parse/limits.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

/// A collection that is not yet closed. It is the last of the items or members before its own.
struct Open {
  Kind kind;
  std::size_t items;    ///< so many of those in hand are not in it
  std::size_t members;  ///< likewise
};

/// What is in hand while a value is read. The memory is kept from one value to the next.
struct Stacks {
  std::vector<Open> open;       ///< each is in the former
  std::vector<Node> items;      ///< of all of them, those of one behind those of the one around it
  std::vector<Member> members;  ///< likewise

  /// Forgets all. Memory that hardly any other value needs is given back.
  void clear() {
    keep_some(open);
    keep_some(items);
    keep_some(members);
  }

 private:
  template <typename T>
  static void keep_some(std::vector<T>& stack) {
    constexpr std::size_t some = 256;
    stack.clear();
    if (stack.capacity() > some) stack.shrink_to_fit();
  }
};

/// Those of this thread, which reads one value at a time.
Stacks& own_stacks() {
  thread_local Stacks stacks;
  return stacks;
}

/// Reads a value token by token. It does not recurse: what nests deep takes no stack.
class Reader {
 public:
  /// Of the value that begins at or after `begin`.
  Reader(std::string_view bytes, std::size_t begin) : bytes_(bytes), at_(begin) {
    progress_.offset = begin;
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() { in_hand_.clear(); }

  /// The root, or the fault that ended it.
  Result<Node, SyntaxFault> read() {
    bool sound = value();
    while (sound && !in_hand_.open.empty()) sound = next_part();
    if (!sound) return fault_ ? *fault_ : explain_json_fault(bytes_, progress_);
    return std::move(root_);
  }

  /// Behind the last token that was understood.
  std::size_t offset() const { return progress_.offset; }

  /// What is wrong with further text behind the value.
  std::optional<SyntaxFault> fault_behind() const {
    const bool at_end = json_scan::skip_space(bytes_, progress_.offset) == bytes_.size();
    return at_end ? std::nullopt : std::optional(explain_json_fault(bytes_, progress_));
  }

 private:
  using After = JsonProgress::After;

  /// The next byte that is no white space; 0 at the end.
  char peek() {
    if (at_ < bytes_.size() && bytes_[at_] > ' ') return bytes_[at_];  // mostly
    at_ = json_scan::skip_space(bytes_, at_);
    return at_ < bytes_.size() ? bytes_[at_] : '\0';
  }

  void understood(After after, std::size_t end) {
    progress_.after = after;
    progress_.offset = at_ = end;
  }

  /// Closes the innermost collection, or reads what comes next in it.
  bool next_part() {
    const bool object = in_hand_.open.back().kind == Kind::mapping;
    const char next = peek();
    if (next == (object ? '}' : ']')) return close();
    if (progress_.after == After::value) {
      if (next != ',') return false;
      ++at_;
    }
    return object ? member() : value();
  }

  bool member() {
    if (peek() != '"') return false;
    const json_scan::WrittenString name = json_scan::string_at(bytes_, at_);
    if (name.quoted.empty()) return false;
    understood(After::name, name.quoted.end);
    progress_.name = name.quoted;
    if (peek() != ':') return false;
    ++at_;
    Member& member = in_hand_.members.emplace_back();
    member.key = json_scan::decode_string(bytes_, name);
    member.value.key_span = name.quoted;
    return value();
  }

  bool value() {
    switch (peek()) {
      case '{':
        return open(Kind::mapping, After::open_object);
      case '[':
        return open(Kind::sequence, After::open_array);
      case '"':
        return string();
      default:
        return word();
    }
  }

  bool string() {
    const json_scan::WrittenString string = json_scan::string_at(bytes_, at_);
    if (string.quoted.empty() || !count(string.quoted)) return false;
    Node& node = add(Kind::string, string.quoted);
    node.text = json_scan::decode_string(bytes_, string);
    understood(After::value, string.quoted.end);
    return true;
  }

  /// A number, `true`, `false` or `null`.
  bool word() {
    const Span span = {at_, json_scan::token_end(bytes_, at_)};
    const std::string_view written = bytes_.substr(span.begin, span.size());
    if (!json_scan::is_scalar(written) || !count(span)) return false;
    const char first = written.front();
    const Kind kind = first == 'n'                   ? Kind::null
                      : first == 't' || first == 'f' ? Kind::boolean
                                                     : Kind::number;
    add(kind, span).text = Text::verbatim(written, span.begin);
    understood(After::value, span.end);
    return true;
  }

  bool open(Kind kind, After after) {
    const Span bracket = {at_, at_ + 1};
    if (in_hand_.open.size() == limits::json_depth) {
      fault_ = {bracket, std::string(limits::too_deep_json), std::nullopt};
      return false;
    }
    if (!count(bracket)) return false;
    add(kind, bracket);
    in_hand_.open.push_back({kind, in_hand_.items.size(), in_hand_.members.size()});
    progress_.open.push_back(bracket.begin);
    understood(after, bracket.end);
    return true;
  }

  bool close() {
    const Open closed = in_hand_.open.back();
    in_hand_.open.pop_back();
    progress_.open.pop_back();
    understood(After::value, at_ + 1);
    Node& node = last_before(closed);
    node.span.end = at_;
    if (closed.kind == Kind::sequence) {
      take_from(closed.items, in_hand_.items, node.items);
    } else {
      take_from(closed.members, in_hand_.members, node.members);
    }
    return true;
  }

  /// One value more, if there may be one.
  bool count(Span span) {
    if (++values_ <= limits::json_values) return true;
    fault_ = {span, std::string(limits::too_many_json_values), std::nullopt};
    return false;
  }

  /// The value that begins: the root, an item, or that of the last name.
  Node& add(Kind kind, Span span) {
    const bool item = !in_hand_.open.empty() && in_hand_.open.back().kind == Kind::sequence;
    if (item) in_hand_.items.emplace_back();
    Node& node = last_before({kind, in_hand_.items.size(), in_hand_.members.size()});
    node.kind = kind;
    node.span = span;
    return node;
  }

  /// The last value of the innermost collection, if its items and members end before those of
  /// `next`.
  Node& last_before(const Open& next) {
    if (in_hand_.open.empty()) return root_;
    return in_hand_.open.back().kind == Kind::sequence ? in_hand_.items[next.items - 1]
                                                       : in_hand_.members[next.members - 1].value;
  }

  /// Moves what lies behind `begin`, so that it takes the memory that it needs and no more.
  template <typename T>
  static void take_from(std::size_t begin, std::vector<T>& all, std::vector<T>& taken) {
    const auto first = all.begin() + static_cast<std::ptrdiff_t>(begin);
    taken.assign(std::make_move_iterator(first), std::make_move_iterator(all.end()));
    all.erase(first, all.end());
  }

  std::string_view bytes_;
  std::size_t at_;
  JsonProgress progress_;
  Stacks& in_hand_ = own_stacks();
  Node root_;
  std::size_t values_ = 0;
  std::optional<SyntaxFault> fault_;  ///< where it is not for the grammar to say
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

/// Reads a text that is one value and nothing else.
Result<Node, SyntaxFault> read(std::string_view bytes) {
  const std::size_t begin = utf8::byte_order_mark_size(bytes);
  Reader reader(bytes, begin);
  auto root = reader.read();
  if (!root) return root;
  if (const auto fault = reader.fault_behind()) return *fault;
  return root;
}

}  // namespace

Result<Tree, SyntaxFault> parse_json(std::string_view bytes) {
  auto root = read(bytes);
  if (!root) return root.error();
  return make_tree(std::move(*root));
}

Result<JsonValue, SyntaxFault> parse_json_value(std::string_view bytes, std::size_t begin) {
  Reader reader(bytes, begin);
  auto root = reader.read();
  if (!root) return root.error();
  return JsonValue{make_tree(std::move(*root)), reader.offset()};
}

Result<Tree, SyntaxFault> parse_embedded_json(const Text& text) {
  auto root = read(text.decoded());
  if (!root) return root.error();
  embed(*root, text);
  return make_tree(std::move(*root));
}

}  // namespace jtlint
