#pragma once

#include <string_view>

namespace jtlint {

/// Whether `name` stands in a text as that of a member, in JSON or in YAML: `"jobId":`, `jobId:`.
/// Within a string of JSON, where quotes are escaped, it is none.
bool holds_name(std::string_view bytes, std::string_view name);

/// Whether a text without any name of a job template is one about a job: enough names of CreateJob
/// stand in it, the ARN of a target counting for one.
bool is_about_job(std::string_view bytes);

/// Whether a text is a job document for the AWS IoT Device Client.
bool is_about_device_client(std::string_view bytes);

}  // namespace jtlint
