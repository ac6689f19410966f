#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dialect/terraform/module.h"
#include "document/span.h"
#include "document/template.h"
#include "source/source.h"

namespace jtlint {

/// The dialects there are, by the names that `--dialect` takes.
const std::vector<std::string>& dialect_names();

/// The dialects that a template may have: these, and `describe-job`, the output of DescribeJob, for
/// which `--dialect job` stands as well.
std::vector<std::string> all_dialects();

/// Why something that was said to be a job template is none.
struct Refusal {
  Span span;
  std::string pointer;
  std::string message;
};

/// What a document comes to.
struct Templates {
  std::vector<Template> found;
  std::size_t summaries = 0;  ///< in lists: entries that say little that can be checked
  bool of_jobs = false;       ///< the summaries are of jobs
  bool is_summary = false;    ///< the document itself reads like such an entry
  std::vector<Refusal> refused;
};

/// The job templates of a document: it is one, a list of some, or holds some under other names.
/// With a `dialect` the document is taken for that; without, each template must show that it is
/// one.
/// `folder` has what the Terraform files beside this one say.
Templates find_templates(Tree document, std::size_t number,
                         const std::shared_ptr<const Source>& source,
                         const std::optional<std::string>& dialect,
                         const terraform::Module& folder = {});

}  // namespace jtlint
