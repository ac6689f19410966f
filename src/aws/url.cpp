#include "aws/url.h"

#include <algorithm>
#include <fmt/format.h>

namespace jtlint::aws {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_unreserved(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || is_digit(c) ||
         std::string_view("-_.~").find(c) != std::string_view::npos;
}

std::string encoded(std::string_view text, std::string_view also_kept) {
  std::string out;
  for (const char c : text) {
    if (is_unreserved(c) || also_kept.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::optional<int> hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return std::nullopt;
}

/// The byte that the escape at `at` stands for.
std::optional<char> escape_at(std::string_view text, std::size_t at) {
  if (text[at] != '%' || text.size() - at < 3) return std::nullopt;
  const auto high = hex_digit(text[at + 1]);
  const auto low = hex_digit(text[at + 2]);
  if (!high || !low) return std::nullopt;
  return static_cast<char>(*high * 16 + *low);
}

bool is_host(std::string_view host) {
  const bool bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
  const std::string_view inside = bracketed ? host.substr(1, host.size() - 2) : host;
  const std::string_view allowed = bracketed ? ":%" : "";
  return !inside.empty() && std::all_of(inside.begin(), inside.end(), [&](char c) {
    return is_unreserved(c) || allowed.find(c) != std::string_view::npos;
  });
}

/// Host and port of what stands between `//` and the path.
bool read_authority(std::string_view authority, Url& url) {
  const std::size_t colon =
      authority.find(':', std::min(authority.size(), authority.rfind(']') + 1));
  const std::string_view host = authority.substr(0, colon);
  if (!is_host(host)) return false;
  url.host = host;
  std::transform(url.host.begin(), url.host.end(), url.host.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  if (colon == std::string_view::npos) return true;
  url.port = authority.substr(colon + 1);
  return !url.port.empty() && url.port.size() <= 5 &&
         std::all_of(url.port.begin(), url.port.end(), is_digit);
}

}  // namespace

std::string percent_encoded(std::string_view text) {
  return encoded(text, "");
}

std::string encoded_path(std::string_view path) {
  return encoded(path, "/");
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::optional<char> escaped = escape_at(text, at);
    out += escaped.value_or(text[at]);
    if (escaped) at += 2;
  }
  return out;
}

std::string query_of(std::vector<std::pair<std::string, std::string>> parameters) {
  for (auto& [name, value] : parameters) {
    name = percent_encoded(name);
    value = percent_encoded(value);
  }
  std::sort(parameters.begin(), parameters.end());
  std::string query;
  for (const auto& [name, value] : parameters) {
    if (!query.empty()) query += '&';
    query += name + "=" + value;
  }
  return query;
}

std::string Url::authority() const {
  const bool usual =
      port.empty() || (scheme == "https" && port == "443") || (scheme == "http" && port == "80");
  return usual ? host : host + ":" + port;
}

std::string Url::text() const {
  return scheme + "://" + authority() + path;
}

std::optional<Url> parse_url(std::string_view text) {
  const std::size_t end_of_scheme = text.find("://");
  Url url;
  url.scheme = text.substr(0, end_of_scheme);
  if (end_of_scheme == std::string_view::npos) return std::nullopt;
  if (url.scheme != "http" && url.scheme != "https") return std::nullopt;
  std::string_view rest = text.substr(end_of_scheme + 3);
  rest = rest.substr(0, rest.find_first_of("?#"));
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  if (!read_authority(rest.substr(0, slash), url)) return std::nullopt;
  url.path = rest.substr(slash);
  while (!url.path.empty() && url.path.back() == '/') url.path.pop_back();
  return url;
}

}  // namespace jtlint::aws
