#include "report/json_layout.h"

#include <cstdint>
#include <fmt/format.h>

#include "parse/json_bytes.h"
#include "support/byte_set.h"
#include "support/printable.h"
#include "support/utf8.h"

namespace jtlint {
namespace {

/// What a string may hold that cannot be written as it is.
constexpr ByteSet special = ByteSet("\"\\#").with('\0', '\x1F').with('\x7F', '\xFF');

void append_unit(std::string& out, std::uint32_t unit) {
  fmt::format_to(std::back_inserter(out), "\\u{:04x}", unit);
}

void append_escape(std::string& out, char32_t code_point) {
  constexpr std::string_view named = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  const auto value = static_cast<std::uint32_t>(code_point);
  const std::size_t name = value < 0x80 ? named.find(static_cast<char>(value)) : named.npos;
  if (name != named.npos) {
    out += '\\';
    out += letters[name];
  } else if (value < 0x10000) {
    append_unit(out, value);
  } else {
    append_unit(out, 0xD7C0 + (value >> 10U));
    append_unit(out, 0xDC00 + (value & 0x3FFU));
  }
}

/// The next byte that cannot be written as it is; the end. Only where there is any `#`, some may be
/// commands of build servers.
std::size_t next_special(std::string_view text, std::size_t at, bool hashes) {
  if (hashes) return special.find_in(text, at);
  const char* end = text.data() + text.size();
  return static_cast<std::size_t>(json_bytes::next_special(text.data() + at, end) - text.data());
}

void append_string(std::string& out, std::string_view text) {
  const bool hashes = text.find('#') != text.npos;
  out += '"';
  std::size_t at = 0;
  for (std::size_t next = next_special(text, 0, hashes); next < text.size();
       next = next_special(text, at, hashes)) {
    out += text.substr(at, next - at);
    const utf8::Decoded decoded = utf8::decode(text.substr(next));
    const bool syntax = text[next] == '"' || text[next] == '\\';
    if (syntax || !is_printable(decoded.code_point) || ends_command_mark(text, next)) {
      append_escape(out, decoded.code_point);
    } else {
      utf8::append(out, decoded.code_point);
    }
    at = next + decoded.size;
  }
  out += text.substr(at);
  out += '"';
}

/// Writes a value and what is in it.
class Setter {
 public:
  Setter(std::string& out, Layout layout) : out_(out), layout_(layout) {}

  void value(const Json& json, std::size_t indent) {
    if (json.is_object()) {
      object(json.get_ref<const Json::object_t&>(), indent);
    } else if (json.is_array()) {
      array(json.get_ref<const Json::array_t&>(), indent);
    } else if (json.is_string()) {
      append_string(out_, json.get_ref<const std::string&>());
    } else if (json.is_number_integer()) {
      json.is_number_unsigned() ? integer(json.get<std::uint64_t>())
                                : integer(json.get<std::int64_t>());
    } else {
      out_ += json.dump();
    }
  }

 private:
  static constexpr std::size_t level = 2;

  void object(const Json::object_t& members, std::size_t indent) {
    out_ += '{';
    std::string_view before;
    for (const auto& [name, member] : members) {
      begin_part(before, indent + level);
      append_string(out_, name);
      out_ += layout_ == Layout::lines ? ": " : ":";
      value(member, indent + level);
    }
    end_parts('}', !members.empty(), indent);
  }

  void array(const Json::array_t& items, std::size_t indent) {
    out_ += '[';
    std::string_view before;
    for (const Json& item : items) {
      begin_part(before, indent + level);
      value(item, indent + level);
    }
    end_parts(']', !items.empty(), indent);
  }

  void begin_part(std::string_view& before, std::size_t indent) {
    out_ += before;
    before = ",";
    if (layout_ == Layout::lines) new_line(indent);
  }

  void end_parts(char close, bool any, std::size_t indent) {
    if (any && layout_ == Layout::lines) new_line(indent);
    out_ += close;
  }

  void new_line(std::size_t indent) {
    out_ += '\n';
    out_.append(indent, ' ');
  }

  template <typename Integer>
  void integer(Integer number) {
    const fmt::format_int digits(number);
    out_.append(digits.data(), digits.size());
  }

  std::string& out_;
  Layout layout_;
};

}  // namespace

void append_json(std::string& out, const Json& json, Layout layout, std::size_t margin) {
  Setter(out, layout).value(json, margin);
}

std::string dump(const Json& json, Layout layout, std::size_t margin) {
  std::string out;
  append_json(out, json, layout, margin);
  return out;
}

}  // namespace jtlint
