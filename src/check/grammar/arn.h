#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "check/grammar/problem.h"

namespace jtlint {

/// The parts of `arn:partition:service:region:account:resource`. AWS General Reference, "Amazon
/// Resource Names". Any of them may be empty.
struct Arn {
  Span partition;
  Span service;
  Span region;
  Span account;
  Span resource;                ///< all that follows the account, which may hold colons
  Span resource_type;           ///< the resource before its first `/`, or all of it
  Span resource_id;             ///< the resource behind its first `/`
  std::optional<Span> package;  ///< both, in `package/NAME/version/VERSION`
  std::optional<Span> version;
};

/// Parts of an ARN that are asked for alone.
enum class ArnPart : std::size_t { partition, service, region, account, package };

/// One part of an ARN, if it has that: what `split_arn` finds, without the others.
std::optional<std::string_view> arn_part(std::string_view text, ArnPart part);

/// Takes an ARN apart. Says only that it is one by shape: its parts may be wrong.
std::optional<Arn> split_arn(std::string_view text);

/// The things that a job template or a job names by ARN. A target is a thing or a thing group.
enum class ArnKind { role, job, package_version, job_template, target };

/// The kind that is called `role`, `job`, `package-version`, `job-template` or `target`.
std::optional<ArnKind> arn_kind_from(std::string_view name);

/// Every fault of an ARN of this kind, in order, each on its part: empty if there is none.
///
/// Developer guide, "presignedUrlConfig", "Preparing AWS IoT Jobs"; API model, JobId,
/// JobTemplateId, PackageName, VersionName; IAM user guide, "IAM identifiers". A text that is the
/// ARN of another service's thing has one fault, not one in each part.
std::vector<Problem> check_arn(std::string_view text, ArnKind kind);

}  // namespace jtlint
