#include <ostream>

#include "check/editor/editor_schema.h"
#include "cli/commands.h"
#include "document/node_text.h"

namespace jtlint {

ExitCode run_schema(const CommandLine& line, const Io& io, const Catalogue& catalogue) {
  io.out << to_indented_json(editor_schema(catalogue, line.last("dialect").value_or("api")));
  return ExitCode::clean;
}

}  // namespace jtlint
