#pragma once

#include <optional>
#include <string>
#include <vector>

namespace jtlint::live {

/// What a helper is asked for. Nothing in it is secret: credentials are the helper's to find.
struct Request {
  std::vector<std::string> profiles;  ///< none: the default chain of credentials
  std::vector<std::string> regions;   ///< none: the Region of each profile, or the environment's
  bool all_regions = false;
  std::vector<std::string> templates;  ///< by id; none: all that there are
  std::optional<std::string> endpoint_url;
  bool deep = false;     ///< facts besides: roles, packages, objects of S3
  double rate = 10;      ///< requests a second of each operation, account and Region
  bool progress = true;  ///< whether the helper is to say how far it is
};

/// The request as a helper reads it: one line of JSON, with its end.
std::string request_line(const Request& request);

}  // namespace jtlint::live
