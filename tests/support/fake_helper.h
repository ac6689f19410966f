#pragma once

#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <string_view>

#include "support/temp_dir.h"

/// Programs that stand in for the one that talks to AWS.
namespace jtlint::test {

/// A command of the shell that writes a message.
inline std::string says(const std::string& message) {
  return "cat <<'END_OF_MESSAGE'\n" + message + "\nEND_OF_MESSAGE\n";
}

inline std::string says_end(bool complete = true) {
  return says(fmt::format(R"({{"end":{{"complete":{}}}}})", complete));
}

/// The record of a template of which `rest` says all but its names.
inline std::string record(const std::string& id, const std::string& rest,
                          const std::string& region = "eu-west-1",
                          const std::string& account = "123456789012") {
  return fmt::format(R"({{"describe":{{"jobTemplateArn":"arn:aws:iot:{0}:{1}:jobtemplate/{2}",)"
                     R"("jobTemplateId":"{2}","description":"d","document":"{{}}",)"
                     R"({3}"createdAt":1767225600.5}},"region":"{0}","account":"{1}"}})",
                     region, account, id, rest);
}

/// Parts of a template without and with a fault, for `record`.
inline constexpr std::string_view right = R"("timeoutConfig":{"inProgressTimeoutInMinutes":60},)";
inline constexpr std::string_view wrong = R"("timeoutConfig":{"inProgressTimeoutInMinutes":0},)";

/// Writes a helper that reads its request into `request.json` beside it and then does what a
/// script of the shell says.
inline std::filesystem::path fake_helper(const TempDir& directory, const std::string& script) {
  const std::string path = (directory.path() / "request.json").string();
  const auto helper =
      directory.write("helper", "#!/bin/sh\nIFS= read -r request\nprintf '%s\\n' \"$request\" >'" +
                                    path + "'\n" + script);
  std::filesystem::permissions(helper, std::filesystem::perms{0755});
  return helper;
}

}  // namespace jtlint::test
