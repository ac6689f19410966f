#include "dialect/other_service.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace jtlint {
namespace {

using Named = std::pair<std::string_view, std::string_view>;

constexpr std::array<Named, 2> services = {{
    {"mediaconvert", "AWS Elemental MediaConvert"},
    {"emr-containers", "Amazon EMR on EKS"},
}};

/// The service of the ARN that leads up to `end`; empty if none does.
std::string_view service_before(std::string_view bytes, std::size_t end) {
  constexpr std::size_t longest = 120;
  const std::string_view before = bytes.substr(0, end).substr(end - std::min(end, longest));
  const std::size_t arn = before.rfind("arn:");
  if (arn == std::string_view::npos) return {};
  const std::size_t begin = before.find(':', arn + 4);
  if (begin == std::string_view::npos) return {};
  const std::string_view service = before.substr(begin + 1);
  const std::size_t size = service.find(':');
  const bool one_word = service.find_first_of(" \t\r\n\"'") == std::string_view::npos;
  return one_word && size != std::string_view::npos ? service.substr(0, size) : std::string_view();
}

std::string name_of(std::string_view service) {
  const auto* known = std::find_if(services.begin(), services.end(),
                                   [&](const Named& each) { return each.first == service; });
  return std::string(known == services.end() ? service : known->second);
}

}  // namespace

std::optional<std::string> other_service(std::string_view bytes) {
  for (const std::string_view resource : {"jobTemplates/", "jobtemplates/"}) {
    for (std::size_t at = bytes.find(resource); at != std::string_view::npos;
         at = bytes.find(resource, at + 1)) {
      const std::string_view service = service_before(bytes, at);
      if (!service.empty() && service != "iot") return name_of(service);
    }
  }
  return std::nullopt;
}

}  // namespace jtlint
