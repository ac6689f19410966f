#pragma once

#include "cli/pipeline.h"
#include "cli/profile.h"
#include "live/message.h"

namespace jtlint {

/// Checks a live template as a file that holds it is checked. The findings say where the template
/// lives, and their pointers begin in what DescribeJobTemplate returns.
FileResult check_record(const live::Record& record, const Profile& profile);

}  // namespace jtlint
