#include "dialect/noun.h"

namespace jtlint {

std::string_view noun_of(std::string_view dialect) {
  if (dialect == "job" || dialect == "describe-job") return "job";
  return dialect == "document" ? "job document" : "job template";
}

}  // namespace jtlint
