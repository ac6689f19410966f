#pragma once

#include <string>

#include "check/function.h"
#include "check/placing.h"
#include "check/rule.h"
#include "check/shape/vocabulary.h"

namespace jtlint {

/// What a rule says of a fault, in the names of the dialect.
std::string message_of(const Fault& fault, const Rule& rule, const RuleTexts& texts,
                       const Placing& placing, const Vocabulary& vocabulary);

/// What is said of another value that takes part in a fault: "maximumPerMinute is 20 here"; of a
/// part of a text, "jobTemplateArn has us-east-1 here".
std::string said_of(const Node& other, const Placing& placing);

}  // namespace jtlint
