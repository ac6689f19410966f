#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "document/finding.h"
#include "support/result.h"

namespace jtlint::live {

/// A job template as it lives in AWS: one line, as the helper wrote it.
struct Record {
  std::string line;  ///< without its end
  Resource resource;
};

/// How far the helper is in one Region.
struct Progress {
  std::string profile;  ///< empty for the default one, as in a Remark
  std::string region;
  std::size_t listed = 0;
  std::size_t described = 0;
  std::size_t failed = 0;
  bool listing_done = false;
  std::optional<std::size_t> seconds_left;
};

/// Something to tell people, and what it is about: what is empty is not known, or all of it.
struct Remark {
  std::string kind;  ///< `access-denied`, …: for scripts
  std::string profile;
  std::string region;
  std::string template_id;
  std::string message;
};

/// What is worth saying, and no failure.
struct Note {
  Remark remark;
};

/// What has kept the helper from seeing everything.
struct Trouble {
  Remark remark;
  std::vector<std::string> templates = {};  ///< the ids of all that were not seen because of it
};

/// The last message.
struct End {
  bool complete = false;
};

using Message = std::variant<Record, Progress, Note, Trouble, End>;

/// The message on a line of a helper's output; docs/audit.md describes them. What is not known is
/// ignored. The error says what is wrong with the line, as a clause.
Result<Message> read_message(std::string line);

/// What a remark is about, by name: "prod/eu-west-1/gateway"; empty if it is about everything.
std::string name_of(const Remark& remark);

}  // namespace jtlint::live
