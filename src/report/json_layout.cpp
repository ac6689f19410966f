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

template <typename Integer>
void append_integer(std::string& out, Integer number) {
  const fmt::format_int digits(number);
  out.append(digits.data(), digits.size());
}

}  // namespace

void JsonWriter::value(std::string_view text) {
  append_string(out_, text);
}

void JsonWriter::value(std::size_t number) {
  append_integer(out_, number);
}

void JsonWriter::value(const Json& json) {
  if (json.is_object()) {
    object([&] { members_of(json); });
  } else if (json.is_array()) {
    list([&] { items_of(json); });
  } else if (json.is_string()) {
    append_string(out_, json.get_ref<const std::string&>());
  } else if (json.is_number_unsigned()) {
    append_integer(out_, json.get<std::uint64_t>());
  } else if (json.is_number_integer()) {
    append_integer(out_, json.get<std::int64_t>());
  } else {
    out_ += json.dump();
  }
}

void JsonWriter::members_of(const Json& object) {
  for (const auto& [name, inner] : object.get_ref<const Json::object_t&>()) {
    begin_part();
    append_string(out_, name);
    end_name();
    value(inner);
  }
}

void JsonWriter::items_of(const Json& list) {
  for (const Json& inner : list) {
    item();
    value(inner);
  }
}

void JsonWriter::name(std::string_view name) {
  begin_part();
  out_ += '"';
  out_ += name;
  out_ += '"';
  end_name();
}

void JsonWriter::end_name() {
  out_ += layout_ == Layout::lines ? ": " : ":";
}

void JsonWriter::collection(char open, char close, FunctionRef<void()> write) {
  constexpr std::size_t level = 2;
  out_ += open;
  empty_ = true;
  indent_ += level;
  write();
  indent_ -= level;
  if (!empty_) new_line();
  out_ += close;
  empty_ = false;
}

void JsonWriter::begin_part() {
  if (!empty_) out_ += ',';
  empty_ = false;
  new_line();
}

void JsonWriter::new_line() {
  if (layout_ == Layout::one_line) return;
  out_ += '\n';
  out_.append(indent_, ' ');
}

std::string dump(const Json& json, Layout layout) {
  std::string out;
  JsonWriter(out, layout).value(json);
  return out;
}

}  // namespace jtlint
