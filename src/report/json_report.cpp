#include "report/json_report.h"

#include <algorithm>
#include <ostream>
#include <string_view>

namespace jtlint {

JsonReport::JsonReport(std::ostream& out, const Json& shell) : out_(out) {
  const std::string text = dump(shell, Layout::lines);
  const std::size_t inside = text.rfind("[]") + 1;
  out_ << text.substr(0, inside);
  rest_ = text.substr(inside);
  const std::size_t line = text.rfind('\n', inside) + 1;
  indent_ = std::string(std::min(text.find_first_not_of(' ', line), inside) - line, ' ');
}

void JsonReport::add(const Json& item, Layout layout) {
  std::string lines = empty_ ? "" : ",";
  empty_ = false;
  const std::string text = dump(item, layout);
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    lines.append("\n  ").append(indent_).append(line);
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  }
  out_ << lines;
}

void JsonReport::close() {
  if (!empty_) out_ << '\n' << indent_;
  out_ << rest_ << '\n';
}

}  // namespace jtlint
