#include "aws/ini.h"

#include <algorithm>
#include <fmt/format.h>

#include "support/printable.h"
#include "support/utf8.h"

namespace jtlint::aws {
namespace {

constexpr std::string_view space = " \t\r\f\v";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(space);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

/// Takes the lines of a file, one after the other.
class Reader {
 public:
  /// What is wrong with the line, or nothing.
  std::string take(std::string_view line) {
    const std::string_view content = trimmed(line);
    if (content.empty() || content.front() == '#' || content.front() == ';') {
      if (content.empty() && value_ != nullptr) *value_ += '\n';
      return {};
    }
    const std::size_t indent = line.find_first_not_of(space);
    if (value_ != nullptr && indent > indent_) {
      *value_ += '\n';
      *value_ += content;
      return {};
    }
    indent_ = indent;
    return content.front() == '[' ? take_header(content) : take_option(content);
  }

  Sections sections() {
    for (auto& [name, section] : sections_) {
      for (auto& [option, value] : section) {
        value.erase(value.find_last_not_of(" \t\r\f\v\n") + 1);
      }
      section.insert(defaults_.begin(), defaults_.end());
    }
    return std::move(sections_);
  }

 private:
  std::string take_header(std::string_view content) {
    value_ = nullptr;
    const std::size_t end = content.rfind(']');
    if (end == std::string_view::npos || end < 2) return "a section is written [NAME]";
    const std::string name(content.substr(1, end - 1));
    if (name == "DEFAULT") {
      section_ = &defaults_;
      return {};
    }
    const auto [found, added] = sections_.try_emplace(name);
    section_ = &found->second;
    return added ? "" : fmt::format("the section [{}] stands there twice", printable(name));
  }

  std::string take_option(std::string_view content) {
    value_ = nullptr;
    if (section_ == nullptr) return "it belongs to no section, such as [default]";
    const std::size_t delimiter = content.find_first_of("=:");
    const std::string name = lower(trimmed(content.substr(0, delimiter)));
    if (delimiter == std::string_view::npos) return "there is no = behind the name";
    if (name.empty()) return "there is no name before the =";
    const auto [found, added] = section_->try_emplace(name, trimmed(content.substr(delimiter + 1)));
    if (!added) return fmt::format("{} stands there twice in one section", printable(name, 40));
    value_ = &found->second;
    return {};
  }

  Sections sections_;
  Section defaults_;
  Section* section_ = nullptr;
  std::string* value_ = nullptr;  // of the option to which indented lines belong
  std::size_t indent_ = 0;
};

}  // namespace

Result<Sections> read_ini(std::string_view text) {
  text.remove_prefix(utf8::byte_order_mark_size(text));
  if (const auto invalid = utf8::first_invalid(text)) {
    const auto lines = std::count(text.begin(), text.begin() + static_cast<long>(*invalid), '\n');
    return Error{fmt::format("line {}: the text is not UTF-8", lines + 1)};
  }
  Reader reader;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    // The line itself is not quoted: it may be a secret.
    const std::string fault = reader.take(text.substr(0, end));
    if (!fault.empty()) return Error{fmt::format("line {}: {}", number, fault)};
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return reader.sections();
}

Section read_nested(std::string_view value) {
  Section section;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find('\n'), value.size());
    const std::string_view line = value.substr(0, end);
    const std::size_t equals = line.find('=');
    if (equals != std::string_view::npos) {
      section.insert_or_assign(std::string(trimmed(line.substr(0, equals))),
                               std::string(trimmed(line.substr(equals + 1))));
    }
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return section;
}

}  // namespace jtlint::aws
