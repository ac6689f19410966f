#include "support/service_command.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "support/utf8.h"

namespace jtlint::test {
namespace {

using Replacements = std::vector<std::pair<std::string_view, std::string_view>>;

/// In the order in which the programs replace them; what stands for `%` comes last.
const Replacements github_message = {{"%0D", "\r"}, {"%0A", "\n"}, {"%25", "%"}};
const Replacements github_property = {
    {"%0D", "\r"}, {"%0A", "\n"}, {"%3A", ":"}, {"%2C", ","}, {"%25", "%"}};
const Replacements azure_text = {
    {"%3B", ";"}, {"%0D", "\r"}, {"%0A", "\n"}, {"%5D", "]"}, {"%AZP25", "%"}};

std::string replaced(std::string text, const Replacements& replacements) {
  for (const auto& [code, character] : replacements) {
    for (std::size_t at = 0; (at = text.find(code, at)) != std::string::npos; ++at) {
      text.replace(at, code.size(), character);
    }
  }
  return text;
}

/// `a=1,b=2`, where the separator may also end the list.
std::optional<std::map<std::string, std::string>> properties(std::string_view text, char separator,
                                                             const Replacements& replacements) {
  std::map<std::string, std::string> result;
  while (!text.empty()) {
    const std::string_view one = text.substr(0, text.find(separator));
    const std::size_t equals = one.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    result[std::string(one.substr(0, equals))] =
        replaced(std::string(one.substr(equals + 1)), replacements);
    text.remove_prefix(std::min(text.size(), one.size() + 1));
  }
  return result;
}

/// `NAME PROPERTIES` and the message behind it.
std::optional<ServiceCommand> command(std::string_view head, std::string_view message,
                                      char separator, const Replacements& of_properties,
                                      const Replacements& of_message) {
  const std::size_t blank = std::min(head.find(' '), head.size());
  auto read = properties(head.substr(std::min(head.size(), blank + 1)), separator, of_properties);
  if (!read) return std::nullopt;
  return ServiceCommand{std::string(head.substr(0, blank)), std::move(*read),
                        replaced(std::string(message), of_message)};
}

std::optional<ServiceCommand> read_github(std::string_view line) {
  if (!line.starts_with("::")) return std::nullopt;
  const std::size_t end = line.find("::", 2);
  if (end == std::string_view::npos) return std::nullopt;
  return command(line.substr(2, end - 2), line.substr(end + 2), ',', github_property,
                 github_message);
}

std::optional<ServiceCommand> read_azure(std::string_view line) {
  constexpr std::string_view mark = "##vso[";
  const std::size_t end = line.find(']');
  if (!line.starts_with(mark) || end == std::string_view::npos) return std::nullopt;
  return command(line.substr(mark.size(), end - mark.size()), line.substr(end + 1), ';', azure_text,
                 azure_text);
}

/// Reads the messages of TeamCity character by character.
class TeamCityReader {
 public:
  explicit TeamCityReader(std::string_view text) : text_(text) {}

  std::optional<ServiceCommand> read() {
    ServiceCommand command;
    command.name = until(" ]");
    while (take(' ')) {
      const std::string name = until("= ]");
      if (!take('=') || !take('\'')) return std::nullopt;
      command.properties[name] = value();
      if (!take('\'')) return std::nullopt;
    }
    if (!take(']') || !text_.empty() || odd_) return std::nullopt;
    return command;
  }

 private:
  bool take(char c) {
    if (!text_.starts_with(c)) return false;
    text_.remove_prefix(1);
    return true;
  }

  std::string until(std::string_view ends) {
    const std::size_t end = std::min(text_.find_first_of(ends), text_.size());
    std::string word(text_.substr(0, end));
    text_.remove_prefix(end);
    return word;
  }

  std::string value() {
    std::string text;
    while (!text_.empty() && text_.front() != '\'') {
      const char c = text_.front();
      text_.remove_prefix(1);
      odd_ = odd_ || c == '[' || c == ']' || static_cast<unsigned char>(c) >= 0x80;
      if (c == '|') {
        escape(text);
      } else {
        text += c;
      }
    }
    return text;
  }

  void escape(std::string& text) {
    if (text_.starts_with("0x")) {
      const auto unit =
          static_cast<char32_t>(std::stoul(std::string(text_.substr(2, 4)), nullptr, 16));
      text_.remove_prefix(6);
      if (unit >= 0xD800 && unit < 0xDC00) {
        high_ = unit;
      } else if (unit >= 0xDC00 && unit < 0xE000) {
        utf8::append(text, 0x10000 + ((high_ - 0xD800) << 10U) + (unit - 0xDC00));
      } else {
        utf8::append(text, unit);
      }
      return;
    }
    odd_ = odd_ || text_.empty() ||
           std::string_view("|'[]").find(text_.front()) == std::string_view::npos;
    if (text_.empty()) return;
    text += text_.front();
    text_.remove_prefix(1);
  }

  std::string_view text_;
  char32_t high_ = 0;
  bool odd_ = false;
};

}  // namespace

std::optional<ServiceCommand> read_command(std::string_view format, std::string_view line) {
  if (format == "github") return read_github(line);
  if (format == "azure") return read_azure(line);
  constexpr std::string_view mark = "##teamcity[";
  if (!line.starts_with(mark)) return std::nullopt;
  return TeamCityReader(line.substr(mark.size())).read();
}

bool is_ours(const ServiceCommand& command) {
  static const std::set<std::string> names = {
      "error", "warning", "notice", "task.logissue", "message", "inspection", "inspectionType"};
  static const std::set<std::string> known = {
      "file",       "line", "endLine", "col",         "endColumn",  "title",    "type",
      "sourcepath", "code", "id",      "name",        "linenumber", "category", "columnnumber",
      "typeId",     "text", "message", "description", "SEVERITY",   "status"};
  return names.contains(command.name) &&
         std::all_of(command.properties.begin(), command.properties.end(),
                     [](const auto& property) { return known.contains(property.first); });
}

}  // namespace jtlint::test
