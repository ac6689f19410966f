#include "check/json_schema/format.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <chrono>
#include <fmt/format.h>
#include <vector>

#include "check/arguments.h"
#include "check/regex.h"
#include "support/suggest.h"

namespace jtlint::json_schema {
namespace {

/// A regular expression of this file, for whole texts.
PartPattern whole(const std::string& regex) {
  return PartPattern("\\A(?:" + regex + ")\\z");
}

int number_at(std::string_view text, std::size_t at, std::size_t size) {
  return std::stoi(std::string(text.substr(at, size)));
}

bool is_date(std::string_view text) {
  static const PartPattern form = whole("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  if (!form.matches(text)) return false;
  const auto month = static_cast<unsigned>(number_at(text, 5, 2));
  const auto day = static_cast<unsigned>(number_at(text, 8, 2));
  return std::chrono::year_month_day(std::chrono::year(number_at(text, 0, 4)),
                                     std::chrono::month(month), std::chrono::day(day))
      .ok();
}

/// RFC 3339: a leap second is the last one of a day in UTC.
bool is_time(std::string_view text) {
  static const PartPattern form = whole(
      "([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)([.][0-9]+)?"
      "([zZ]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])");
  if (!form.matches(text)) return false;
  if (text.substr(6, 2) != "60") return true;
  const bool utc = text.back() == 'z' || text.back() == 'Z';
  int minutes = number_at(text, 0, 2) * 60 + number_at(text, 3, 2);
  if (!utc) {
    const std::size_t sign = text.size() - 6;
    const int offset = number_at(text, sign + 1, 2) * 60 + number_at(text, sign + 4, 2);
    minutes += text[sign] == '-' ? offset : -offset;
  }
  return (minutes + 1440) % 1440 == 1439;
}

bool is_date_time(std::string_view text) {
  const bool parts = text.size() > 11 && (text[10] == 'T' || text[10] == 't');
  return parts && is_date(text.substr(0, 10)) && is_time(text.substr(11));
}

bool is_ipv4(std::string_view text) {
  in_addr address{};
  const std::string terminated(text);
  return terminated.find('\0') == std::string::npos &&
         inet_pton(AF_INET, terminated.c_str(), &address) == 1;
}

bool is_ipv6(std::string_view text) {
  in6_addr address{};
  const std::string terminated(text);
  return terminated.find('\0') == std::string::npos &&
         inet_pton(AF_INET6, terminated.c_str(), &address) == 1;
}

bool is_hostname(std::string_view text) {
  static const std::string label = "[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
  static const PartPattern labels = whole(label + "([.]" + label + ")*");
  return text.size() <= 253 && labels.matches(text);
}

/// RFC 5321: what stands before the last @ is words with dots between them, or in quotes.
bool is_email(std::string_view text) {
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos) return false;
  const std::string_view host = text.substr(at + 1);
  static const PartPattern local = whole(
      "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+([.][A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
      "|\"([ !#-\\[\\]-~]|\\\\[ -~])*\"");
  if (!local.matches(text.substr(0, at))) return false;
  if (!host.starts_with('[')) return is_hostname(host);
  if (!host.ends_with(']')) return false;
  const std::string_view literal = host.substr(1, host.size() - 2);
  if (literal.starts_with("IPv6:")) return is_ipv6(literal.substr(5));
  return is_ipv4(literal);
}

/// The grammar of RFC 3986 behind `scheme`. The path may begin with a segment of `first`.
PartPattern uri_grammar(const std::string& scheme, const std::string& first) {
  const auto characters = [](const std::string& more) {
    return "(?:[A-Za-z0-9._~!$&'()*+,;=" + more + "-]|%[0-9A-Fa-f]{2})";
  };
  const std::string segment = characters(":@");
  const std::string address = "\\[(?:[0-9A-Fa-f:.]+|v[0-9A-Fa-f]+[.]" + characters(":") + "+)\\]";
  const std::string authority =
      "(?:" + characters(":") + "*@)?(?:" + address + "|" + characters("") + "*)(?::[0-9]*)?";
  const std::string more_path = "(?:/" + segment + "*)*";
  const std::string path = "//" + authority + more_path + "|/(?:" + segment + "+" + more_path +
                           ")?|(?:" + characters(first) + "+" + more_path + ")?";
  const std::string rest = "(?:" + segment + "|[/?])*";
  return whole(scheme + "(?:" + path + ")(?:[?]" + rest + ")?(?:#" + rest + ")?");
}

/// Brackets stand in the authority alone, around an address.
bool has_sound_address(std::string_view text) {
  const std::size_t open = text.find('[');
  if (open == std::string_view::npos || text[open + 1] == 'v') return true;
  return is_ipv6(text.substr(open + 1, text.find(']') - open - 1));
}

bool is_uri(std::string_view text) {
  static const PartPattern grammar = uri_grammar("[A-Za-z][A-Za-z0-9+.-]*:", ":@");
  return grammar.matches(text) && has_sound_address(text);
}

bool is_uri_reference(std::string_view text) {
  static const PartPattern grammar = uri_grammar("", "@");
  return is_uri(text) || (grammar.matches(text) && has_sound_address(text));
}

bool is_json_pointer(std::string_view text) {
  static const PartPattern form = whole("(?s)(/([^~/]|~[01])*)*");
  return form.matches(text);
}

bool is_relative_json_pointer(std::string_view text) {
  static const PartPattern form = whole("(?s)(0|[1-9][0-9]*)(#|(/([^~/]|~[01])*)*)");
  return form.matches(text);
}

bool is_uuid(std::string_view text) {
  static const PartPattern form = whole("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  return form.matches(text);
}

bool is_regex(std::string_view text) {
  return !fault_of_regex(Text(std::string(text)), {});
}

constexpr std::array<Format, 13> formats = {{
    {"date-time", "a time such as 2026-11-23T02:00:00Z", is_date_time},
    {"date", "a date such as 2026-11-23", is_date},
    {"time", "a time such as 02:00:00Z", is_time},
    {"email", "an e-mail address", is_email},
    {"hostname", "the name of a host", is_hostname},
    {"ipv4", "an IPv4 address", is_ipv4},
    {"ipv6", "an IPv6 address", is_ipv6},
    {"uri", "a URI", is_uri},
    {"uri-reference", "a URI, or a reference to one", is_uri_reference},
    {"uuid", "a UUID", is_uuid},
    {"regex", "a regular expression of RE2", is_regex},
    {"json-pointer", "a JSON Pointer", is_json_pointer},
    {"relative-json-pointer", "a relative JSON Pointer", is_relative_json_pointer},
}};

}  // namespace

const Format* find_format(std::string_view name) {
  const auto* found = std::find_if(formats.begin(), formats.end(),
                                   [&](const Format& each) { return each.name == name; });
  return found == formats.end() ? nullptr : found;
}

std::string unknown_format(std::string_view name) {
  std::vector<std::string> names;
  for (const Format& format : formats) names.emplace_back(format.name);
  const auto near = nearest(name, names);
  return fmt::format(
      "the format '{}' is not judged here; {}", name,
      near ? fmt::format("did you mean {}?", *near) : "there is " + join_choices(names));
}

}  // namespace jtlint::json_schema
