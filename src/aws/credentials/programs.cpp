#include <fmt/format.h>

#include "aws/credentials/credentials.h"
#include "aws/explain.h"
#include "aws/json.h"
#include "aws/shell_words.h"
#include "support/printable.h"

namespace jtlint::aws {
namespace {

/// The exit code of version 1 of the AWS CLI for a command that it does not know.
constexpr int wrong_usage = 2;

/// What a program says on standard error, as the end of a sentence: its last line, as others may be
/// those of a usage or of a trace.
std::string said(const ProgramOutput& output) {
  std::string_view lines = output.err;
  lines = lines.substr(0, lines.find_last_not_of(" \t\r\n") + 1);
  const std::string text = harmless(lines.substr(lines.find_last_of("\r\n") + 1));
  if (text.empty()) return "It says nothing.";
  const bool is_sentence = std::string_view(".!?").find(text.back()) != std::string_view::npos;
  return "It says: " + text + (is_sentence ? "" : ".");
}

/// What became of a program that was started and has not come to its end.
Failure ended(const std::string& what, const ProgramFault& fault) {
  return {FailureKind::no_credentials,
          fmt::format("{} was ended, as {}. Run it by hand to see what it waits for.", what,
                      fault.message)};
}

/// The credentials that a program has printed.
Found read_output(const ProgramOutput& output, const std::string& what) {
  if (output.exit_code != 0) {
    return Failure{FailureKind::no_credentials, fmt::format("{} failed with exit code {}. {}", what,
                                                            output.exit_code, said(output))};
  }
  const Result<Json> json = read_json(output.out);
  const Json* version = json ? member(*json, "Version") : nullptr;
  if (version == nullptr || *version != 1) {
    return Failure{
        FailureKind::no_credentials,
        fmt::format("{} did not print credentials: a JSON object with \"Version\": 1.", what)};
  }
  auto credentials = read_credentials(output.out, "SessionToken");
  if (credentials) return credentials;
  return Failure{
      FailureKind::no_credentials,
      fmt::format("{} printed JSON without \"AccessKeyId\" and \"SecretAccessKey\".", what)};
}

}  // namespace

Found from_process(const Search& search, const std::string& profile) {
  const std::string* command = search.config.value(profile, "credential_process");
  if (command == nullptr) return std::optional<Credentials>();
  const std::string what =
      fmt::format("The credential_process of the profile {}", printable(profile));
  const auto words = shell_words(*command);
  if (!words || words->empty()) {
    return Failure{FailureKind::wrong_profile,
                   fmt::format("{} is no command: a quote is not closed, or it is empty.", what)};
  }
  const auto output = search.world.run_program(*words);
  if (!output && output.error().ended) return ended(what, output.error());
  if (!output) {
    return Failure{FailureKind::no_credentials,
                   fmt::format("{} could not be run: {}: {}.", what, printable(words->front()),
                               output.error().message)};
  }
  Found found = read_output(*output, what);
  if (found && *found && (*found)->account.empty()) {
    const std::string* account = search.config.value(profile, "aws_account_id");
    if (account != nullptr) (*found)->account = *account;
  }
  return found;
}

Found from_command_line(const Search& search, const std::string& profile, const std::string& why) {
  const auto output = search.world.run_program(
      {"aws", "configure", "export-credentials", "--profile", profile, "--format", "process"});
  if (output && output->exit_code == wrong_usage) {
    return Failure{
        FailureKind::no_credentials,
        fmt::format("The profile {} {}. That takes version 2 of the AWS CLI, and the `aws` in PATH "
                    "does not know `aws configure export-credentials`. Install version 2, or give "
                    "credentials in the environment.",
                    printable(profile), why)};
  }
  const std::string what =
      fmt::format("The profile {0} {1}. `aws configure export-credentials --profile {0}`",
                  printable(profile), why);
  if (output) return read_output(*output, what);
  if (output.error().ended) return ended(what, output.error());
  if (output.error().not_found) {
    return Failure{
        FailureKind::no_credentials,
        fmt::format("The profile {} {}. That takes the AWS CLI, and there is no `aws` in "
                    "PATH. Install it, or give credentials in the environment.",
                    printable(profile), why)};
  }
  return Failure{FailureKind::no_credentials,
                 fmt::format("The AWS CLI could not be run: {}.", output.error().message)};
}

Found from_single_sign_on(const Search& search, const std::string& profile) {
  for (const char* name : {"sso_session", "sso_start_url"}) {
    if (search.config.value(profile, name) == nullptr) continue;
    return from_command_line(search, profile, "uses single sign-on");
  }
  return std::optional<Credentials>();
}

Found from_login_session(const Search& search, const std::string& profile) {
  if (search.config.value(profile, "login_session") == nullptr) return std::optional<Credentials>();
  return from_command_line(search, profile, "uses a login session");
}

}  // namespace jtlint::aws
