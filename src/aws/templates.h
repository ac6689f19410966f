#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/result.h"

namespace jtlint::aws {

/// One page of ListJobTemplates.
struct TemplatePage {
  std::vector<std::string> ids;
  std::vector<std::string> faults;  ///< what is wrong with items that have no usable id
  std::string account;              ///< of the first ARN; empty if there is none of the Region
  std::string next_token;           ///< empty on the last page
};

/// Reads a page; an error says what is wrong with the answer as a whole.
Result<TemplatePage> read_page(std::string_view body, std::string_view region);

/// The answer of DescribeJobTemplate.
struct Described {
  std::string json;  ///< on one line
  std::string account;
};

/// Reads the description of the template of that id, asked for in that Region; an error says what
/// is wrong with it.
Result<Described> read_description(std::string_view body, std::string_view id,
                                   std::string_view region);

/// Whether a text can be the id of a job template.
bool is_template_id(std::string_view text);

/// The account in `arn:PARTITION:iot:REGION:ACCOUNT:jobtemplate/ID`; empty if that is no ARN of a
/// job template in that Region.
std::string template_account(std::string_view arn, std::string_view region);

/// The part of an ARN with that number: 1 is the partition, 2 the service, 3 the Region, 4 the
/// account. Empty if there is none.
std::string arn_part(std::string_view arn, int number);

}  // namespace jtlint::aws
