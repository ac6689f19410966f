#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "document/finding.h"
#include "document/node.h"
#include "parse/fault.h"
#include "parse/hcl/syntax.h"
#include "source/source.h"
#include "suppress/directive.h"
#include "suppress/ledger.h"
#include "suppress/metadata.h"
#include "suppress/outline.h"
#include "suppress/terms.h"

namespace jtlint {

/// What one file itself says is to be ignored in it: in comments, and in the metadata of
/// CloudFormation. It learns of the documents while they are there, and speaks when all findings
/// are.
class FileIgnores {
 public:
  /// The notations that have comments.
  enum class Comments { none, yaml, hcl };

  FileIgnores(std::shared_ptr<const Source> source, Comments comments);

  void learn(const Node& document, std::size_t number);
  void learn(const hcl::Body& body);

  /// A document cannot be read: nobody knows what is a comment in it.
  void learn(const SyntaxFault& fault);

  /// Silences findings of the file and adds what there is to say of the ignores.
  void settle(std::vector<Finding>& findings, const Terms& terms);

 private:
  std::vector<Span> comments() const;
  std::size_t document_at(std::size_t offset) const;
  std::optional<std::size_t> enter(Directive directive, Ledger& ledger, const Terms& terms,
                                   std::vector<Finding>& about) const;
  std::vector<Finding> settle_comments(std::vector<Finding>& findings, const Terms& terms);
  std::vector<Finding> settle_metadata(std::vector<Finding>& findings, const Terms& terms);

  std::shared_ptr<const Source> source_;
  Comments kind_;
  bool mentioned_;  ///< the file says something that may be meant for jtlint
  bool nothing_read_ = true;
  Outline outline_;
  std::vector<Span> unreadable_;
  std::map<std::size_t, std::size_t> documents_;  ///< where each begins, and its number
  std::size_t read_ = 0;                          ///< behind what was read last
  Metadata metadata_;
};

}  // namespace jtlint
