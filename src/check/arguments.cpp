#include "check/arguments.h"

#include <algorithm>
#include <fmt/format.h>

#include "check/json_schema/json_schema.h"
#include "support/suggest.h"

namespace jtlint {
namespace {

void add_fault(std::vector<SyntaxFault>& faults, Span span, std::string message) {
  faults.push_back({span, std::move(message), std::nullopt});
}

const Parameter* find(const std::vector<Parameter>& parameters, std::string_view name) {
  const auto found = std::find_if(parameters.begin(), parameters.end(),
                                  [&](const Parameter& each) { return each.name == name; });
  return found == parameters.end() ? nullptr : &*found;
}

std::string did_you_mean(std::string_view name, const std::vector<Parameter>& parameters) {
  std::vector<std::string> names;
  for (const Parameter& parameter : parameters) names.emplace_back(parameter.name);
  if (const auto near = nearest(name, names)) return fmt::format("did you mean {}?", *near);
  return "there are " + join_choices(names);
}

/// Whether a mapping names parameters, rather than being the value of the first one.
bool names_parameters(const Node& node, const std::vector<Parameter>& parameters) {
  if (!parameters.empty() && parameters.front().type == ParameterType::schema) return false;
  const bool operand = node.find("path") != nullptr && find(parameters, "path") == nullptr;
  return node.kind == Kind::mapping && !operand;
}

}  // namespace

std::string join_choices(const std::vector<std::string>& choices) {
  if (choices.empty()) return "none";
  std::string joined;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i > 0) joined += i + 1 == choices.size() ? " or " : ", ";
    joined += choices[i];
  }
  return joined;
}

std::optional<Path> read_path(const Node& node, std::vector<SyntaxFault>& faults) {
  if (node.kind != Kind::string) {
    add_fault(faults, node.span, fmt::format("must be a path, got {}", with_article(node.kind)));
    return std::nullopt;
  }
  auto path = Path::from(node.text.decoded());
  if (path) return *path;
  const std::size_t at = path.error().offset;
  add_fault(faults, node.text.source_span({at, node.text.decoded().size()}), path.error().message);
  return std::nullopt;
}

std::vector<Path> read_paths(const Node& node, std::vector<SyntaxFault>& faults) {
  std::vector<Path> paths;
  const auto add = [&](const Node& item) {
    if (auto path = read_path(item, faults)) paths.push_back(std::move(*path));
  };
  if (node.kind != Kind::sequence) add(node);
  for (const Node& item : node.items) add(item);
  const bool empty = node.kind == Kind::sequence && node.items.empty();
  if (empty) add_fault(faults, node.anchor(), "must hold a path");
  return paths;
}

Arguments Arguments::read(const Node& node, const std::vector<Parameter>& parameters,
                          std::vector<SyntaxFault>& faults) {
  Arguments arguments;
  if (!names_parameters(node, parameters)) {
    if (!parameters.empty()) arguments.read_one(node, parameters.front(), faults);
    return arguments;
  }
  for (const Member& member : node.members) {
    const std::string& name = member.key.decoded();
    if (const Parameter* parameter = find(parameters, name)) {
      arguments.read_one(member.value, *parameter, faults);
    } else {
      add_fault(
          faults, member.value.key_span,
          fmt::format("no parameter is called '{}'; {}", name, did_you_mean(name, parameters)));
    }
  }
  for (const Parameter& parameter : parameters) {
    const bool missing = parameter.required && node.find(parameter.name) == nullptr;
    if (missing) add_fault(faults, node.anchor(), fmt::format("needs {}", parameter.name));
  }
  return arguments;
}

void Arguments::read_one(const Node& node, const Parameter& parameter,
                         std::vector<SyntaxFault>& faults) {
  switch (parameter.type) {
    case ParameterType::number:
      return read_number(node, parameter, faults);
    case ParameterType::text:
    case ParameterType::pattern:
      return read_text(node, parameter, faults);
    case ParameterType::texts:
      return read_texts(node, parameter, faults);
    case ParameterType::path:
    case ParameterType::paths:
      return read_paths(node, parameter, faults);
    case ParameterType::schema:
      values_.emplace(parameter.name, JsonSchema::read(node, faults));
  }
}

void Arguments::read_paths(const Node& node, const Parameter& parameter,
                           std::vector<SyntaxFault>& faults) {
  const bool one = parameter.type == ParameterType::path;
  if (one && node.kind == Kind::sequence) {
    return add_fault(faults, node.anchor(), fmt::format("{} must be a path", parameter.name));
  }
  std::vector<Path> paths = jtlint::read_paths(node, faults);
  if (paths.empty()) return;
  words_.emplace(parameter.name, paths.front().text());
  values_.emplace(parameter.name, std::move(paths));
}

/// Reads `{path: P}`, and says whether that is what stands there.
bool Arguments::read_reference(const Node& node, const Parameter& parameter,
                               std::vector<SyntaxFault>& faults) {
  const Node* path = node.kind == Kind::mapping ? node.find("path") : nullptr;
  const Node* times = path == nullptr ? nullptr : node.find("times");
  const bool multiplied = times != nullptr && parameter.type == ParameterType::number;
  if (path == nullptr || node.members.size() != (multiplied ? 2U : 1U)) return false;
  Reference reference{jtlint::read_paths(*path, faults)};
  if (multiplied) {
    const auto factor = Decimal::from(times->text.decoded());
    const auto whole = factor ? factor->small_whole() : std::nullopt;
    const bool sound = times->kind == Kind::number && whole && *whole >= 1 && *whole <= 1'000'000;
    if (!sound) add_fault(faults, times->span, "times must be a whole number, 1 to 1000000");
    reference.times = sound ? *whole : 1;
  }
  if (reference.paths.empty()) return true;
  words_.emplace(parameter.name, reference.paths.front().last_name());
  values_.emplace(parameter.name, std::move(reference));
  return true;
}

void Arguments::read_number(const Node& node, const Parameter& parameter,
                            std::vector<SyntaxFault>& faults) {
  if (read_reference(node, parameter, faults)) return;
  const auto decimal = Decimal::from(node.text.decoded());
  if (node.kind != Kind::number || !decimal) {
    return add_fault(faults, node.span,
                     fmt::format("{} must be a number or {{path: …}}", parameter.name));
  }
  words_.emplace(parameter.name, node.text.decoded());
  literals_.emplace(parameter.name, node.text.decoded());
  values_.emplace(parameter.name, *decimal);
}

void Arguments::read_text(const Node& node, const Parameter& parameter,
                          std::vector<SyntaxFault>& faults) {
  const bool any = parameter.choices.empty() && parameter.type == ParameterType::text;
  if (any && read_reference(node, parameter, faults)) return;
  const std::string& text = node.text.decoded();
  if (node.kind != Kind::string) {
    return add_fault(faults, node.span, fmt::format("{} must be a string", parameter.name));
  }
  const auto& choices = parameter.choices;
  const bool known =
      choices.empty() || std::find(choices.begin(), choices.end(), text) != choices.end();
  if (!known) {
    const std::vector<std::string> names(choices.begin(), choices.end());
    return add_fault(
        faults, node.span,
        fmt::format("{} must be {}, got '{}'", parameter.name, join_choices(names), text));
  }
  words_.emplace(parameter.name, text);
  values_.emplace(parameter.name, text);
}

void Arguments::read_texts(const Node& node, const Parameter& parameter,
                           std::vector<SyntaxFault>& faults) {
  std::vector<std::string> texts;
  if (node.kind == Kind::string) texts.push_back(node.text.decoded());
  for (const Node& item : node.items) {
    if (item.kind != Kind::string) {
      return add_fault(faults, item.span, fmt::format("{} must hold strings", parameter.name));
    }
    texts.push_back(item.text.decoded());
  }
  if (texts.empty()) {
    return add_fault(faults, node.span,
                     fmt::format("{} must be a list of strings", parameter.name));
  }
  words_.emplace(parameter.name, join_choices(texts));
  values_.emplace(parameter.name, std::move(texts));
}

bool Arguments::look_elsewhere() const {
  return std::any_of(values_.begin(), values_.end(), [](const auto& each) {
    const auto* paths = std::get_if<std::vector<Path>>(&each.second);
    const auto* reference = std::get_if<Reference>(&each.second);
    if (reference != nullptr) paths = &reference->paths;
    return paths != nullptr && !std::all_of(paths->begin(), paths->end(),
                                            [](const Path& path) { return path.stays_in_hand(); });
  });
}

std::optional<Operand> Arguments::number(std::string_view name) const {
  const auto found = values_.find(name);
  if (found == values_.end()) return std::nullopt;
  if (const auto* reference = std::get_if<Reference>(&found->second)) return *reference;
  return std::get<Decimal>(found->second);
}

const std::string& Arguments::text(std::string_view name) const {
  return std::get<std::string>(values_.find(name)->second);
}

TextOperand Arguments::text_operand(std::string_view name) const {
  const Argument& argument = values_.find(name)->second;
  if (const auto* reference = std::get_if<Reference>(&argument)) return *reference;
  return std::get<std::string>(argument);
}

const std::vector<std::string>& Arguments::texts(std::string_view name) const {
  return std::get<std::vector<std::string>>(values_.find(name)->second);
}

const Path& Arguments::path(std::string_view name) const {
  return paths(name).front();
}

const std::vector<Path>& Arguments::paths(std::string_view name) const {
  return std::get<std::vector<Path>>(values_.find(name)->second);
}

std::shared_ptr<const JsonSchema> Arguments::schema(std::string_view name) const {
  return std::get<std::shared_ptr<const JsonSchema>>(values_.find(name)->second);
}

}  // namespace jtlint
