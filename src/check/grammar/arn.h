#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "check/grammar/problem.h"

namespace jtlint {

/// The places of the parts of `arn:partition:service:region:account:resource`. AWS General
/// Reference, "Amazon Resource Names". Any of them may be empty.
class Arn {
 public:
  static constexpr std::string_view prefix = "arn:";
  static constexpr std::string_view before_version = "/version/";

  Span partition() const { return {prefix.size(), colons_[0]}; }
  Span service() const { return {colons_[0] + 1, colons_[1]}; }
  Span region() const { return {colons_[1] + 1, colons_[2]}; }
  Span account() const { return {colons_[2] + 1, colons_[3]}; }

  /// All that follows the account, which may hold colons; before its first `/`, if there is one;
  /// and behind that.
  Span resource() const { return {colons_[3] + 1, size_}; }
  Span resource_type() const { return {colons_[3] + 1, slash_}; }
  Span resource_id() const { return {std::min(slash_ + 1, size_), size_}; }

  /// Whether the resource is `package/NAME/version/VERSION`, and these two.
  bool has_version() const { return package_end_ != 0; }
  Span package() const { return {resource_id().begin, package_end_}; }
  Span version() const { return {package_end_ + before_version.size(), size_}; }

 private:
  friend std::optional<Arn> split_arn(std::string_view text);

  std::array<std::size_t, 4> colons_ = {};  ///< before the resource
  std::size_t slash_ = 0;                   ///< the first one in it, or its end
  std::size_t size_ = 0;
  std::size_t package_end_ = 0;  ///< 0: there is none
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
