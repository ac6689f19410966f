#include "aws/config.h"

#include <fmt/format.h>

#include "aws/shell_words.h"
#include "support/printable.h"

namespace jtlint::aws {
namespace {

std::string path_of(const World& world, const char* variable, const char* usual) {
  const std::string named = world.environment(variable).value_or("");
  return expanded(world, named.empty() ? usual : named);
}

Result<Sections> read_sections(const World& world, const std::string& path) {
  const auto text = world.read_file(path);
  if (!text) return text.error();
  if (!*text) return Sections();
  Result<Sections> sections = read_ini(**text);
  if (sections) return sections;
  return Error{fmt::format("{}, {}. Correct the file.", printable(path), sections.error().message)};
}

/// The NAME of a header `KIND NAME`, whose quotes are taken away; empty for any other.
std::string name_of(const std::string& header, std::string_view kind) {
  const auto words = shell_words(header);
  const bool named = words && words->size() == 2 && words->front() == kind;
  return named ? words->back() : "";
}

void sort_in(const Sections& sections, Config& config) {
  for (const auto& [header, section] : sections) {
    const std::string profile = header == "default" ? header : name_of(header, "profile");
    if (!profile.empty()) config.in_config.insert_or_assign(profile, section);
    const std::string services = name_of(header, "services");
    if (!services.empty()) config.services.insert_or_assign(services, section);
  }
}

}  // namespace

const std::string* find(const Section& section, std::string_view name) {
  const auto found = section.find(std::string(name));
  return found == section.end() ? nullptr : &found->second;
}

const std::string* Config::value(std::string_view profile, std::string_view name) const {
  const auto section = profiles.find(std::string(profile));
  return section == profiles.end() ? nullptr : find(section->second, name);
}

Result<Config> read_config(const World& world) {
  Config config;
  config.config_path = path_of(world, "AWS_CONFIG_FILE", "~/.aws/config");
  config.credentials_path = path_of(world, "AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials");
  const auto in_config = read_sections(world, config.config_path);
  if (!in_config) return in_config.error();
  sort_in(*in_config, config);
  auto in_credentials = read_sections(world, config.credentials_path);
  if (!in_credentials) return in_credentials.error();
  config.in_credentials = std::move(*in_credentials);

  config.profiles = config.in_config;
  for (const auto& [profile, section] : config.in_credentials) {
    for (const auto& [name, value] : section) {
      config.profiles[profile].insert_or_assign(name, value);
    }
    config.profiles.try_emplace(profile);
  }
  return config;
}

std::string expanded(const World& world, const std::string& path) {
  const bool of_home = path == "~" || path.substr(0, 2) == "~/";
  if (!of_home) return path;
  return world.environment("HOME").value_or("") + path.substr(1);
}

}  // namespace jtlint::aws
