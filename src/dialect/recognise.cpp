#include "dialect/recognise.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "dialect/other_service.h"
#include "dialect/recognise_names.h"
#include "dialect/resource_type.h"
#include "parse/cli_text.h"
#include "parse/encoding.h"
#include "parse/program_output.h"
#include "support/letter_case.h"
#include "support/printable.h"

namespace jtlint {
namespace {

/// One of these is enough.
constexpr std::array<std::string_view, 4> marks = {
    "jobTemplateId", "jobTemplateArn", "AWS::IoT::JobTemplate", "awscc_iot_job_template"};

std::string without_zeros(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) bytes.remove_prefix(2);
  std::string narrow;
  std::copy_if(bytes.begin(), bytes.end(), std::back_inserter(narrow),
               [](char c) { return c != '\0'; });
  return narrow;
}

bool holds(std::string_view bytes, std::string_view word) {
  return bytes.find(word) != std::string_view::npos;
}

/// As the API, CloudFormation and Terraform spell names.
bool holds_in_any_spelling(std::string_view bytes, const std::string& name) {
  return holds(bytes, name) || holds(bytes, capitalised(name)) || holds(bytes, snake_case(name));
}

/// Whether the id of a template stands there in the spelling of another tool, and another name.
bool is_in_foreign_spelling(std::string_view bytes) {
  if (!holds_in_any_spelling(bytes, "jobTemplateId")) return false;
  const bool named = holds_name(bytes, "JobTemplateId") || holds_name(bytes, "job_template_id");
  if (named && (holds_name(bytes, "Document") || holds_name(bytes, "Description"))) return true;
  const auto& names = distinctive_names();
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return holds_in_any_spelling(bytes, name); });
}

/// Why a text without any name of a job template is none, or only cannot be read as one.
std::string reason_against(std::string_view bytes) {
  if (const auto service = other_service(bytes)) {
    return fmt::format("it is about a job template of {}, not of AWS IoT", *service);
  }
  if (const auto output = output_for_people(bytes)) return output->message;
  if (holds(bytes, "\"jobTemplates\"")) return "it lists job templates, and there is none in it";
  return "it holds no name of a job template";
}

/// Judges text whose characters are one byte each, as those of all names are.
Recognition recognise_narrow(std::string_view bytes) {
  if (is_cli_text(bytes)) return {true, "it is text output of the AWS CLI"};
  for (const std::string_view mark : marks) {
    if (holds(bytes, mark)) return {true, fmt::format("it holds {}", mark)};
  }
  std::string first;
  for (const std::string& name : distinctive_names()) {
    if (!holds(bytes, name)) continue;
    if (!first.empty()) return {true, fmt::format("it holds {} and {}", first, name)};
    first = name;
  }
  if (is_in_foreign_spelling(bytes)) return {true, "it holds jobTemplateId in another spelling"};
  if (is_about_job(bytes)) return {true, "it holds names of a job"};
  if (is_about_device_client(bytes)) return {true, "it reads like a job document"};
  const std::string_view type = misspelt_type_in(bytes);
  if (!type.empty()) return {true, fmt::format("it holds {}", printable(type, 60))};
  if (first.empty()) return {false, reason_against(bytes)};
  return {false, fmt::format("{} is the only name of a job template in it", first)};
}

}  // namespace

const std::vector<std::string>& distinctive_names() {
  static const std::vector<std::string> names = {
      "documentSource",
      "presignedUrlConfig",
      "jobExecutionsRolloutConfig",
      "abortConfig",
      "timeoutConfig",
      "jobExecutionsRetryConfig",
      "maintenanceWindows",
      "destinationPackageVersions",
  };
  return names;
}

Recognition recognise(std::string_view bytes) {
  if (bytes.empty()) return {false, "it is empty"};
  if (!is_wide_encoding(bytes)) return recognise_narrow(bytes);
  Recognition recognition = recognise_narrow(without_zeros(bytes));
  recognition.reason += ", in UTF-16";
  return recognition;
}

}  // namespace jtlint
