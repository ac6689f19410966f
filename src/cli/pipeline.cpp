#include "cli/pipeline.h"

#include <fmt/format.h>
#include <iterator>
#include <memory>
#include <utility>

#include "dialect/dialect.h"
#include "dialect/recognise.h"
#include "parse/parse.h"

namespace jtlint {
namespace {

/// Whether the bytes are worth parsing, and why.
Recognition recognise_as(std::string_view bytes, const CheckSettings& settings) {
  if (settings.dialect) return {true, fmt::format("--dialect {}", *settings.dialect)};
  return recognise(bytes);
}

/// Terraform's own notation is neither JSON nor YAML.
bool is_native_hcl(std::string_view name) {
  return name.ends_with(".tf");
}

Result<std::vector<Tree>, SyntaxFault> read_documents(const Source& source,
                                                      const CheckSettings& settings) {
  auto documents = parse(source.bytes(), notation_of(source.name(), source.bytes()));
  const bool empty = settings.dialect && documents && documents->empty();
  if (empty) return SyntaxFault{{0, 0}, "the file is empty", std::nullopt};
  return documents;
}

void check_documents(std::vector<Tree> documents, const std::shared_ptr<const Source>& source,
                     const Catalogue& catalogue, const CheckSettings& settings,
                     FileResult& result) {
  for (std::size_t number = 0; number < documents.size(); ++number) {
    const auto templates =
        find_templates(std::move(documents[number]), number, source, settings.dialect);
    for (const Template& each : templates) {
      auto found = check(each, catalogue, settings.selection);
      std::move(found.begin(), found.end(), std::back_inserter(result.findings));
    }
    result.templates += templates.size();
  }
}

}  // namespace

FileResult check_file(const std::string& name, std::string bytes, const Catalogue& catalogue,
                      const CheckSettings& settings) {
  const Recognition recognition = recognise_as(bytes, settings);
  FileResult result{false, recognition.reason, 0, {}};
  if (!recognition.ours) return result;
  if (is_native_hcl(name)) {
    result.reason += ", but this version does not read HCL";
    return result;
  }
  const auto source = std::make_shared<const Source>(name, std::move(bytes));
  auto documents = read_documents(*source, settings);
  if (documents) {
    check_documents(std::move(*documents), source, catalogue, settings, result);
    if (result.templates == 0) result.reason += ", but no job template that this version reads";
  } else if (settings.selection.contains("syntax-error")) {
    result.findings.push_back(syntax_error(documents.error(), source, catalogue));
  } else {
    result.reason += ", but it cannot be read";
  }
  result.checked = result.templates > 0 || !result.findings.empty();
  sort_and_unique(result.findings);
  return result;
}

}  // namespace jtlint
