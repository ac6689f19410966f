#include <ostream>

#include "cli/commands.h"
#include "cli/man_page.h"

namespace jtlint {

ExitCode run_man(const Io& io) {
  io.out << man_page();
  return ExitCode::clean;
}

}  // namespace jtlint
