#include "dialect/dialect.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "dialect/recognise.h"
#include "support/suggest.h"

namespace jtlint {
namespace {

/// What CreateJob takes and CreateJobTemplate does not: such a document is a job.
bool is_job(const Node& root) {
  return root.find("jobId") != nullptr || root.find("targets") != nullptr;
}

/// What DescribeJobTemplate returns.
bool is_described(const Node& root) {
  return root.find("jobTemplateArn") != nullptr;
}

/// Names that templates share with much else: `document` is no `documentSource` cut short.
bool is_common(std::string_view name) {
  return name == "document" || name == "description" || name == "tags";
}

/// Whether an object has the id of a job template, or two names, misspelt perhaps, that show it.
bool is_template_input(const Node& root) {
  if (root.kind != Kind::mapping || is_job(root) || is_described(root)) return false;
  if (root.find("jobTemplateId") != nullptr) return true;
  std::vector<std::string> names = distinctive_names();
  names.emplace_back("jobTemplateId");
  const bool described = root.find("description") != nullptr && root.find("document") != nullptr;
  std::size_t distinctive = described ? 1 : 0;
  for (const Member& member : root.members) {
    const std::string& name = member.key.decoded();
    if (!is_common(name) && nearest(name, names)) ++distinctive;
    if (distinctive >= 2) return true;
  }
  return false;
}

std::optional<std::string> template_id(const Node& root) {
  const Node* id = root.find("jobTemplateId");
  if (id == nullptr || id->kind != Kind::string) return std::nullopt;
  return id->text.decoded();
}

}  // namespace

const std::vector<std::string>& dialect_names() {
  static const std::vector<std::string> names = {"api"};
  return names;
}

std::vector<Template> find_templates(Tree document, std::size_t number,
                                     const std::shared_ptr<const Source>& source,
                                     const std::optional<std::string>& dialect) {
  std::vector<Template> templates;
  if (!dialect && !is_template_input(*document)) return templates;
  Template found;
  found.dialect = dialect.value_or("api");
  found.source = source;
  found.document = number;
  found.id = template_id(*document);
  found.root = std::move(document);
  templates.push_back(std::move(found));
  return templates;
}

}  // namespace jtlint
