#include "dialect/dialect.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>
#include <utility>

#include "dialect/cloudformation/job_templates.h"
#include "dialect/described.h"
#include "dialect/job.h"
#include "dialect/noun.h"
#include "dialect/other_forms.h"
#include "dialect/other_service.h"
#include "dialect/recognise.h"
#include "parse/yaml_tags.h"
#include "support/suggest.h"

namespace jtlint {
namespace {

/// Whether this is the input of CreateJob, or of StartJobRun of EMR on EKS, which has a
/// jobTemplateId as well.
bool is_other_input(const Node& root) {
  if (root.find("virtualClusterId") != nullptr) return true;
  if (root.find("jobTemplateId") != nullptr) return false;
  constexpr std::array<std::string_view, 2> names = {"jobId", "targets"};
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return root.find(name) != nullptr; });
}

/// Names that templates share with much else: `document` is no `documentSource` cut short.
bool is_common(std::string_view name) {
  return name == "document" || name == "description" || name == "tags";
}

/// Whether a name in `object` is one of `names`, perhaps misspelt. No template has so many members
/// that each can be guessed at.
bool may_be(const Node& object, const std::string& name, const std::vector<std::string>& names) {
  constexpr std::size_t most_guessed = 1000;
  if (std::find(names.begin(), names.end(), name) != names.end()) return true;
  return object.members.size() <= most_guessed && nearest(name, names);
}

/// How many names of an object, misspelt perhaps, are those of a job template alone.
std::size_t distinctive_members(const Node& root) {
  std::vector<std::string> names = distinctive_names();
  names.emplace_back("jobTemplateId");
  const auto count =
      std::count_if(root.members.begin(), root.members.end(), [&](const Member& member) {
        const std::string& name = member.key.decoded();
        return !is_common(name) && may_be(root, name, names);
      });
  return static_cast<std::size_t>(count);
}

/// Whether an object has the id of a job template, or two names that show it.
bool is_input(const Node& root) {
  if (root.kind != Kind::mapping || is_other_input(root)) return false;
  if (root.find("jobTemplateId") != nullptr) return true;
  const bool described = root.find("description") != nullptr && root.find("document") != nullptr;
  return distinctive_members(root) + (described ? 1 : 0) >= 2;
}

/// Whether an object has any name of a job template: one that nothing else has, or, unless it must
/// be `strict`, also a common one, or one that is like it.
bool has_any_name(const Node& root, bool strict, bool job) {
  std::vector<std::string> names = distinctive_names();
  if (job) names.insert(names.end(), job_names().begin(), job_names().end());
  names.insert(names.end(), {"jobTemplateId", "jobTemplateArn"});
  if (!strict)
    names.insert(names.end(), {"jobArn", "document", "description", "tags", "createdAt"});
  return std::any_of(root.members.begin(), root.members.end(), [&](const Member& member) {
    const std::string& name = member.key.decoded();
    if (!strict) return may_be(root, name, names);
    return std::find(names.begin(), names.end(), name) != names.end();
  });
}

bool has_string(const Node& root, std::string_view name) {
  const Node* value = root.find(name);
  return value != nullptr && value->kind == Kind::string;
}

/// Whether an object somewhere in a document can be nothing but a template, or a job.
bool is_surely_template(const Node& node) {
  if (is_surely_job(node)) return true;
  if (is_other_input(node) || !has_string(node, "jobTemplateId")) return false;
  const bool described = node.find("description") != nullptr || node.find("document") != nullptr;
  return described || has_string(node, "jobTemplateArn") || distinctive_members(node) >= 2;
}

bool is_collection(const Node& node) {
  return node.kind == Kind::mapping || node.kind == Kind::sequence;
}

/// The list that is the output of ListJobTemplates or of ListJobs, or null.
const Node* listed_in(const Node& node) {
  if (const Node* listed = node.find("jobTemplates")) return listed;
  const Node* jobs = node.find("jobs");
  const bool summaries = jobs != nullptr && !jobs->items.empty() &&
                         std::all_of(jobs->items.begin(), jobs->items.end(), is_job_summary);
  return summaries ? jobs : nullptr;
}

bool is_any_summary(const Node& node) {
  return is_summary(node) || is_job_summary(node);
}

std::optional<std::string> template_id(const Node& root) {
  const Node* id = root.find("jobTemplateId");
  if (id == nullptr || id->kind != Kind::string) return std::nullopt;
  return id->text.decoded();
}

/// Whether functions of CloudFormation stand in a template in the API's spelling: it is a part of
/// something larger, and what they come to is not known here.
bool has_functions(const Node& node) {
  const auto in_member = [](const Member& member) { return has_functions(member.value); };
  return is_function(node) || std::any_of(node.items.begin(), node.items.end(), has_functions) ||
         std::any_of(node.members.begin(), node.members.end(), in_member);
}

Node without_functions(Node node) {
  if (is_function(node)) {
    return {.kind = Kind::opaque, .span = node.span, .key_span = node.key_span};
  }
  for (Node& item : node.items) item = without_functions(std::move(item));
  for (Member& member : node.members) member.value = without_functions(std::move(member.value));
  return node;
}

/// Goes through one document.
class Search {
 public:
  Search(Tree document, std::size_t number, const std::shared_ptr<const Source>& source,
         const std::optional<std::string>& dialect)
      : document_(std::move(document)), number_(number), source_(source), dialect_(dialect) {}

  Templates templates() {
    templates_.is_summary = is_any_summary(*document_);
    templates_.of_jobs = is_job_summary(*document_);
    if (!find_resources()) look_at(*document_);
    return std::move(templates_);
  }

 private:
  /// Looks for resources of infrastructure code. Says whether there is an end of it.
  bool find_resources() {
    if (dialect_ && dialect_ != "cloudformation") return false;
    templates_.found = cloudformation::job_templates(*document_, number_, source_);
    if (templates_.found.empty() && dialect_) {
      refuse(*document_,
             fmt::format("no resource here is of the type {}", cloudformation::resource_type));
    }
    return dialect_ || !templates_.found.empty();
  }

  void look_at(const Node& node) {
    if (take_other_forms(node)) return;
    if (node.kind == Kind::sequence) return look_at_list(node);
    const bool described = is_described(node) && !is_other_input(node);
    const Node* listed = described ? nullptr : listed_in(node);
    if (listed != nullptr && listed->kind == Kind::null) return;
    if (listed != nullptr && listed->kind == Kind::sequence) return look_at_items(*listed, true);
    if (described && (!dialect_ || dialect_ == "describe")) return add_outputs(node);
    if (is_input(node) && !dialect_) return add(node, "api");
    const std::size_t before = templates_.found.size();
    if (!is_input(node)) look_below(node);
    if (dialect_ && templates_.found.size() == before) accept_as(node);
  }

  bool take_other_forms(const Node& node) {
    auto found = templates_of_other_forms(node, source_->bytes(), dialect_);
    for (Template& each : found) add(std::move(each));
    return !found.empty();
  }

  void look_at_list(const Node& list) {
    const auto& items = list.items;
    const bool none = std::none_of(items.begin(), items.end(), is_collection);
    if (none && dialect_) return accept_as(list);
    look_at_items(list, std::all_of(items.begin(), items.end(), is_any_summary));
  }

  /// Summaries are not judged where they are `expected`. Elsewhere what reads like one may be a
  /// whole template. What cannot be one at all is refused beside templates.
  void look_at_items(const Node& list, bool expected) {
    const std::size_t before = templates_.found.size();
    const Node* strange = nullptr;
    for (const Node& item : list.items) {
      const bool summary = is_any_summary(item);
      if (summary) ++templates_.summaries;
      templates_.of_jobs = templates_.of_jobs || is_job_summary(item);
      if (!is_collection(item) && strange == nullptr) strange = &item;
      if (is_collection(item) && (!summary || !expected)) look_at(item);
    }
    const bool beside = templates_.found.size() > before || dialect_;
    if (strange != nullptr && beside) {
      refuse(*strange,
             fmt::format("this is {}, in a list of job templates", with_article(strange->kind)));
    }
  }

  /// Templates may stand under names of the user's choice, such as their ids.
  void look_below(const Node& node) {
    for (const Member& member : node.members) {
      if (is_surely_template(member.value) || member.value.kind == Kind::sequence) {
        look_at_nested(member.value);
      } else {
        look_below(member.value);
      }
    }
  }

  void look_at_nested(const Node& node) {
    if (is_surely_template(node)) return look_at(node);
    const auto& items = node.items;
    if (std::any_of(items.begin(), items.end(), is_surely_template)) look_at_list(node);
  }

  /// Takes a value for a template of the dialect that was given, unless nothing about it is that.
  void accept_as(const Node& node) {
    if (node.members.empty()) return add(node, *dialect_);
    const auto other = other_service(source_->bytes().substr(node.span.begin, node.span.size()));
    const std::string_view noun = noun_of(*dialect_);
    if (has_any_name(node, other.has_value(), noun == "job")) return add(node, *dialect_);
    refuse(node, other ? fmt::format("this is about a job template of {}, not of AWS IoT", *other)
                       : fmt::format("this object has no member of a {}", noun));
  }

  void refuse(const Node& node, std::string message) {
    const Span span = is_collection(node) || node.span.empty() ? node.anchor() : node.span;
    templates_.refused.push_back({span, json_pointer(node), std::move(message)});
  }

  void add_outputs(const Node& node) {
    const auto outputs = node.parent == nullptr ? separate_outputs(node) : std::vector<Node>();
    if (outputs.empty()) return add(node, "describe");
    for (const Node& output : outputs) add(output, "describe");
  }

  void add(const Node& node, const std::string& dialect) {
    Template found;
    found.dialect = dialect;
    found.id = template_id(node);
    found.readings.push_back({reading_of(node, dialect)});
    add(std::move(found));
  }

  void add(Template found) {
    found.source = source_;
    found.document = number_;
    reduce_skeleton(found);
    templates_.found.push_back(std::move(found));
  }

  Tree reading_of(const Node& node, const std::string& dialect) {
    const bool described = dialect == "describe";
    const bool functions = has_functions(node);
    if (&node == document_.get() && !described && !functions) return std::move(document_);
    Node root = described ? without_unset(node) : node;
    if (functions) root = without_functions(std::move(root));
    root.site = std::make_shared<const Site>(Site{json_pointer(node)});
    return make_tree(std::move(root));
  }

  Tree document_;
  std::size_t number_;
  const std::shared_ptr<const Source>& source_;
  const std::optional<std::string>& dialect_;
  Templates templates_;
};

}  // namespace

const std::vector<std::string>& dialect_names() {
  static const std::vector<std::string> names = {
      "api", "describe", "cloudformation", "terraform", "cloudcontrol", "job", "document"};
  return names;
}

std::vector<std::string> all_dialects() {
  std::vector<std::string> names = dialect_names();
  names.emplace_back("describe-job");
  return names;
}

Templates find_templates(Tree document, std::size_t number,
                         const std::shared_ptr<const Source>& source,
                         const std::optional<std::string>& dialect) {
  return Search(std::move(document), number, source, dialect).templates();
}

}  // namespace jtlint
