#include "aws/templates.h"

#include <algorithm>
#include <fmt/format.h>

#include "aws/json.h"
#include "support/printable.h"
#include "support/words.h"

namespace jtlint::aws {
namespace {

constexpr std::string_view resource_type = "jobtemplate/";

bool is_account(std::string_view text) {
  return text.size() == 12 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// What begins like JSON was meant to be some.
Error no_json(std::string_view body, const Error& error) {
  const std::size_t begin = std::min(body.find_first_not_of(" \t\r\n"), body.size());
  const bool meant = begin < body.size() && (body[begin] == '{' || body[begin] == '[');
  return Error{fmt::format(
      "it is no JSON: {}{}", error.message,
      meant ? ""
            : ". Is that the endpoint of AWS IoT? A proxy or a login page may stand in between")};
}

void read_item(const Json& item, std::string_view region, TemplatePage& page) {
  const auto id = text_member(item, "jobTemplateId");
  if (!id) {
    page.faults.push_back("an item has no jobTemplateId");
  } else if (!is_template_id(*id)) {
    page.faults.push_back(fmt::format("{} is no id of a job template", printable(*id, 80)));
  } else {
    page.ids.push_back(*id);
  }
  if (page.account.empty()) {
    page.account = template_account(text_member(item, "jobTemplateArn").value_or(""), region);
  }
}

}  // namespace

bool is_template_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 &&
         std::all_of(text.begin(), text.end(), is_word_character);
}

std::string arn_part(std::string_view arn, int number) {
  for (; number > 0; --number) {
    const std::size_t colon = arn.find(':');
    if (colon == std::string_view::npos) return "";
    arn.remove_prefix(colon + 1);
  }
  return std::string(arn.substr(0, arn.find(':')));
}

std::string template_account(std::string_view arn, std::string_view region) {
  const std::string resource = arn_part(arn, 5);
  const std::string account = arn_part(arn, 4);
  const bool fits =
      arn_part(arn, 0) == "arn" && !arn_part(arn, 1).empty() && arn_part(arn, 2) == "iot" &&
      arn_part(arn, 3) == region && is_account(account) &&
      resource.substr(0, resource_type.size()) == resource_type &&
      is_template_id(resource.substr(resource_type.size())) && arn_part(arn, 6).empty();
  return fits ? account : "";
}

Result<TemplatePage> read_page(std::string_view body, std::string_view region) {
  const Result<Json> json = read_json(body);
  if (!json) return no_json(body, json.error());
  const bool named = json->is_object() && json->contains("jobTemplates");
  const Json* items = member(*json, "jobTemplates");
  const bool is_null = named && items == nullptr;
  if (!is_null && (items == nullptr || !items->is_array())) {
    return Error{"it has no list \"jobTemplates\""};
  }
  TemplatePage page;
  if (!is_null) {
    for (const Json& item : *items) read_item(item, region, page);
  }
  const Json* token = member(*json, "nextToken");
  if (token != nullptr && !token->is_string()) return Error{"its \"nextToken\" is no string"};
  if (token != nullptr) page.next_token = token->get<std::string>();
  return page;
}

Result<Described> read_description(std::string_view body, std::string_view id,
                                   std::string_view region) {
  const Result<Json> json = read_json(body);
  if (!json) return no_json(body, json.error());
  if (!json->is_object()) return Error{"it is no JSON object"};
  const auto arn = text_member(*json, "jobTemplateArn");
  if (!arn) return Error{"it has no \"jobTemplateArn\""};
  const std::string about = text_member(*json, "jobTemplateId").value_or(std::string(id));
  if (about != id) return Error{fmt::format("it is about {}", printable(about, 80))};
  const std::string account = template_account(*arn, region);
  if (account.empty()) {
    return Error{fmt::format("{} is no ARN of a job template in {}", printable(*arn), region)};
  }
  const std::string named(arn->substr(arn->rfind('/') + 1));
  if (named != id) return Error{fmt::format("it is about {}", named)};
  return Described{on_one_line(body), account};
}

}  // namespace jtlint::aws
