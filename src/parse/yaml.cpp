#include "parse/yaml.h"

#include <algorithm>
#include <istream>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "parse/limits.h"
#include "parse/view_buffer.h"
#include "parse/yaml_anchors.h"
#include "parse/yaml_explain.h"
#include "parse/yaml_merge.h"
#include "parse/yaml_scalar.h"
#include "parse/yaml_scan.h"
#include "parse/yaml_shown.h"
#include "parse/yaml_tags.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

/// Ends the library's parse from within an event.
struct Stop {
  SyntaxFault fault;
};

/// Builds the trees of a stream from the library's events.
class Builder : public YAML::EventHandler {
 public:
  /// Builds the trees of what the library reads from `begin` on.
  Builder(std::string_view bytes, const ShownYaml& shown, std::size_t begin,
          const TakeDocument& take)
      : bytes_(bytes),
        shown_(shown),
        take_(take),
        mark_base_(shown.shown_at(begin)),
        cursor_(begin) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (!first_) expect_announced(offset(mark));
    first_ = false;
    cursor_ = offset(mark) + (bytes_.substr(offset(mark), 3) == "---" ? std::size_t{3} : 0);
    root_ = Node();
    anchors_ = YamlAnchors();
    values_ = 0;
  }
  void OnDocumentEnd() override { take_(make_tree(std::move(root_))); }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const bool flow = !open_.empty() && open_.back().flow;
    const Span word = null_word(bytes_, yaml_scan::skip_properties(bytes_, offset(mark)), flow);
    const bool written = !word.empty() && !is_next_name(word.end);
    const std::string_view null = bytes_.substr(word.begin, word.size());
    yaml_scan::Scalar scalar = written ? yaml_scan::scan_scalar(bytes_, word.begin, null)
                                       : unwritten(mark, anchor != YAML::NullAnchor);
    add({.kind = Kind::null, .span = scalar.span, .text = std::move(scalar.text)}, anchor);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& read) override {
    const std::string value = shown_.restored(read);
    const std::size_t at = yaml_scan::skip_properties(bytes_, offset(mark));
    yaml_scan::Scalar scalar = yaml_scan::scan_scalar(bytes_, at, value);
    if (tag == "!" && !scalar.in_quotes && !yaml_scan::is_closed(bytes_, at)) {
      stop(scalar.span, "the text ends before this quoted string is closed");
    }
    if (value.empty() && !is_written(scalar)) scalar = unwritten(mark, true);
    const Kind kind = expects_key() ? Kind::string : scalar_kind(tag, value);
    const bool merges = expects_key() && tag == "?" && value == "<<";
    if (merges) open_.back().merges.insert(open_.back().node.members.size());
    Node node{.kind = kind, .span = scalar.span, .text = std::move(scalar.text)};
    node.plain = tag == "?";
    if (kind == Kind::number) node.text = json_number(node.text);
    add(tagged(std::move(node), tag, offset(mark)), anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const std::size_t at = offset(mark);
    const Span span{at, std::min(bytes_.find_first_of(" \t\r\n,]}", at), bytes_.size())};
    const YamlAnchors::Anchored* anchored = anchors_.find(anchor);
    if (anchored == nullptr) stop(span, "this alias refers to the value that it is part of");
    repeat(anchored->weight, span);
    weight_ += anchored->weight;
    cursor_ = span.end;
    place(anchored->node, span);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(Kind::sequence, mark, {tag, anchor}, style);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(Kind::mapping, mark, {tag, anchor}, style);
  }
  void OnMapEnd() override {
    if (auto fault = merge_members(open_.back().node, open_.back().merges)) throw Stop{*fault};
    close();
  }

 private:
  struct Properties {
    std::string tag;
    YAML::anchor_t anchor;
  };

  struct Open {
    Node node;
    Properties properties;
    std::size_t properties_at;
    bool flow;
    std::size_t weight_before;          ///< of all that had been read when this one began
    std::optional<Node> key = {};       ///< of a mapping: the name whose value comes next
    std::set<std::size_t> merges = {};  ///< of a mapping: the members whose name is `<<`
  };

  [[noreturn]] static void stop(Span span, std::string message) {
    throw Stop{{span, std::move(message), std::nullopt}};
  }

  /// A further document is announced by `---`, or by `...` behind the one before. The library asks
  /// for neither, and stays forever at a token that begins no value.
  void expect_announced(std::size_t at) const {
    const std::size_t end = std::min(cursor_, at);
    const bool ended = bytes_.substr(end, at - end).find("...") != std::string_view::npos;
    if (ended || bytes_.substr(at, 3) == "---" || bytes_.substr(at, 1) == "%") return;
    stop(yaml_word(bytes_, at), "expected the end of the document, or '---' before another one");
  }

  std::size_t offset(const YAML::Mark& mark) const {
    return shown_.written_at(mark_base_ + static_cast<std::size_t>(std::max(mark.pos, 0)));
  }

  bool expects_key() const {
    return !open_.empty() && open_.back().node.kind == Kind::mapping && !open_.back().key;
  }

  /// The library gives a value that is not written the place of the next token. That may be the
  /// next name, which may read like the value.
  bool is_next_name(std::size_t end) const {
    return !expects_key() && is_followed_by_colon(bytes_, end);
  }

  /// Whether what was found in place of an empty value is it: `""`, `''`, `|` or `>`.
  bool is_written(const yaml_scan::Scalar& found) const {
    return !found.span.empty() && !is_next_name(found.span.end);
  }

  /// A value that is missing, where it is: behind its properties or else behind its indicator.
  yaml_scan::Scalar unwritten(const YAML::Mark& mark, bool has_properties) const {
    const std::size_t at = offset(mark);
    const std::size_t place = has_properties  ? yaml_scan::properties_end(bytes_, at)
                              : expects_key() ? at
                                              : behind_indicator();
    yaml_scan::Scalar scalar{{place, place}, {}};
    scalar.text.append_encoded("", scalar.span);
    return scalar;
  }

  /// The place behind the `:` or `-` that comes next, if it does.
  std::size_t behind_indicator() const {
    if (open_.empty()) return cursor_;
    const Open& parent = open_.back();
    const std::size_t next = yaml_scan::skip_blank(bytes_, cursor_);
    const std::string_view rest = bytes_.substr(next);
    const std::string_view ends = parent.flow ? " \t\r\n,]}" : " \t\r\n";
    const bool alone = rest.size() == 1 || rest.substr(0, 2).find_last_of(ends) == 1;  // or a text
    const bool found = rest.substr(0, 1) == (parent.key ? ":" : "-");
    return found && alone ? next + 1 : cursor_;
  }

  void open(Kind kind, const YAML::Mark& mark, Properties properties,
            YAML::EmitterStyle::value style) {
    const std::size_t at = yaml_scan::skip_properties(bytes_, offset(mark));
    const bool flow = style == YAML::EmitterStyle::Flow;
    const Span span{at, flow && is_open_bracket(at) ? at + 1 : at};
    if (open_.size() == limits::depth) {
      stop({at, at + 1}, std::string(limits::too_deep));
    }
    open_.push_back(
        {{.kind = kind, .span = span}, std::move(properties), offset(mark), flow, weight_});
    cursor_ = std::max(cursor_, span.end);
  }

  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    if (done.flow && is_open_bracket(done.node.span.begin))
      cursor_ = yaml_scan::behind_bracket(bytes_, cursor_);
    done.node.span.end = std::max(cursor_, done.node.span.begin);
    add(tagged(std::move(done.node), done.properties.tag, done.properties_at),
        done.properties.anchor, weight_ - done.weight_before);
  }

  /// A value with what its tag makes of it. A name is what it is.
  Node tagged(Node value, std::string_view tag, std::size_t at) const {
    if (expects_key()) return value;
    const auto hidden = shown_.hidden_tag(value.span.begin);
    if (!hidden && !is_local_tag(tag)) return value;
    return under_tag(std::move(value), bytes_, hidden.value_or(tag_at(bytes_, at)));
  }

  /// A flow mapping without brackets, `[a: 1]`, has no bracket of its own to look for.
  bool is_open_bracket(std::size_t at) const {
    return at < bytes_.size() && (bytes_[at] == '{' || bytes_[at] == '[');
  }

  void add(Node node, YAML::anchor_t anchor, std::size_t weight_inside = 0) {
    const std::size_t own_weight = 1 + node.text.decoded().size() / 16;
    weight_ += own_weight;
    if (++values_ > limits::yaml_values) stop(node.span, std::string(limits::too_many_yaml_values));
    cursor_ = std::max(cursor_, node.span.end);
    if (anchor != YAML::NullAnchor) {
      repeat(own_weight + weight_inside, node.span);
      anchors_.set(anchor, {node, own_weight + weight_inside});
    }
    place(std::move(node), std::nullopt);
  }

  void repeat(std::size_t weight, Span span) {
    if (anchors_.repeat(weight)) return;
    stop(span, "the anchors and aliases of this document repeat too much: write it out");
  }

  /// Puts a finished value where it belongs. `alias` is where an alias stands in for it.
  void place(Node node, std::optional<Span> alias) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.kind == Kind::sequence) {
      node.key_span = {};
      parent.node.items.push_back(std::move(node));
    } else if (!parent.key) {
      parent.key = std::move(node);
      if (alias) parent.key->span = *alias;
    } else {
      append_member(parent.node, *std::exchange(parent.key, std::nullopt), std::move(node));
    }
  }

  std::string_view bytes_;
  const ShownYaml& shown_;
  const TakeDocument& take_;
  bool first_ = true;
  std::size_t mark_base_;  ///< where what the library reads begins, in what it is shown
  std::size_t cursor_;     ///< behind the last token that was placed
  std::size_t weight_ = 0;
  std::size_t values_ = 0;
  Node root_;
  std::vector<Open> open_;
  YamlAnchors anchors_;
};

/// Reads documents from `begin` on, up to the end or a fault.
std::optional<SyntaxFault> read_stream(std::string_view bytes, const ShownYaml& shown,
                                       std::size_t begin, const TakeDocument& take) {
  begin += utf8::byte_order_mark_size(bytes.substr(begin));
  Builder builder(bytes, shown, begin, take);
  const std::size_t shown_begin = shown.shown_at(begin);
  try {
    ViewBuffer buffer(shown.bytes().substr(shown_begin));
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Stop& stopped) {
    return stopped.fault;
  } catch (const YAML::Exception& error) {
    const auto position = static_cast<std::size_t>(std::max(error.mark.pos, 0));
    return explain_yaml_fault(bytes, shown.written_at(shown_begin + position), error.msg);
  }
  return std::nullopt;
}

}  // namespace

void each_yaml_document_of_library(std::string_view bytes, const TakeDocument& take) {
  if (auto fault = forbidden_character(bytes)) return take(*fault);
  const ShownYaml shown(bytes);
  for (std::size_t begin = 0; begin < bytes.size();) {
    const auto fault = read_stream(bytes, shown, begin, take);
    if (!fault) return;
    const std::size_t before = fault->span.begin - std::min<std::size_t>(fault->span.begin, 1);
    const std::size_t next = bytes.find("\n---", std::max(before, begin));
    take(*fault);
    begin = next == std::string_view::npos ? bytes.size() : next + 1;
  }
}

}  // namespace jtlint
