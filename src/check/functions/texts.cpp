#include "check/functions/texts.h"

#include <array>
#include <utility>

namespace jtlint::functions {
namespace {

constexpr std::array<std::pair<std::string_view, ArnPart>, 4> parts_of_arns = {
    {{":arn.partition", ArnPart::partition},
     {":arn.region", ArnPart::region},
     {":arn.account", ArnPart::account},
     {":arn.package", ArnPart::package}}};

}  // namespace

Texts::Texts(const Path& path) : path_(path) {
  const std::string_view text = path.text();
  for (const auto& [end, part] : parts_of_arns) {
    if (!text.ends_with(end)) continue;
    const std::string_view arns = text.substr(0, text.size() - end.size());
    arns_ = *Path::from(arns == "./" ? "." : arns);
    part_ = part;
  }
}

std::vector<Texts> texts_at(const std::vector<Path>& paths) {
  return {paths.begin(), paths.end()};
}

}  // namespace jtlint::functions
