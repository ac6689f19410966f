#include "dialect/job.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "dialect/described.h"
#include "dialect/recognise.h"
#include "support/suggest.h"

namespace jtlint {
namespace {

constexpr std::array<std::string_view, 9> summary_members = {
    "jobArn",    "jobId",         "thingGroupId", "targetSelection", "status",
    "createdAt", "lastUpdatedAt", "completedAt",  "isConcurrent"};

template <typename Names>
bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The names of CreateJob, first those that say what a job does or how, rather than which it is.
std::vector<std::string> known_names() {
  std::vector<std::string> names = distinctive_names();
  for (const std::string& name : job_names()) {
    if (name != "jobId" && name != "targets" && name != "namespaceId") names.push_back(name);
  }
  names.insert(names.end(), {"document", "jobId", "targets", "namespaceId"});
  return names;
}

/// What the names of an object, misspelt perhaps, have of those of CreateJob.
struct Names {
  bool id = false;
  const Node* targets = nullptr;
  bool document = false;    ///< or what it is taken from
  bool common = false;      ///< timeoutConfig
  bool own = false;         ///< one that says by itself that this is about AWS IoT
  std::size_t content = 0;  ///< what else there is of a job, and its document
};

/// No job has so many members that each can be guessed at.
constexpr std::size_t most_guessed = 1000;

void count_name(const std::string& meant, const Node& value, Names& names) {
  const bool document = meant == "document" || meant == "documentSource";
  if (meant == "jobId") {
    names.id = true;
  } else if (meant == "targets") {
    names.targets = &value;
  } else if (meant != "namespaceId") {
    ++names.content;
    names.common = names.common || meant == "timeoutConfig";
    names.own = names.own || (!document && meant != "timeoutConfig");
  }
  names.document = names.document || document || meant == "jobTemplateArn";
}

Names names_of(const Node& root) {
  static const std::vector<std::string> known = known_names();
  Names names;
  for (const Member& member : root.members) {
    const std::string& name = member.key.decoded();
    if (contains(known, name)) {
      count_name(name, member.value, names);
    } else if (root.members.size() <= most_guessed && name != "description") {
      if (const auto meant = nearest(name, known)) count_name(*meant, member.value, names);
    }
  }
  return names;
}

bool starts_with(const Node* node, std::string_view beginning) {
  return node != nullptr && node->text.decoded().starts_with(beginning);
}

/// Whether an object is about AWS IoT: by its own names, its document, or its targets, which may be
/// languages or hosts elsewhere.
bool is_about_iot(const Node& root, const Names& names) {
  if (names.own || starts_with(root.find("document"), "{")) return true;
  if (names.targets == nullptr) return names.common;
  const auto is_arn = [](const Node& item) { return starts_with(&item, "arn:"); };
  const auto& items = names.targets->items;
  if (is_arn(*names.targets) || std::any_of(items.begin(), items.end(), is_arn)) return true;
  const bool foreign = std::any_of(items.begin(), items.end(),
                                   [](const Node& item) { return item.kind == Kind::string; });
  const Node* document = root.find("document");
  const bool unread = document != nullptr && document->kind != Kind::string;
  return !foreign && (names.common || unread || starts_with(root.find("documentSource"), "https:"));
}

bool has_any(const Node& root, std::initializer_list<std::string_view> names) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return root.find(name) != nullptr; });
}

/// Whether an object is about something else that has some of the names: a job run of EMR on EKS,
/// AssociateTargetsWithJob, a job template, or an output. A job may have the id of a template or an
/// ARN by mistake.
bool is_something_else(const Node& root) {
  if (has_any(root, {"virtualClusterId", "comment"})) return true;
  const bool whole = root.find("jobId") != nullptr && root.find("targets") != nullptr;
  if (root.find("jobTemplateId") != nullptr && !whole) return true;
  if (root.find("jobArn") == nullptr) return false;
  const bool output = has_any(root, {"status", "createdAt", "lastUpdatedAt", "jobProcessDetails"});
  return output || !whole || !has_any(root, {"document", "documentSource", "tags"});
}

bool is_job_input(const Node& root) {
  if (is_something_else(root)) return false;
  const Names names = names_of(root);
  if (!is_about_iot(root, names)) return false;
  if (names.id && names.targets != nullptr) return names.content >= 1;
  return has_any(root, {"jobId", "targets"}) && names.document && names.content >= 2;
}

/// Whether an object is the `job` that DescribeJob returns. Other services have jobs with an ARN,
/// too.
bool is_described_job(const Node& job) {
  if (job.kind != Kind::mapping || job.find("jobId") == nullptr) return false;
  if (!may_be_iot(job.find("jobArn"))) return false;
  constexpr std::array<std::string_view, 8> own = {"targets",
                                                   "targetSelection",
                                                   "jobProcessDetails",
                                                   "isConcurrent",
                                                   "presignedUrlConfig",
                                                   "jobTemplateArn",
                                                   "jobExecutionsRolloutConfig",
                                                   "timeoutConfig"};
  const auto count = std::count_if(
      own.begin(), own.end(), [&](std::string_view name) { return job.find(name) != nullptr; });
  return count >= (job.find("jobArn") != nullptr ? 1 : 2);
}

/// The described job in an object: under `job`, or the object itself.
const Node* described_job(const Node& node, bool said_to_be) {
  const Node* job = node.find("job");
  const bool inside = job != nullptr && job->kind == Kind::mapping;
  if (inside && (said_to_be || is_described_job(*job))) return job;
  if (node.find("jobArn") == nullptr || is_job_summary(node)) return nullptr;
  return is_described_job(node) ? &node : nullptr;
}

std::optional<std::string> id_of(const Node& job) {
  const Node* id = job.find("jobId");
  if (id == nullptr || id->kind != Kind::string) return std::nullopt;
  return id->text.decoded();
}

Template job_template(const Node& node, Node root, std::string dialect) {
  root.site = std::make_shared<const Site>(Site{json_pointer(node)});
  Template found;
  found.dialect = std::move(dialect);
  found.id = id_of(node);
  found.readings.push_back({make_tree(std::move(root))});
  return found;
}

/// A described job, with the source of its document, which stands beside it.
Template described(const Node& output, const Node& job) {
  Node root = without_unset(job);
  const Node* source = &job == &output ? nullptr : output.find("documentSource");
  if (source != nullptr && source->kind != Kind::null) {
    Member member = *member_of(*source);
    member.value.site = std::make_shared<const Site>(Site{json_pointer(*source)});
    root.members.push_back(std::move(member));
  }
  return job_template(job, std::move(root), "describe-job");
}

}  // namespace

const std::vector<std::string>& job_names() {
  static const std::vector<std::string> names = {
      "jobId",       "targets",        "targetSelection",    "schedulingConfig",
      "namespaceId", "jobTemplateArn", "documentParameters",
  };
  return names;
}

std::optional<Template> job_in(const Node& node, const std::optional<std::string>& dialect) {
  if (node.kind != Kind::mapping) return std::nullopt;
  const bool given = dialect == "job";
  if (dialect && !given) return std::nullopt;
  if (is_job_input(node)) return job_template(node, node, "job");
  const Node* job = described_job(node, given);
  return job == nullptr ? std::nullopt : std::optional(described(node, *job));
}

bool is_job_summary(const Node& root) {
  return root.find("jobId") != nullptr && root.find("jobArn") != nullptr &&
         std::all_of(root.members.begin(), root.members.end(), [](const Member& member) {
           return contains(summary_members, member.key.decoded());
         });
}

bool is_surely_job(const Node& node) {
  if (node.kind != Kind::mapping) return false;
  const Node* targets = node.find("targets");
  const bool listed = targets != nullptr && targets->kind == Kind::sequence;
  if (listed && node.find("jobId") != nullptr && is_job_input(node)) return true;
  const Node* job = described_job(node, false);
  return job != nullptr && job->find("jobArn") != nullptr;
}

}  // namespace jtlint
