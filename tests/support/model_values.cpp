#include "support/model_values.h"

#include <fmt/format.h>
#include <re2/re2.h>
#include <stdexcept>

#include "support/tree_edit.h"

namespace jtlint::test {
namespace {

using Values = std::vector<ModelValue>;

std::string said(const Node& shape, const char* key) {
  const Node* value = shape.find(key);
  return value == nullptr ? "" : value->text.decoded();
}

void add_types(const std::string& type, const Node& valid, Values& values) {
  values.push_back({"type", true, valid});
  values.push_back({"type", false, type == "string" ? number_node("5") : text_node("x")});
  values.push_back({"type", false, json_node(type == "list" ? R"({"x": 1})" : "[1]")});
}

/// A whole number of 32 or 64 bits.
void add_bits(const Node& shape, Values& values) {
  const bool is_long = said(shape, "type") == "long";
  const std::string most = is_long ? "9223372036854775807" : "2147483647";
  const std::string more = is_long ? "9223372036854775808" : "2147483648";
  values.push_back({"type", false, number_node("1.5")});
  values.push_back({"bits", false, number_node(more)});
  if (said(shape, "max").empty()) values.push_back({"bits", true, number_node(most)});
}

void add_enum(const Node& choices, Values& values) {
  for (const Node& choice : choices.items) values.push_back({"enum", true, choice});
  values.push_back({"enum", false, text_node("OTHER")});
  values.push_back({"enum", false, text_node("")});
}

/// One step is 1, or 0.1 where there are fractions.
void add_range(const Node& shape, Values& values) {
  const bool fractions = said(shape, "type") == "double";
  const auto number = [&](double value) {
    return number_node(fmt::format("{:.{}f}", value, fractions ? 1 : 0));
  };
  for (const std::string limit : {"min", "max"}) {
    const std::string text = said(shape, limit.c_str());
    if (text.empty() && limit == "min") values.push_back({limit, true, number_node("0")});
    if (text.empty()) continue;
    const double step = (fractions ? 0.1 : 1) * (limit == "min" ? -1 : 1);
    values.push_back({limit, true, number(std::stod(text))});
    values.push_back({limit, false, number(std::stod(text) + step)});
  }
}

/// Where the model names no limit, a text may be empty, or as long as this.
constexpr std::size_t no_limit = 100'000;

void add_lengths(const Node& shape, const std::string& valid, const Grow& grow, Values& values) {
  const std::string min = said(shape, "min");
  const std::string max = said(shape, "max");
  const std::size_t least = min.empty() ? 0 : std::stoul(min);
  const std::size_t most = max.empty() ? no_limit : std::stoul(max);
  const bool has_pattern = shape.find("pattern") != nullptr;
  if (least > 0 || !has_pattern) values.push_back({"min", true, text_node(grow(valid, least))});
  if (least > 0) values.push_back({"min", false, text_node(grow(valid, least - 1))});
  values.push_back({"max", true, text_node(grow(valid, most))});
  if (!max.empty()) values.push_back({"max", false, text_node(grow(valid, most + 1))});
}

/// The valid text with one more character, for characters of every kind; and no text at all, where
/// only the pattern could forbid that.
void add_pattern(const Node& shape, const std::string& valid, Values& values) {
  const re2::RE2 regex(said(shape, "pattern"));
  if (!regex.ok()) throw std::logic_error(regex.error());
  std::vector<std::string> texts;
  if (shape.find("min") == nullptr) texts.emplace_back();
  for (const std::string more :
       {"a",      "Z",      "0",      "_",      "-", ".",      ":",      "/", "+",  "=",
        "@",      "#",      "$",      "{",      " ", "\t",     "\n",     "é", "東", "٣",
        "\u00A0", "\u200B", "\u00AD", "\uE000", "🚀", "\u2028", "\u0301", "€"}) {
    texts.push_back(valid + more);
  }
  for (const std::string& text : texts) {
    values.push_back({"pattern", re2::RE2::FullMatch(text, regex), text_node(text)});
  }
}

void add_counts(const Node& shape, const Node& valid, Values& values) {
  const auto list = [&](std::size_t size) {
    Node node{.kind = Kind::sequence};
    for (std::size_t i = 0; i < size; ++i) {
      node.items.push_back(valid.items[i % valid.items.size()]);
    }
    return node;
  };
  const std::string min = said(shape, "min");
  const std::string max = said(shape, "max");
  const std::size_t least = min.empty() ? 0 : std::stoul(min);
  const std::size_t most = max.empty() ? 1000 : std::stoul(max);
  values.push_back({"min", true, list(least)});
  values.push_back({"max", true, list(most)});
  if (least > 0) values.push_back({"min", false, list(least - 1)});
  if (!max.empty()) values.push_back({"max", false, list(most + 1)});
}

void add_texts(const Node& shape, const std::string& valid, const Grow& grow, Values& values) {
  if (const Node* choices = shape.find("enum")) return add_enum(*choices, values);
  add_lengths(shape, valid, grow, values);
  if (shape.find("pattern") != nullptr) add_pattern(shape, valid, values);
}

}  // namespace

std::vector<ModelValue> model_values(const Node& shape, const Node& valid, const Grow& grow) {
  Values values;
  const std::string type = said(shape, "type");
  if (type == "timestamp") return values;  // which each client prints in its own way
  add_types(type, valid, values);
  const bool whole = type == "integer" || type == "long";
  if (whole) add_bits(shape, values);
  if (whole || type == "double") add_range(shape, values);
  if (type == "list") add_counts(shape, valid, values);
  if (type == "string") add_texts(shape, valid.text.decoded(), grow, values);
  return values;
}

}  // namespace jtlint::test
