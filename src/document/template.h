#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "document/finding.h"
#include "document/node.h"
#include "document/not_checked.h"
#include "document/record_place.h"
#include "document/span.h"
#include "source/source.h"

namespace jtlint {

/// Something that deployment decides, and how: "IsProd" is "false".
struct Fact {
  std::string subject;
  std::string value;

  friend bool operator==(const Fact&, const Fact&) = default;
};

/// What a template comes to where deployment decides some of its values: one way to decide.
struct Reading {
  Tree root;  ///< original spans and spellings

  /// What is decided in this reading, each subject once.
  std::vector<Fact> facts = {};
};

/// A fault that a dialect has found by itself.
struct DialectFault {
  std::string rule;
  Span span;
  std::string pointer;
  std::string message;  ///< a clause without a full stop
  std::vector<Related> related = {};

  friend bool operator==(const DialectFault&, const DialectFault&) = default;
};

/// One job template, wherever and however it was written; or a job, or a job document, which are
/// judged as one.
struct Template {
  std::string dialect;  ///< `api`, …: how names are spelled, what is required, known and coerced
  std::shared_ptr<const Source> source;
  std::size_t document = 0;            ///< 0-based position of its document in the file
  std::vector<Reading> readings;       ///< at least one
  std::optional<std::string> id;       ///< jobTemplateId or jobId, where it is known
  std::optional<std::string> address;  ///< logical id or Terraform address
  std::vector<DialectFault> faults;
  bool from_cdk = false;  ///< the AWS CDK has written it

  /// Where the template stands in a document within a string, the pointer to that string: those of
  /// its values go on inside.
  std::optional<std::string> host;

  /// Whether the file is a job document alone: then pointers into `document` are those of the file.
  bool is_document = false;

  /// What a record says of that which the template names, in the form that `read_facts` gives it;
  /// null where nothing was looked up.
  Tree facts = {};
  std::vector<NotLookedAt> not_looked_at = {};  ///< of a record, each once
  std::optional<RecordPlace> record = {};       ///< of a record, where it is
};

}  // namespace jtlint
