#include "dialect/job.h"

#include <algorithm>
#include <array>
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

/// The names of CreateJob that say what a job does or how, rather than which it is.
std::vector<std::string> content_names() {
  std::vector<std::string> names = distinctive_names();
  for (const std::string& name : job_names()) {
    if (name != "jobId" && name != "targets" && name != "namespaceId") names.push_back(name);
  }
  return names;
}

/// What the names of an object, misspelt perhaps, have of those of CreateJob.
struct Names {
  bool id = false;
  bool targets = false;
  bool document = false;    ///< or what it is taken from
  std::size_t content = 0;  ///< what else there is of a job, and its document
};

/// No job has so many members that each can be guessed at.
constexpr std::size_t most_guessed = 1000;

void count_name(const std::string& meant, Names& names) {
  if (meant == "jobId") {
    names.id = true;
  } else if (meant == "targets") {
    names.targets = true;
  } else if (meant != "namespaceId") {
    ++names.content;
  }
  const bool source = meant == "documentSource" || meant == "jobTemplateArn";
  names.document = names.document || source;
}

Names names_of(const Node& root) {
  std::vector<std::string> known = content_names();
  known.insert(known.end(), {"jobId", "targets", "namespaceId"});
  Names names;
  for (const Member& member : root.members) {
    const std::string& name = member.key.decoded();
    if (name == "document") {
      names.document = true;
      ++names.content;
    } else if (contains(known, name)) {
      count_name(name, names);
    } else if (root.members.size() <= most_guessed && name != "description") {
      if (const auto meant = nearest(name, known)) count_name(*meant, names);
    }
  }
  return names;
}

/// Whether an object is about something else that has some of the names: a job run of EMR on EKS, a
/// job template, an output, or AssociateTargetsWithJob.
bool is_something_else(const Node& root) {
  constexpr std::array<std::string_view, 4> others = {"virtualClusterId", "jobTemplateId", "jobArn",
                                                      "comment"};
  return std::any_of(others.begin(), others.end(),
                     [&](std::string_view name) { return root.find(name) != nullptr; });
}

bool is_job_input(const Node& root) {
  const bool exact = root.find("jobId") != nullptr || root.find("targets") != nullptr;
  if (!exact || is_something_else(root)) return false;
  const Names names = names_of(root);
  if (names.id && names.targets) return names.content >= 1;
  return names.document && names.content >= 2;
}

/// Whether the ARN of a job, if it is one, may be that of AWS IoT.
bool may_be_iot(const Node& job) {
  const Node* arn = job.find("jobArn");
  if (arn == nullptr || arn->kind != Kind::string) return true;
  const std::string& text = arn->text.decoded();
  return !text.starts_with("arn:") || text.find(":iot:") != std::string::npos;
}

/// Whether an object is the `job` that DescribeJob returns. Other services have jobs with an ARN,
/// too.
bool is_described_job(const Node& job) {
  if (job.kind != Kind::mapping || job.find("jobId") == nullptr || !may_be_iot(job)) return false;
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
  if (const Node* job = described_job(node, given)) return described(node, *job);
  if (!is_job_input(node)) return std::nullopt;
  return job_template(node, node, "job");
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
