#include "support/version.h"

namespace jtlint {

std::string_view version() {
  return JTLINT_VERSION;
}

}  // namespace jtlint
