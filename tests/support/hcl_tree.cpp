#include "support/hcl_tree.h"

#include <fmt/format.h>

#include "support/printable.h"

namespace jtlint::test {
namespace {

using hcl::Expression;
using Kind = Expression::Kind;

std::string listed(const std::vector<Expression>& expressions) {
  std::string list;
  for (const Expression& each : expressions) list += (list.empty() ? "" : ", ") + render_hcl(each);
  return list;
}

std::string step_of(const hcl::Step& step) {
  switch (step.kind) {
    case hcl::Step::Kind::attribute:
      return "." + step.key.text.decoded();
    case hcl::Step::Kind::index:
      return "[" + render_hcl(step.key) + "]";
    case hcl::Step::Kind::attribute_splat:
      return ".*";
    case hcl::Step::Kind::full_splat:
      return "[*]";
  }
  return "?";
}

std::string steps_of(const Expression& expression) {
  std::string steps;
  for (const hcl::Step& step : expression.steps) steps += step_of(step);
  return steps;
}

std::string object(const Expression& expression) {
  std::string items;
  for (const hcl::ObjectItem& item : expression.items) {
    items += (items.empty() ? "" : ", ") + render_hcl(item.key) + " = " + render_hcl(item.value);
  }
  return "{" + items + "}";
}

std::string operation(const Expression& expression) {
  std::string all = "(" + render_hcl(expression.operands.front());
  for (std::size_t i = 0; i < expression.words.size(); ++i) {
    all += " " + expression.words[i].decoded() + " " + render_hcl(expression.operands[i + 1]);
  }
  return all + ")";
}

std::string loop(const Expression& expression, std::string_view name) {
  std::string words;
  for (const Text& word : expression.words) words += (words.empty() ? "" : ",") + word.decoded();
  const std::string_view dots = expression.spread ? "..." : "";
  return fmt::format("{}({} in {}{})", name, words, listed(expression.operands), dots);
}

struct Part {
  Span span;
  const Text* text;
  const Expression* expression;  ///< null for a name or label
};

void add(std::vector<Part>& parts, const Expression& expression) {
  parts.push_back({expression.span, &expression.text, &expression});
}

std::vector<Part> parts_of(const Expression& expression) {
  std::vector<Part> parts;
  for (const Expression& operand : expression.operands) add(parts, operand);
  for (const hcl::ObjectItem& item : expression.items) {
    add(parts, item.key);
    add(parts, item.value);
  }
  for (const hcl::Step& step : expression.steps) {
    const bool keyed = step.kind == hcl::Step::Kind::attribute || !step.key.span.empty();
    if (keyed) add(parts, step.key);
  }
  return parts;
}

/// Looks through a tree for places that cannot be.
class Laws {
 public:
  explicit Laws(std::string_view bytes) : bytes_(bytes) {}

  void body(const hcl::Body& body, Span whole) {
    within(body.span, whole, "a body");
    for (const hcl::Attribute& attribute : body.attributes) {
      within(attribute.name_span, body.span, "the name of an attribute");
      text(attribute.name, attribute.name_span);
      expression(attribute.value, body.span);
    }
    for (const hcl::Block& block : body.blocks) this->block(block, body.span);
  }

  void expression(const Expression& expression, Span whole) {
    within(expression.span, whole, "an expression");
    text(expression.text, expression.span);
    for (const Text& word : expression.words) text(word, expression.span);
    for (const hcl::Step& step : expression.steps) within(step.span, expression.span, "a step");
    std::size_t end = expression.span.begin;
    for (const Part& part : parts_of(expression)) {
      if (part.span.begin < end) complain("a part begins within the one before", part.span);
      end = part.span.end;
      this->expression(*part.expression, expression.span);
    }
  }

  std::vector<std::string> broken() { return std::move(broken_); }

 private:
  void block(const hcl::Block& block, Span whole) {
    within(block.span, whole, "a block");
    within(block.type_span, block.span, "the type of a block");
    for (const hcl::Label& label : block.labels) {
      within(label.span, block.span, "a label");
      text(label.text, label.span);
    }
    body(block.body, block.span);
  }

  void within(Span span, Span whole, std::string_view what) {
    const bool lies = span.begin <= span.end && whole.begin <= span.begin && span.end <= whole.end;
    if (!lies)
      complain(fmt::format("{} lies outside of {}-{}", what, whole.begin, whole.end), span);
  }

  void text(const Text& text, Span whole) {
    const std::string& decoded = text.decoded();
    std::size_t last = whole.begin;
    for (std::size_t i = 0; i < decoded.size(); ++i) {
      const Span place = text.source_span({i, i + 1});
      within(place, whole, "a character");
      if (place.begin < last) complain("a character stands before the one before it", place);
      last = place.begin;
      if (place.size() == 1 && bytes_[place.begin] == decoded[i]) continue;
      const char first = place.empty() ? '\0' : bytes_[place.begin];
      const bool escape = place.size() > 1 && (first == '\\' || first == '$' || first == '%');
      if (!escape) complain("a character is not what is written", place);
    }
  }

  void complain(std::string_view what, Span place) {
    broken_.push_back(fmt::format("{}-{}: {}", place.begin, place.end, what));
  }

  std::string_view bytes_;
  std::vector<std::string> broken_;
};

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return "boolean";
    case Kind::number:
      return "number";
    case Kind::string:
      return "string";
    case Kind::interpolated:
      return "template";
    case Kind::wrapped:
      return "wrapped";
    case Kind::template_if:
      return "if";
    case Kind::template_for:
      return "for";
    case Kind::tuple:
      return "tuple";
    case Kind::object:
      return "object";
    case Kind::reference:
      return "reference";
    case Kind::access:
      return "access";
    case Kind::call:
      return "call";
    case Kind::unary:
      return "unary";
    case Kind::binary:
      return "binary";
    case Kind::conditional:
      return "conditional";
    case Kind::for_tuple:
      return "for tuple";
    case Kind::for_object:
      return "for object";
  }
  return "?";
}

}  // namespace

std::string render_hcl(const Expression& expression) {
  switch (expression.kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
    case Kind::number:
      return expression.text.decoded();
    case Kind::string:
      return "\"" + printable(expression.text.decoded()) + "\"";
    case Kind::interpolated:
      return "t(" + listed(expression.operands) + ")";
    case Kind::wrapped:
      return "<" + listed(expression.operands) + ">";
    case Kind::template_if:
      return "if(" + listed(expression.operands) + ")";
    case Kind::tuple:
      return "[" + listed(expression.operands) + "]";
    case Kind::object:
      return object(expression);
    case Kind::reference:
      return expression.text.decoded() + steps_of(expression);
    case Kind::access:
      return "(" + listed(expression.operands) + ")" + steps_of(expression);
    case Kind::call:
      return fmt::format("{}({}{})", expression.text.decoded(), listed(expression.operands),
                         expression.spread ? "..." : "");
    case Kind::unary:
      return "(" + expression.text.decoded() + listed(expression.operands) + ")";
    case Kind::binary:
      return operation(expression);
    case Kind::conditional:
      return "?(" + listed(expression.operands) + ")";
    case Kind::template_for:
    case Kind::for_tuple:
    case Kind::for_object:
      return loop(expression, name_of(expression.kind));
  }
  return "?";
}

std::string render_hcl(const hcl::Body& body) {
  std::string all;
  const auto separated = [&] { return all.empty() ? "" : "; "; };
  for (const hcl::Attribute& attribute : body.attributes) {
    all += separated() + attribute.name.decoded() + " = " + render_hcl(attribute.value);
  }
  for (const hcl::Block& block : body.blocks) {
    all += separated() + block.type.decoded();
    for (const hcl::Label& label : block.labels) all += " \"" + label.text.decoded() + "\"";
    all += " {" + render_hcl(block.body) + "}";
  }
  return all;
}

std::string render_hcl_places(const Expression& expression, std::string_view bytes) {
  const std::string_view written = bytes.substr(expression.span.begin, expression.span.size());
  std::string lines = fmt::format("{} <{}>\n", name_of(expression.kind), printable(written));
  for (const Part& part : parts_of(expression)) lines += render_hcl_places(*part.expression, bytes);
  return lines;
}

std::vector<std::string> broken_hcl_laws(const hcl::Body& body, std::string_view bytes) {
  Laws laws(bytes);
  laws.body(body, {0, bytes.size()});
  return laws.broken();
}

std::vector<std::string> broken_hcl_laws(const Expression& root, std::string_view bytes) {
  Laws laws(bytes);
  laws.expression(root, {0, bytes.size()});
  return laws.broken();
}

}  // namespace jtlint::test
