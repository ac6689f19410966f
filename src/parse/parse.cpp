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

Notation notation_of(std::string_view name, std::string_view bytes) {
  if (has_extension(name, ".yaml") || has_extension(name, ".yml")) return Notation::yaml;
  if (has_extension(name, ".jsonl") || has_extension(name, ".ndjson")) return Notation::json_lines;
  if (has_extension(name, ".json") || starts_like_json(bytes)) return Notation::json;
  return Notation::yaml;
}

void each_document(std::string_view bytes, Notation notation, const TakeDocument& take) {
  if (auto fault = not_text(bytes)) return take(*fault);
  if (is_cli_text(bytes)) return each_cli_text(bytes, take);
  if (auto fault = output_for_people(bytes)) return take(*fault);
  if (notation != Notation::yaml) {
    return each_json_value(bytes, notation == Notation::json_lines, take);
  }
  if (auto fault = invalid_byte(bytes, {0, bytes.size()})) return take(*fault);
  if (starts_like_json(bytes)) {
    if (auto tree = parse_json(bytes)) return take(std::move(*tree));
  }
  each_yaml_document(bytes, take);
}

std::vector<DuplicateName> duplicate_names(const Node& root) {
  std::vector<DuplicateName> duplicates;
  collect_duplicates(root, duplicates);
  return duplicates;
}

}  // namespace jtlint
