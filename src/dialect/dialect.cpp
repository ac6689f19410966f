#include "dialect/dialect.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <utility>

#include "dialect/described.h"
#include "dialect/other_service.h"
#include "dialect/recognise.h"
#include "support/suggest.h"

namespace jtlint {
namespace {

/// What CreateJob takes and CreateJobTemplate does not: such a document is a job.
bool is_job(const Node& root) {
  return root.find("jobId") != nullptr || root.find("targets") != nullptr;
}

/// Names that templates share with much else: `document` is no `documentSource` cut short.
bool is_common(std::string_view name) {
  return name == "document" || name == "description" || name == "tags";
}

/// How many names of an object, misspelt perhaps, are those of a job template alone.
std::size_t distinctive_members(const Node& root) {
  std::vector<std::string> names = distinctive_names();
  names.emplace_back("jobTemplateId");
  const auto count =
      std::count_if(root.members.begin(), root.members.end(), [&](const Member& member) {
        const std::string& name = member.key.decoded();
        return !is_common(name) && nearest(name, names);
      });
  return static_cast<std::size_t>(count);
}

/// Whether an object has the id of a job template, or two names that show it.
bool is_input(const Node& root) {
  if (root.kind != Kind::mapping || is_job(root)) return false;
  if (root.find("jobTemplateId") != nullptr) return true;
  const bool described = root.find("description") != nullptr && root.find("document") != nullptr;
  return distinctive_members(root) + (described ? 1 : 0) >= 2;
}

/// Whether an object has any name of a job template, or one that is `like` it.
bool has_any_name(const Node& root, bool like) {
  std::vector<std::string> names = distinctive_names();
  names.insert(names.end(), {"jobTemplateId", "jobTemplateArn", "jobArn", "document", "description",
                             "tags", "createdAt"});
  return std::any_of(root.members.begin(), root.members.end(), [&](const Member& member) {
    const std::string& name = member.key.decoded();
    const bool known = std::find(names.begin(), names.end(), name) != names.end();
    return known || (like && nearest(name, names));
  });
}

bool is_list_of_objects(const Node& node) {
  return node.kind == Kind::sequence && !node.items.empty() &&
         std::all_of(node.items.begin(), node.items.end(),
                     [](const Node& item) { return item.kind == Kind::mapping; });
}

std::optional<std::string> template_id(const Node& root) {
  const Node* id = root.find("jobTemplateId");
  if (id == nullptr || id->kind != Kind::string) return std::nullopt;
  return id->text.decoded();
}

/// Goes through one document.
class Search {
 public:
  Search(Tree document, std::size_t number, const std::shared_ptr<const Source>& source,
         const std::optional<std::string>& dialect)
      : document_(std::move(document)), number_(number), source_(source), dialect_(dialect) {}

  Templates templates() {
    look_at(*document_);
    return std::move(templates_);
  }

 private:
  void look_at(const Node& node) {
    if (is_list_of_objects(node)) {
      return look_at_items(node, std::all_of(node.items.begin(), node.items.end(), is_summary));
    }
    const bool described = is_described(node) && !is_job(node);
    const Node* listed = described ? nullptr : node.find("jobTemplates");
    if (listed != nullptr && listed->kind == Kind::null) return;
    if (listed != nullptr && listed->kind == Kind::sequence) return look_at_items(*listed, true);
    if (described && !dialect_) return add(node, "describe");
    if (is_input(node) && !dialect_) return add(node, "api");
    if (look_at_values(node)) return;
    if (dialect_) accept_as(node);
  }

  /// Summaries are not judged where they are `expected`. Elsewhere what reads like one may be a
  /// whole template.
  void look_at_items(const Node& list, bool expected) {
    for (const Node& item : list.items) {
      const bool summary = is_summary(item);
      if (summary) ++templates_.summaries;
      if (!summary || !expected) look_at(item);
    }
  }

  /// Described templates under names of the user's choice, such as their ids.
  bool look_at_values(const Node& node) {
    const bool all =
        !node.members.empty() &&
        std::all_of(node.members.begin(), node.members.end(), [](const Member& member) {
          return is_described(member.value) && !is_job(member.value);
        });
    if (!all) return false;
    for (const Member& member : node.members) look_at(member.value);
    return true;
  }

  /// Takes a value for a template of the dialect that was given, unless nothing about it is that.
  void accept_as(const Node& node) {
    if (node.members.empty()) return add(node, *dialect_);
    const auto other = other_service(source_->bytes().substr(node.span.begin, node.span.size()));
    if (has_any_name(node, !other)) return add(node, *dialect_);
    templates_.refused.push_back(
        {node.anchor(), json_pointer(node),
         other ? fmt::format("this is about a job template of {}, not of AWS IoT", *other)
               : "this object has no member of a job template"});
  }

  void add(const Node& node, const std::string& dialect) {
    Template found;
    found.dialect = dialect;
    found.source = source_;
    found.document = number_;
    found.id = template_id(node);
    found.pointer = json_pointer(node);
    if (dialect == "describe") {
      found.root = make_tree(without_unset(node));
    } else if (&node == document_.get()) {
      found.root = std::move(document_);
    } else {
      found.root = make_tree(node);
    }
    templates_.found.push_back(std::move(found));
  }

  Tree document_;
  std::size_t number_;
  const std::shared_ptr<const Source>& source_;
  const std::optional<std::string>& dialect_;
  Templates templates_;
};

}  // namespace

const std::vector<std::string>& dialect_names() {
  static const std::vector<std::string> names = {"api", "describe"};
  return names;
}

Templates find_templates(Tree document, std::size_t number,
                         const std::shared_ptr<const Source>& source,
                         const std::optional<std::string>& dialect) {
  return Search(std::move(document), number, source, dialect).templates();
}

}  // namespace jtlint
