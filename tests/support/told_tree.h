#pragma once

#include <string>
#include <string_view>

#include "document/node.h"
#include "parse/yaml.h"

namespace jtlint::test {

inline std::string told_place(Span span) {
  return std::to_string(span.begin) + '-' + std::to_string(span.end) + ' ';
}

/// A text, and where each byte of it stands.
inline std::string told_text(const Text& text) {
  const std::size_t size = text.decoded().size();
  std::string all = text.decoded() + " @ ";
  for (std::size_t i = 0; i < size; ++i) all += told_place(text.source_span({i, i + 1}));
  return all + told_place(text.source_span({0, size})) + '\n';
}

/// All that a tree says, with its places.
inline std::string told_tree(const Node& node) {
  std::string all = std::to_string(static_cast<int>(node.kind)) + ' ' + told_place(node.span) +
                    told_place(node.key_span) + (node.plain ? "plain " : "") + told_text(node.text);
  for (const Node& item : node.items) all += told_tree(item);
  for (const Member& member : node.members) all += told_text(member.key) + told_tree(member.value);
  return all;
}

/// The same of what the library makes of a text that is one document; of any other, that it is not.
inline std::string told_by_library(std::string_view yaml) {
  std::string all;
  int documents = 0;
  each_yaml_document_of_library(yaml, [&](const Document& document) {
    all += document ? told_tree(**document) : "fault: " + document.error().message;
    ++documents;
  });
  return documents == 1 ? all : "several documents\n" + all;
}

}  // namespace jtlint::test
