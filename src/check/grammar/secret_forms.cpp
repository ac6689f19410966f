#include "check/grammar/secret_forms.h"

#include <algorithm>
#include <array>

namespace jtlint {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_letter_or_digit(char c) {
  return is_letter(c) || is_digit(c);
}

bool holds(std::string_view text, bool (*is)(char)) {
  return std::any_of(text.begin(), text.end(), is);
}

bool is_long_mixture(std::string_view run) {
  constexpr std::size_t least = 20;
  return run.size() >= least && holds(run, is_letter) && holds(run, is_digit);
}

bool is_uuid(std::string_view text) {
  constexpr std::string_view form = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  return std::equal(text.begin(), text.end(), form.begin(), form.end(), [](char c, char expected) {
    const bool hex = is_digit(c) || (to_upper(c) >= 'A' && to_upper(c) <= 'F');
    return expected == '-' ? c == '-' : hex;
  });
}

/// Whether `text` goes on like `@sha256:9f86…`.
bool begins_with_digest(std::string_view text) {
  constexpr std::size_t least = 32;
  if (!text.starts_with("@sha256:") && !text.starts_with("@sha512:")) return false;
  const std::string_view digits = text.substr(text.find(':') + 1, least);
  return digits.size() == least && std::all_of(digits.begin(), digits.end(), is_letter_or_digit);
}

/// A password that stands for another one is none: `${PASSWORD}`, `$PW`, `{{pw}}`, `***`.
bool stands_in(std::string_view password) {
  constexpr std::array<std::string_view, 10> words = {
      "password", "passwd",   "pass",         "pwd",           "secret",
      "changeme", "changeit", "yourpassword", "your-password", "your_password"};
  if (password.starts_with('$') || password.starts_with('{') || password == "%s") return true;
  if (password.find_first_not_of("*xX.") == npos) return true;
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return equal_but_for_case(word, password); });
}

bool is_key_character(char c) {
  return is_base64(c) && c != '=';
}

bool is_secret_half(std::string_view run) {
  constexpr std::size_t key_size = 40;
  return run.size() == key_size && holds(run, is_upper) && holds(run, is_lower) &&
         holds(run, is_digit);
}

}  // namespace

bool is_access_key(std::string_view key) {
  const std::string_view tail = key.substr(std::min<std::size_t>(key.size(), 4));
  return !tail.empty() && tail.find_first_not_of(tail.front()) != npos;
}

bool is_bearer_token(std::string_view token) {
  if (holds(token, is_upper) && holds(token, is_digit)) return true;
  if (is_uuid(token)) return true;
  for (auto at = token.begin(); at != token.end();) {
    const auto begin = std::find_if(at, token.end(), is_letter_or_digit);
    at = std::find_if_not(begin, token.end(), is_letter_or_digit);
    const auto offset = static_cast<std::size_t>(begin - token.begin());
    if (is_long_mixture(token.substr(offset, static_cast<std::size_t>(at - begin)))) return true;
  }
  return false;
}

std::size_t password_size(std::string_view text, Span part) {
  std::string_view password = bytes_at(text, part);
  if (begins_with_digest(text.substr(part.end))) {
    const std::size_t end = password.rfind('@');
    password = password.substr(0, end == npos ? 0 : end);
  }
  constexpr std::string_view scheme_end = "://";
  const std::string_view before = text.substr(0, part.begin - 1);
  const std::size_t user = before.rfind(scheme_end);
  const bool repeated = user != npos && before.substr(user + scheme_end.size()) == password;
  return repeated || stands_in(password) ? 0 : password.size();
}

std::vector<Span> find_secret_halves(std::string_view text, const std::vector<Span>& ids) {
  constexpr std::size_t reach = 200;
  std::vector<Span> halves;
  if (ids.empty()) return halves;
  auto id = ids.begin();
  for (std::size_t at = 0; at < text.size();) {
    const auto begin =
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_key_character);
    const auto end = std::find_if_not(begin, text.end(), is_key_character);
    const Span run = {static_cast<std::size_t>(begin - text.begin()),
                      static_cast<std::size_t>(end - text.begin())};
    at = run.end;
    while (id != ids.end() && id->end + reach < run.begin) ++id;
    if (id == ids.end()) break;
    const bool near = id->begin <= run.end + reach;
    const bool padded = end != text.end() && *end == '=';
    if (near && !padded && is_secret_half(bytes_at(text, run))) halves.push_back(run);
  }
  return halves;
}

}  // namespace jtlint
