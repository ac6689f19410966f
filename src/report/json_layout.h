#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "support/function_ref.h"

namespace jtlint {

using Json = nlohmann::ordered_json;

/// How JSON is set.
enum class Layout {
  lines,  ///< two spaces a level
  one_line,
};

/// Writes JSON that may stand on a terminal and in the log of a build server, whatever its strings
/// hold: what cannot be shown there is escaped, and a stray byte becomes U+FFFD. What is long, and
/// written often, is not made into a `Json` first.
class JsonWriter {
 public:
  /// Appends to `out`. Lines but the first begin with `margin` spaces more.
  JsonWriter(std::string& out, Layout layout, std::size_t margin = 0)
      : out_(out), layout_(layout), indent_(margin) {}

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(std::nullptr_t) { out_ += "null"; }
  void value(bool yes) { out_ += yes ? "true" : "false"; }
  void value(std::size_t number);
  void value(const Json& json);

  template <typename T>
  void value(const std::optional<T>& perhaps) {
    perhaps ? value(*perhaps) : value(nullptr);
  }

  /// An object or a list, whose members or items `write` writes.
  void object(FunctionRef<void()> write) { collection('{', '}', write); }
  void list(FunctionRef<void()> write) { collection('[', ']', write); }

  /// The name of a member, whose value comes next. It is written as it is: a word of ours.
  void name(std::string_view name);

  /// Says that the value that comes next is an item.
  void item() { begin_part(); }

  template <typename T>
  void member(std::string_view called, const T& is) {
    name(called);
    value(is);
  }

 private:
  void members_of(const Json& object);
  void items_of(const Json& list);
  void collection(char open, char close, FunctionRef<void()> write);
  void begin_part();
  void end_name();
  void new_line();

  std::string& out_;
  Layout layout_;
  std::size_t indent_;
  bool empty_ = true;  ///< the collection in hand
};

/// A value as a text.
std::string dump(const Json& json, Layout layout);

}  // namespace jtlint
