#include "dialect/dialect.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <string_view>
#include <utility>

#include "dialect/cloudformation/job_templates.h"
#include "dialect/described.h"
#include "dialect/facts.h"
#include "dialect/input.h"
#include "dialect/job.h"
#include "dialect/noun.h"
#include "dialect/other_forms.h"
#include "dialect/other_service.h"
#include "dialect/record.h"
#include "dialect/terraform/job_templates.h"

namespace jtlint {
namespace {

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

/// Goes through one document.
class Search {
 public:
  Search(Tree document, std::size_t number, const std::shared_ptr<const Source>& source,
         const std::optional<std::string>& dialect)
      : document_(std::move(document)), number_(number), source_(source), dialect_(dialect) {}

  Templates templates(const terraform::Module& folder) {
    templates_.is_summary = is_any_summary(*document_);
    templates_.of_jobs = is_job_summary(*document_);
    if (!take_record(*document_) && !find_resources(folder)) look_at(*document_);
    return std::move(templates_);
  }

 private:
  /// Looks for resources of infrastructure code. Says whether there is an end of it.
  bool find_resources(const terraform::Module& folder) {
    if (!dialect_ || dialect_ == "cloudformation") {
      take(cloudformation::job_templates(*document_, number_, source_));
    }
    if (!dialect_ || dialect_ == "terraform") {
      terraform::Module module = folder;
      module.add(*document_, source_->name());
      take(terraform::job_templates(*document_, module, number_, source_));
    }
    if (!templates_.found.empty()) return true;
    const bool asked = dialect_ == "cloudformation" || dialect_ == "terraform";
    if (asked) accept_bare();
    return asked;
  }

  void take(std::vector<Template> found) {
    std::move(found.begin(), found.end(), std::back_inserter(templates_.found));
  }

  /// Takes a document without resources for the properties of one, if its names are those.
  void accept_bare() {
    if (is_input(*document_) && dialect_of_names(*document_) == *dialect_) {
      return add_input(*document_);
    }
    const bool terraform = dialect_ == "terraform";
    refuse(*document_,
           fmt::format("there is no resource of the type {}",
                       terraform ? terraform::resource_type : cloudformation::resource_type));
  }

  void look_at(const Node& node) {
    if (take_record(node) || take_other_forms(node)) return;
    if (node.kind == Kind::sequence) return look_at_list(node);
    const bool described = is_described(node) && !is_other_input(node);
    const Node* listed = described ? nullptr : listed_in(node);
    if (listed != nullptr && listed->kind == Kind::null) return;
    if (listed != nullptr && listed->kind == Kind::sequence) return look_at_items(*listed, true);
    if (described && (!dialect_ || dialect_ == "describe")) return add_outputs(node);
    if (is_input(node) && !dialect_) return add_input(node);
    const std::size_t before = templates_.found.size();
    if (!is_input(node)) look_below(node);
    if (dialect_ && templates_.found.size() == before) accept_as(node);
  }

  /// Takes the template of a record, with what the record says besides.
  bool take_record(const Node& node) {
    const bool asked = !dialect_ || dialect_ == "describe";
    const Node* described = asked ? described_in_record(node) : nullptr;
    if (described == nullptr) return false;
    Facts facts = read_facts(node.find("facts"), *described);
    add(*described, "describe");
    templates_.found.back().facts = std::move(facts.tree);
    templates_.found.back().not_looked_at = std::move(facts.not_looked_at);
    const Node* arn = described->find("jobTemplateArn");
    templates_.found.back().record = {number_, json_pointer(*described),
                                      arn == nullptr ? "" : arn->text.decoded()};
    return true;
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
      const bool of_cdk = member.key.decoded().starts_with("aws:cdk:");  // repeats a template
      if (of_cdk) continue;
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

  /// What stands alone in the names of another tool is that tool's.
  void add_input(const Node& node) {
    const std::string_view dialect = dialect_of_names(node);
    if (dialect != "cloudformation") return add(node, std::string(dialect));
    templates_.found.push_back(cloudformation::bare_properties(node, number_, source_));
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
    const bool unset = dialect == "describe" && has_unset(node);
    const bool functions = has_functions(node);
    if (&node == document_.get() && !unset && !functions) return std::move(document_);
    Node root = unset ? without_unset(node) : node;
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
                         const std::optional<std::string>& dialect,
                         const terraform::Module& folder) {
  return Search(std::move(document), number, source, dialect).templates(folder);
}

}  // namespace jtlint
