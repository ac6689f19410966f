#include "dialect/other_forms.h"

#include <utility>

#include "dialect/cloud_control.h"
#include "dialect/job.h"
#include "dialect/job_document.h"
#include "dialect/skeleton.h"

namespace jtlint {

std::vector<Template> templates_of_other_forms(const Node& node, std::string_view bytes,
                                               const std::optional<std::string>& dialect) {
  std::vector<Template> found = cloud_control_templates(node, dialect);
  if (!found.empty()) return found;
  auto other = job_in(node, dialect);
  if (!other) other = job_document_in(node, bytes, dialect);
  if (other) found.push_back(*std::move(other));
  return found;
}

void reduce_skeleton(Template& found) {
  const bool input = found.dialect == "api" || found.dialect == "job";
  const Node& root = *found.readings.front().root;
  if (!input || !is_skeleton(root)) return;
  found.faults.push_back(
      {"skeleton", root.anchor(), json_pointer(root),
       "this is what --generate-cli-skeleton prints, and no value in it is filled "
       "in yet"});
  const Span span = root.span;
  found.id.reset();
  found.readings.clear();
  found.readings.push_back({make_tree(opaque_at(span))});
}

}  // namespace jtlint
