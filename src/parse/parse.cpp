#include "parse/parse.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <unordered_map>
#include <utility>

#include "parse/cli_text.h"
#include "parse/encoding.h"
#include "parse/json.h"
#include "parse/json_stream.h"
#include "parse/program_output.h"
#include "parse/yaml.h"
#include "support/printable.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

bool has_extension(std::string_view name, std::string_view extension) {
  if (name.size() < extension.size()) return false;
  const std::string_view end = name.substr(name.size() - extension.size());
  return std::equal(end.begin(), end.end(), extension.begin(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
  });
}

bool starts_like_json(std::string_view bytes) {
  bytes.remove_prefix(utf8::byte_order_mark_size(bytes));
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[');
}

/// Whether a text looks like JSON, rather than like a YAML document that begins with a bracket: the
/// first name stands in double quotes, and no line separates YAML documents.
bool looks_like_json(std::string_view bytes) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n[{", utf8::byte_order_mark_size(bytes));
  const bool quoted = first == std::string_view::npos ||
                      std::string_view("\"]}").find(bytes[first]) != std::string_view::npos;
  return quoted && starts_like_json(bytes) && bytes.find("\n---") == std::string_view::npos;
}

void each_yaml(std::string_view bytes, const TakeDocument& take) {
  if (auto fault = invalid_byte(bytes, {0, bytes.size()})) return take(*fault);
  each_yaml_document(bytes, take);
}

/// Whether any document could be read and is more than one word.
bool any_collection(const std::vector<Document>& documents) {
  return std::any_of(documents.begin(), documents.end(), [](const Document& document) {
    return document && ((*document)->kind == Kind::mapping || (*document)->kind == Kind::sequence);
  });
}

/// YAML, of which JSON is a part; or JSON among other lines, such as those that a program has put
/// before its output.
void each_yaml_or_json(std::string_view bytes, const TakeDocument& take) {
  if (starts_like_json(bytes)) {
    if (auto tree = parse_json(bytes)) return take(std::move(*tree));
  }
  if (bytes.find("\n{") == std::string_view::npos) return each_yaml(bytes, take);
  std::vector<Document> documents;
  each_yaml(bytes, [&](Document document) { documents.push_back(std::move(document)); });
  if (!any_collection(documents)) {
    std::vector<Document> values;
    each_json_value(bytes, false, [&](Document value) { values.push_back(std::move(value)); });
    if (any_collection(values)) documents = std::move(values);
  }
  for (Document& document : documents) take(std::move(document));
}

void collect_duplicates(const Node& node, std::vector<DuplicateName>& duplicates) {
  for (const Node& item : node.items) collect_duplicates(item, duplicates);
  std::unordered_map<std::string_view, const Node*> seen;
  for (const Member& member : node.members) {
    const std::string& name = member.key.decoded();
    const auto [first, is_new] = seen.emplace(name, &member.value);
    if (!is_new) {
      duplicates.push_back(
          {first->second, &member.value,
           fmt::format("{} stands here again; only the last one counts", printable(name, 60))});
    }
    collect_duplicates(member.value, duplicates);
  }
}

}  // namespace

Notation notation_of(std::string_view name) {
  if (has_extension(name, ".json")) return Notation::json;
  if (has_extension(name, ".jsonl") || has_extension(name, ".ndjson")) return Notation::json_lines;
  const bool yaml = has_extension(name, ".yaml") || has_extension(name, ".yml");
  return yaml ? Notation::yaml : Notation::either;
}

bool is_read_as_yaml(std::string_view bytes, Notation notation) {
  return notation == Notation::yaml || (notation == Notation::either && !looks_like_json(bytes));
}

void each_document(std::string_view bytes, Notation notation, const TakeDocument& take) {
  if (auto fault = not_text(bytes)) return take(*fault);
  if (is_cli_text(bytes)) return each_cli_text(bytes, take);
  if (auto fault = output_for_people(bytes)) return take(*fault);
  if (is_read_as_yaml(bytes, notation)) return each_yaml_or_json(bytes, take);
  each_json_value(bytes, notation == Notation::json_lines, take);
}

std::vector<DuplicateName> duplicate_names(const Node& root) {
  std::vector<DuplicateName> duplicates;
  collect_duplicates(root, duplicates);
  return duplicates;
}

}  // namespace jtlint
