#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "document/finding.h"
#include "document/node.h"
#include "document/span.h"

namespace jtlint {

/// The secrets of one file, and what keeps reports from showing them.
///
/// A secret reaches a report in the lines around a finding, in the values and names that messages
/// quote, in ids and in pointers, and there it may be cut or escaped. So it is known by every eight
/// of its characters in a row: wherever they stand, they are hidden.
class Veil {
 public:
  /// `source` must outlive the veil.
  explicit Veil(const Source& source) : source_(source) {}

  /// Learns the secrets of a document from its names and strings.
  void learn(const Node& node);

  /// Learns those that stand in the bytes of the file, and where in the file all of them stand.
  /// Findings that are sensitive are secrets, whatever they are.
  void learn(const std::vector<Finding>& findings);

  /// Puts `*` in the place of secrets in what findings say.
  void cover(std::vector<Finding>& findings) const;

  /// The bytes of the file that must not be shown.
  const std::vector<Span>& hidden() const { return hidden_; }

 private:
  void learn(const Text& text);
  void add(std::string_view secret);
  void add_pieces(std::string_view secret);
  std::string_view written(Span part) const;
  bool knows(const char* piece) const;
  std::vector<Span> known_pieces(std::string_view text) const;
  void cover(std::string& text) const;

  const Source& source_;
  std::vector<Span> hidden_;
  std::unordered_set<std::uint64_t> pieces_;
  std::bitset<std::size_t{1} << 16> marks_;  ///< of the pieces: most others are none by a look
};

}  // namespace jtlint
