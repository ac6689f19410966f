#include "suppress/baseline_file.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <string_view>
#include <utility>

#include "document/decimal.h"
#include "document/node_text.h"
#include "parse/json.h"
#include "support/printable.h"
#include "support/suggest.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

/// Raised when the meaning of the lines changes.
constexpr std::string_view version = "1";
constexpr std::string_view version_key = "jtlint-baseline";
constexpr std::int64_t most_times = 1'000'000;

/// What git puts around the two sides of a conflict.
constexpr std::array<std::string_view, 4> conflict_marks = {"<<<<<<<", "|||||||",
                                                            "=======", ">>>>>>>"};

std::string header() {
  return fmt::format("{{\"{}\":{}}}", version_key, version);
}

SyntaxFault fault(Span span, std::string message) {
  return {span, std::move(message), std::nullopt};
}

std::string text_of(const Node& line, std::string_view key) {
  const Node* value = line.find(key);
  return value == nullptr ? "" : value->text.decoded();
}

class Reader {
 public:
  Reader(const std::shared_ptr<const Source>& source, const Catalogue& catalogue)
      : source_(source), ids_(catalogue.ids()) {}

  Result<Baseline, SyntaxFault> read() {
    const bool somewhere = has_header();
    if (!somewhere) {
      if (auto wrong = read_version()) return *wrong;
    }
    for (std::size_t number = somewhere ? 1 : 2; number <= source_->line_count(); ++number) {
      if (source_->line(number) == header()) continue;
      if (auto wrong = read_line(number)) return *wrong;
    }
    return Baseline(source_, std::move(entries_));
  }

 private:
  Span span_of(std::size_t number) const {
    const std::size_t begin = source_->line_start(number);
    return {begin, begin + source_->line(number).size()};
  }

  /// Of this version, wherever somebody has sorted or merged it to.
  bool has_header() const {
    for (std::size_t number = 1; number <= source_->line_count(); ++number) {
      if (source_->line(number) == header()) return true;
    }
    return false;
  }

  /// What is wrong with the first line, in a file without our header. It may be spelled otherwise.
  std::optional<SyntaxFault> read_version() const {
    if (is_conflict(1)) return conflict(1);
    const auto tree = parse_json(source_->line(1));
    const Node* written = tree ? (*tree)->find(version_key) : nullptr;
    if (written == nullptr) {
      return fault(span_of(1), "this is no baseline: its first line must be " + header());
    }
    if (written->kind == Kind::number && written->text.decoded() == version) return std::nullopt;
    return fault(span_of(1), fmt::format("this baseline is of another version of jtlint, which "
                                         "writes {}: write it again",
                                         version));
  }

  std::optional<SyntaxFault> read_line(std::size_t number) {
    if (source_->line(number).find_first_not_of(" \t") == std::string_view::npos) {
      return std::nullopt;
    }
    const auto tree = parse_line(number);
    if (!tree) return tree.error();
    const Node& line = **tree;
    if (auto wrong = wrong_member(line, number)) return wrong;
    const auto count = count_of(line);
    if (!count) return at(line.find("count")->span, number, "'count' must be a number from 1 on");
    BaselineEntry& entry =
        entries_[{text_of(line, "file"), text_of(line, "template"), text_of(line, "pointer"),
                  text_of(line, "inner_pointer"), text_of(line, "rule")}];
    if (*count > entry.count) entry = {*count, span_of(number)};
    return std::nullopt;
  }

  bool is_conflict(std::size_t number) const {
    const std::string_view line = source_->line(number);
    return std::any_of(conflict_marks.begin(), conflict_marks.end(),
                       [&](std::string_view mark) { return line.starts_with(mark); });
  }

  SyntaxFault conflict(std::size_t number) const {
    return fault(span_of(number), "a conflict of git is left here: keep the lines of both sides");
  }

  /// The JSON object of a line, with places within the line.
  Result<Tree, SyntaxFault> parse_line(std::size_t number) const {
    const std::string_view line = source_->line(number);
    if (is_conflict(number)) return conflict(number);
    if (const auto invalid = utf8::first_invalid(line)) {
      return at({*invalid, *invalid + 1}, number, "this is no UTF-8: write the baseline again");
    }
    auto tree = parse_json(line);
    if (!tree) {
      return at(tree.error().span, number,
                tree.error().message + "; mend this line or write the baseline again");
    }
    if ((*tree)->kind != Kind::mapping) return fault(span_of(number), "a line holds an object");
    return tree;
  }

  std::optional<SyntaxFault> wrong_member(const Node& line, std::size_t number) const {
    const std::vector<std::string> keys = {"file",          "template", "pointer",
                                           "inner_pointer", "rule",     "count"};
    for (const Member& member : line.members) {
      const std::string& key = member.key.decoded();
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
        return at(member.value.key_span, number,
                  fmt::format("'{}' is no part of a known finding", printable(key, 60)));
      }
      if (key != "count" && member.value.kind != Kind::string) {
        return at(member.value.span, number, fmt::format("'{}' must be a string", key));
      }
    }
    for (const std::string_view key : {"file", "rule"}) {
      if (text_of(line, key).empty()) {
        return fault(span_of(number), fmt::format("a known finding has a '{}'", key));
      }
    }
    const Node& rule = *line.find("rule");
    const std::string& id = rule.text.decoded();
    if (std::find(ids_.begin(), ids_.end(), id) != ids_.end()) return std::nullopt;
    return at(rule.span, number,
              unknown_rule(id, ids_).message + " (if it is no more, remove this line)");
  }

  static std::optional<std::size_t> count_of(const Node& line) {
    const Node* count = line.find("count");
    if (count == nullptr) return 1;
    const auto number = Decimal::from(count->text.decoded());
    const auto whole = number ? number->small_whole() : std::nullopt;
    const bool sound = count->kind == Kind::number && whole && *whole >= 1 && *whole <= most_times;
    return sound ? std::optional(static_cast<std::size_t>(*whole)) : std::nullopt;
  }

  SyntaxFault at(Span span, std::size_t number, std::string message) const {
    const std::size_t begin = source_->line_start(number);
    return fault({begin + span.begin, begin + span.end}, std::move(message));
  }

  const std::shared_ptr<const Source>& source_;
  std::vector<std::string> ids_;
  Baseline::Entries entries_;
};

void add(Node& line, std::string_view key, const std::string& value, Kind kind = Kind::string) {
  if (value.empty()) return;
  add_member(line, Text(std::string(key)), {.kind = kind, .text = Text(value)});
}

}  // namespace

Result<Baseline, SyntaxFault> read_baseline(const std::shared_ptr<const Source>& source,
                                            const Catalogue& catalogue) {
  return Reader(source, catalogue).read();
}

std::string baseline_text(const Baseline& baseline) {
  std::string text = header() + '\n';
  for (const auto& [key, entry] : baseline.entries()) {
    Node line{.kind = Kind::mapping};
    add(line, "file", key.file);
    add(line, "template", key.template_name);
    add(line, "pointer", key.pointer);
    add(line, "inner_pointer", key.inner_pointer);
    add(line, "rule", key.rule);
    if (entry.count > 1) add(line, "count", std::to_string(entry.count), Kind::number);
    text += to_json(line) + '\n';
  }
  return text;
}

}  // namespace jtlint
