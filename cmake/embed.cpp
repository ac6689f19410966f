// A tool of the build: turns rules/ and schemas/ into the C++ that defines jtlint::embedded(). A
// broken rule file breaks the build, with its place: `rules/x.yaml:7:12: error: …`.
//
//   jtlint_embed REPOSITORY OUTPUT.cpp

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "check/rule_file.h"
#include "document/node_text.h"
#include "parse/json.h"
#include "source/source.h"

namespace {

using jtlint::Node;
using jtlint::SyntaxFault;

constexpr const char* base_path = "rules/base.yaml";

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void print(const std::string& path, const std::string& bytes, const SyntaxFault& fault) {
  const jtlint::Source source(path, bytes);
  const jtlint::Position at = source.position(fault.span.begin);
  fmt::print(stderr, "{}:{}:{}: error: {}\n", path, at.line, at.column, fault.message);
}

/// The rules, as the two texts that the executable holds.
struct Blobs {
  std::string rules = "[";
  std::string texts = "{";
  bool broken = false;
};

/// Divides the keys of a rule file between the two texts.
void add_keys(const Node& file, const std::string& id, Blobs& blobs) {
  Node executable{.kind = jtlint::Kind::mapping};
  Node texts{.kind = jtlint::Kind::mapping};
  const std::vector<std::string> keys = jtlint::executable_rule_keys();
  for (const jtlint::Member& member : file.members) {
    const bool runs = std::find(keys.begin(), keys.end(), member.key.decoded()) != keys.end();
    (runs ? executable : texts).members.push_back(member);
  }
  blobs.rules += (blobs.rules.size() > 1 ? "," : "") + jtlint::to_json(executable);
  blobs.texts +=
      fmt::format("{}\"{}\":{}", blobs.texts.size() > 1 ? "," : "", id, jtlint::to_json(texts));
}

void add_rule(const std::string& path, Blobs& blobs) {
  const std::string bytes = read(path);
  const jtlint::RuleFile file =
      jtlint::read_rule_file(bytes, jtlint::stem_of(path), jtlint::RuleOrigin::built_in);
  if (file.tree) add_keys(*file.tree, file.rule.id, blobs);
  for (const SyntaxFault& fault : file.faults) print(path, bytes, fault);
  blobs.broken = blobs.broken || !file.faults.empty();
}

/// The rule files, as paths from the repository, in the order of their names.
std::vector<std::string> rule_files() {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator("rules")) {
    const bool rule = entry.path().extension() == ".yaml" && entry.path() != base_path;
    if (rule) paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end(), [](const std::string& a, const std::string& b) {
    return jtlint::stem_of(a) <
           jtlint::stem_of(b);  // for with its ending, a-b would stand before a
  });
  return paths;
}

/// A schema without what it says to people only, which each start of jtlint would read again. A
/// member of that name that is no string is a property called `description`.
Node without_descriptions(Node schema) {
  std::erase_if(schema.members, [](const jtlint::Member& member) {
    return member.key.decoded() == "description" && member.value.kind == jtlint::Kind::string;
  });
  for (Node& item : schema.items) item = without_descriptions(std::move(item));
  for (jtlint::Member& member : schema.members) {
    member.value = without_descriptions(std::move(member.value));
  }
  return schema;
}

/// A file of JSON Schema without its white space, with its descriptions or without.
struct CompactSchema {
  std::string plain;
  std::string described;
};

CompactSchema compact_schema(const std::string& path, bool& broken) {
  const std::string bytes = read(path);
  const auto tree = jtlint::parse_json(bytes);
  if (tree) return {jtlint::to_json(without_descriptions(**tree)), jtlint::to_json(**tree)};
  print(path, bytes, tree.error());
  broken = true;
  return {};
}

/// A C++ definition of a string: as raw literals, short enough for every compiler.
std::string definition(const std::string& name, const std::string& text) {
  std::string code = fmt::format("constexpr char {}[] =\n", name);
  for (std::size_t at = 0; at < text.size(); at += 4000) {
    code += "    R\"jtlint(" + text.substr(at, 4000) + ")jtlint\"\n";
  }
  return code + ";\n\n";
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  std::filesystem::current_path(arguments[0]);  // so that a fault is placed by its path from here
  Blobs blobs;
  const CompactSchema schema = compact_schema("schemas/job-template.schema.json", blobs.broken);
  for (const std::string& path : rule_files()) add_rule(path, blobs);
  if (blobs.broken) return 1;
  std::ofstream output(arguments[1], std::ios::binary);
  output << "// Made by cmake/embed.cpp from rules/ and schemas/.\n"
         << "#include \"check/embedded.h\"\n\nnamespace jtlint {\nnamespace {\n\n"
         << definition("rules", blobs.rules + "]") << definition("rule_texts", blobs.texts + "}")
         << definition("base_template", read(base_path)) << definition("schema", schema.plain)
         << definition("described_schema", schema.described)
         << "}  // namespace\n\nconst Embedded& embedded() {\n"
         << "  static constexpr Embedded files = {\n"
         << "      {rules, sizeof rules - 1},\n      {rule_texts, sizeof rule_texts - 1},\n"
         << "      {base_template, sizeof base_template - 1},\n"
         << "      {schema, sizeof schema - 1},\n"
         << "      {described_schema, sizeof described_schema - 1}};\n"
         << "  return files;\n}\n\n}  // namespace jtlint\n";
  return output.flush() ? 0 : 1;
}
