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
  add([&](JsonWriter& json) { json.value(item); }, layout);
}

void JsonReport::add(FunctionRef<void(JsonWriter&)> write, Layout layout) {
  text_.assign(empty_ ? "\n  " : ",\n  ").append(indent_);
  empty_ = false;
  JsonWriter json(text_, layout, indent_.size() + 2);
  write(json);
  out_ << text_;
}

void JsonReport::close() {
  if (!empty_) out_ << '\n' << indent_;
  out_ << rest_ << '\n';
}

}  // namespace jtlint
