#include "report/json_report.h"

#include <algorithm>
#include <ostream>
#include <string_view>

namespace jtlint {

JsonShell::JsonShell(const Json& shell) {
  const std::string text = dump(shell, Layout::lines);
  const std::size_t inside = text.rfind("[]") + 1;
  before_ = text.substr(0, inside);
  rest_ = text.substr(inside) + '\n';
  const std::size_t line = text.rfind('\n', inside) + 1;
  margin_ = std::min(text.find_first_not_of(' ', line), inside) - line;
}

std::string JsonShell::behind(bool items) const {
  return items ? '\n' + std::string(margin_, ' ') + rest_ : rest_;
}

void JsonItems::add(const Json& item, Layout layout) {
  add([&](JsonWriter& json) { json.value(item); }, layout);
}

void JsonItems::add(FunctionRef<void(JsonWriter&)> write, Layout layout) {
  constexpr std::size_t level = 2;
  text_.assign(any_ ? ",\n" : "\n").append(margin_ + level, ' ');
  any_ = true;
  JsonWriter json(text_, layout, margin_ + level);
  write(json);
  out_ << text_;
}

JsonReport::JsonReport(std::ostream& out, const Json& shell)
    : out_(out), shell_(shell), items_(out, shell_.margin()) {
  out_ << shell_.before();
}

void JsonReport::close() {
  out_ << shell_.behind(items_.any());
}

}  // namespace jtlint
