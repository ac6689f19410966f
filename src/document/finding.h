#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "document/severity.h"
#include "document/span.h"
#include "source/source.h"

namespace jtlint {

/// Another place that takes part in a fault, such as the maximum that a rate exceeds.
struct Related {
  std::string message;
  std::string pointer;
  Span span;

  friend bool operator==(const Related&, const Related&) = default;
};

/// Why a finding is not held against the template.
struct Suppression {
  std::string by;
  std::string reason;
};

/// A template as it lives in AWS.
struct Resource {
  std::string arn;
  std::string region;
  std::string account;
};

/// One fault at one place, as every reporter prints it.
struct Finding {
  std::string rule;
  Severity severity = Severity::error;
  std::string summary;  ///< the rule in one sentence, without a full stop
  std::string message;  ///< what was found here, what is allowed; without a full stop
  std::string docs_url;
  std::shared_ptr<const Source> source;
  std::size_t document = 0;  ///< 0-based, in a file of several documents
  Span span;
  std::string pointer;                       ///< RFC 6901, into the document as it is spelled
  std::optional<std::string> inner_pointer;  ///< goes on inside an embedded document
  std::string dialect;                       ///< empty where none was recognised
  std::optional<std::string> template_id;
  std::optional<std::string> address;  ///< logical id or Terraform address
  std::optional<Resource> resource;    ///< a live template: no file holds it, reports show no place
  std::vector<Related> related;
  std::optional<Suppression> suppressed;
  bool sensitive = false;  ///< the bytes at `span` must not be shown
};

/// Puts the findings of one file in the order of every report (document, place, rule, message) and
/// drops those that say the same of the same bytes, as two aliases of one YAML anchor make them.
void sort_and_unique(std::vector<Finding>& findings);

}  // namespace jtlint
