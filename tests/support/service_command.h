#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace jtlint::test {

/// A command that stands in a log, as the build server reads it.
struct ServiceCommand {
  std::string name;
  std::map<std::string, std::string> properties;
  std::string message;  ///< empty for TeamCity, which has it among the properties
};

/// Reads a line as the runner of GitHub Actions (`github`), the agent of Azure Pipelines (`azure`)
/// or TeamCity (`teamcity`) does. Nothing if the line is no command of theirs.
std::optional<ServiceCommand> read_command(std::string_view format, std::string_view line);

/// Whether it has a name that a format of ours writes, and no property that none does.
bool is_ours(const ServiceCommand& command);

}  // namespace jtlint::test
