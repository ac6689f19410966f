#include <algorithm>
#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <string>
#include <utility>

#include "check/grammar/arn.h"
#include "check/grammar/characters.h"
#include "check/grammar/names.h"
#include "check/grammar/region.h"
#include "support/printable.h"

namespace jtlint {
namespace {

constexpr std::size_t longest_quote = 40;

struct Expected {
  std::string_view what;
  std::string_view service;
  std::string_view type;  ///< the resource before its first `/`
  std::string_view resource;
  std::string_view shape;
};

Expected expected_of(ArnKind kind) {
  switch (kind) {
    case ArnKind::role:
      return {"role ARN", "iam", "role", "role/NAME", "arn:aws:iam::ACCOUNT:role/NAME"};
    case ArnKind::job:
      return {"job ARN", "iot", "job", "job/ID", "arn:aws:iot:REGION:ACCOUNT:job/ID"};
    case ArnKind::package_version:
      return {"package version ARN", "iot", "package", "package/NAME/version/VERSION",
              "arn:aws:iot:REGION:ACCOUNT:package/NAME/version/VERSION"};
    case ArnKind::target:
      return {"target ARN", "iot", "thing", "thing/NAME or thinggroup/NAME",
              "arn:aws:iot:REGION:ACCOUNT:thing/NAME"};
    case ArnKind::job_template:
      break;
  }
  return {"job template ARN", "iot", "jobtemplate", "jobtemplate/ID",
          "arn:aws:iot:REGION:ACCOUNT:jobtemplate/ID"};
}

/// What else a resource type may name, in words.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> other_things = {{
    {"user", "an IAM user"},
    {"group", "an IAM group"},
    {"policy", "an IAM policy"},
    {"instance-profile", "an instance profile"},
    {"assumed-role", "an assumed role, not the role"},
    {"role", "a role"},
    {"root", "a whole account"},
    {"job", "a job"},
    {"jobtemplate", "a job template"},
    {"package", "a package"},
    {"thing", "a thing"},
    {"thinggroup", "a thing group"},
    {"stream", "a stream"},
    {"cert", "a certificate"},
}};

std::string thing_in_words(std::string_view type, std::string_view resource) {
  for (const auto& [name, words] : other_things) {
    if (name == type) return std::string(words);
  }
  return resource.empty() ? "nothing" : printable(resource, longest_quote);
}

/// `aws`, `aws-cn`, `aws-us-gov`, `aws-iso-b`, …
bool is_partition(std::string_view name) {
  if (name == "aws") return true;
  if (!name.starts_with("aws-") || name.size() == 4) return false;
  return std::all_of(name.begin() + 4, name.end(),
                     [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

class ArnCheck {
 public:
  ArnCheck(std::string_view text, ArnKind kind)
      : text_(text), kind_(kind), expected_(expected_of(kind)) {}

  std::vector<Problem> run() {
    if (check_foreign_placeholder()) return std::move(problems_);
    const std::optional<Arn> arn = read_shape();
    if (!arn) return std::move(problems_);
    check_partition(arn->partition());
    if (!check_service(*arn)) return std::move(problems_);
    check_region(arn->region());
    if (problems_.empty()) check_partition_of_region(*arn);
    check_account(*arn);
    check_resource(*arn);
    return std::move(problems_);
  }

 private:
  std::string_view bytes(Span part) const { return bytes_at(text_, part); }

  std::string quoted(Span part) const {
    return part.empty() ? "nothing" : printable(bytes(part), longest_quote);
  }

  void add(Span part, std::string message) { problems_.push_back({part, std::move(message)}); }

  void add(std::optional<Problem> problem) {
    if (problem) problems_.push_back(*std::move(problem));
  }

  /// `${AWS::AccountId}` and the like: nobody fills them in here. Says whether there is one.
  bool check_foreign_placeholder() {
    const std::size_t begin = text_.find("${");
    if (begin == std::string_view::npos) return false;
    const std::size_t end = std::min(text_.find('}', begin), text_.size() - 1) + 1;
    add({begin, end},
        fmt::format("{} must be written out, got {}", expected_.what, quoted({begin, end})));
    return true;
  }

  std::optional<Arn> read_shape() {
    const Span whole = {0, text_.size()};
    const std::size_t colon = text_.find(':');
    if (colon == std::string_view::npos) {
      add(whole,
          fmt::format("{} must be {}, got {}", expected_.what, expected_.shape, quoted(whole)));
      return std::nullopt;
    }
    const Span prefix = {0, colon};
    if (bytes(prefix) != "arn") {
      add(prefix, fmt::format("{} must start with arn:, got {}", expected_.what, quoted(prefix)));
      if (!equal_but_for_case(bytes(prefix), "arn")) return std::nullopt;
    }
    std::optional<Arn> arn = bytes(prefix) == "arn"
                                 ? split_arn(text_)
                                 : split_arn("arn" + std::string(text_.substr(colon)));
    if (!arn) {
      const auto parts = 1 + std::count(text_.begin(), text_.end(), ':');
      add(whole, fmt::format("{} must have the 6 parts of {}, got {}", expected_.what,
                             expected_.shape, parts));
    }
    return arn;
  }

  void check_partition(Span part) {
    if (is_partition(bytes(part))) return;
    add(part, fmt::format("partition must be aws, aws-cn, aws-us-gov or another aws-..., got {}",
                          quoted(part)));
  }

  /// Whether the other parts are worth a look: not so in another service's ARN.
  bool check_service(const Arn& arn) {
    if (bytes(arn.service()) == expected_.service) return true;
    add(arn.service(),
        fmt::format("service must be {}, got {}", expected_.service, quoted(arn.service())));
    return is_expected_type(arn);
  }

  bool is_expected_type(const Arn& arn) const {
    const std::string_view type = bytes(arn.resource_type());
    return type == expected_.type || (kind_ == ArnKind::target && type == "thinggroup");
  }

  void check_region(Span part) {
    if (kind_ == ArnKind::role) {
      if (part.empty()) return;
      add(part, fmt::format("region must be empty, as IAM has no regions, got {}", quoted(part)));
    } else if (!is_region(bytes(part))) {
      add(part, fmt::format("region must be one such as us-east-1, got {}", quoted(part)));
    }
  }

  /// A template that AWS manages belongs to no account. API reference, DescribeManagedJobTemplate.
  bool is_managed(const Arn& arn) const {
    return kind_ == ArnKind::job_template && arn.account().empty() &&
           bytes(arn.resource_id()).starts_with("AWS-");
  }

  /// A Region lies in one partition, which its name tells.
  void check_partition_of_region(const Arn& arn) {
    const std::string_view expected = partition_of(bytes(arn.region()));
    const bool known = bytes(arn.partition()) == "aws" || expected != "aws" ||
                       partition_has_prefix(bytes(arn.partition()));
    if (arn.region().empty() || !known || bytes(arn.partition()) == expected) return;
    add(arn.partition(), fmt::format("partition must be {}, in which the region {} is, got {}",
                                     expected, quoted(arn.region()), quoted(arn.partition())));
  }

  void check_account(const Arn& arn) {
    const std::string_view account = bytes(arn.account());
    if (is_managed(arn) || (account.size() == 12 && is_number(account))) return;
    const bool digits = is_number(account);
    add(arn.account(),
        fmt::format("account must be 12 digits, got {}",
                    digits ? fmt::format("{} digits", account.size()) : quoted(arn.account())));
  }

  void check_resource(const Arn& arn) {
    if (!is_expected_type(arn)) {
      add(arn.resource_type(),
          fmt::format("resource must be {}, got {}", expected_.resource,
                      thing_in_words(bytes(arn.resource_type()), bytes(arn.resource()))));
      return;
    }
    if (kind_ == ArnKind::role) return check_role(arn.resource_id());
    if (kind_ == ArnKind::package_version) return check_package(arn);
    if (kind_ == ArnKind::target)
      return add(check_name(text_, arn.resource_id(), names::thing_name));
    if (kind_ == ArnKind::job) return add(check_name(text_, arn.resource_id(), names::job_id));
    check_template(arn);
  }

  void check_role(Span id) {
    const std::size_t slash = bytes(id).rfind('/');
    const bool has_path = slash != std::string_view::npos;
    const std::size_t name_begin = has_path ? id.begin + slash + 1 : id.begin;
    if (has_path) check_path({id.begin, name_begin});
    add(check_name(text_, {name_begin, id.end}, names::role_name));
  }

  /// A role's path, its first slash left out: `a/b/`.
  void check_path(Span path) {
    const std::string_view text = bytes(path);
    const std::size_t doubled = text.starts_with('/') ? 0 : text.find("//") + 1;
    if (std::optional<Problem> problem = check_name(text_, path, names::role_path)) {
      add(std::move(problem));
    } else if (text.starts_with('/') || doubled != 0) {
      add({path.begin + doubled, path.begin + doubled + 1},
          "role path must have a name between its slashes, got none");
    }
  }

  void check_package(const Arn& arn) {
    const std::size_t name_end = std::min(text_.find('/', arn.resource_id().begin), text_.size());
    const std::size_t word_begin = std::min(name_end + 1, text_.size());
    const std::size_t word_end = text_.find('/', word_begin);
    if (word_end == std::string_view::npos) {
      add(arn.resource(),
          fmt::format("resource must be {}, got {}", expected_.resource, quoted(arn.resource())));
      return;
    }
    const Span word = {word_begin, word_end};
    add(check_name(text_, {arn.resource_id().begin, name_end}, names::package_name));
    if (bytes(word) != "version") {
      add(word, fmt::format("resource must be {}, got {} in the place of version",
                            expected_.resource, quoted(word)));
    }
    add(check_package_version(text_, {word_end + 1, text_.size()}));
  }

  /// A managed template may be named with its version: `AWS-Reboot:1.0`. The characters of an id
  /// are judged where it stands alone.
  void check_template(const Arn& arn) {
    const std::string_view id = bytes(arn.resource_id());
    const std::size_t colon = id.find(':');
    const bool versioned = is_managed(arn) && colon != std::string_view::npos;
    if (id.empty()) {
      add(check_name(text_, arn.resource_id(), names::job_template_id));
      return;
    }
    if (!versioned) return;
    const std::size_t name_end = arn.resource_id().begin + colon;
    const Span version = {name_end + 1, arn.resource_id().end};
    const bool numbered = std::all_of(bytes(version).begin(), bytes(version).end(),
                                      [](char c) { return is_digit(c) || c == '.'; });
    if (numbered && !version.empty()) return;
    add(version,
        fmt::format("managed template version must be one such as 1.0, got {}", quoted(version)));
  }

  std::string_view text_;
  ArnKind kind_;
  Expected expected_;
  std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> check_arn(std::string_view text, ArnKind kind) {
  return ArnCheck(text, kind).run();
}

}  // namespace jtlint
