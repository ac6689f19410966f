#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "check/grammar/problem.h"
#include "support/byte_set.h"

namespace jtlint {

/// The names that ARNs and placeholders are made of.
struct NameGrammar {
  std::string_view what;     ///< as messages call it: "package name"
  std::size_t longest;       ///< in characters; 0 for no limit
  std::string_view allowed;  ///< the characters in words
  ByteSet allows;
};

namespace names {

/// API model, JobId and JobTemplateId: `[a-zA-Z0-9_-]+`, 1 to 64.
extern const NameGrammar job_id;
extern const NameGrammar job_template_id;

/// API model, ThingName and ThingGroupName: `[a-zA-Z0-9:_-]+`, 1 to 128.
extern const NameGrammar thing_name;

/// API model, ParameterKey: `[a-zA-Z0-9_-]+`, 1 to 128.
extern const NameGrammar parameter_key;

/// API model, PackageName and VersionName: `[a-zA-Z0-9-_.]+`, 1 to 128 and 1 to 64.
extern const NameGrammar package_name;
extern const NameGrammar package_version;

/// API model, ResourceAttributeKey: `[a-zA-Z0-9:_-]+`; the attributes of a package version.
extern const NameGrammar attribute_key;

/// IAM API reference, CreateRole, RoleName: `[\w+=,.@-]+`, 1 to 64.
extern const NameGrammar role_name;

/// IAM API reference, Role, Path: printable ASCII, at most 512 with its first slash, which is not
/// part of what is checked here.
extern const NameGrammar role_path;

}  // namespace names

/// What is wrong with the name at `part`: it is empty (an empty part), it holds a character that it
/// must not (the first such character) or it is too long (the part).
std::optional<Problem> check_name(std::string_view text, Span part, const NameGrammar& grammar);

/// As `check_name` with `names::package_version`, but `$default` and `$null` are names too.
/// Developer guide, "Preparing the job document and package version for deployment".
std::optional<Problem> check_package_version(std::string_view text, Span part);

}  // namespace jtlint
