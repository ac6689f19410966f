#include <algorithm>

#include "aws/explain.h"
#include "support/printable.h"

namespace jtlint::aws {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The characters that keys and tokens are made of.
bool is_of_token(char c) {
  return is_upper(c) || is_lower(c) || is_digit(c) ||
         std::string_view("+/=_").find(c) != std::string_view::npos;
}

/// Whether a run of such characters may be a key or a token: no word, no number, no path is as long
/// and as mixed.
bool may_be_secret(std::string_view run) {
  const bool mixed = std::any_of(run.begin(), run.end(), is_digit) &&
                     std::any_of(run.begin(), run.end(), is_upper);
  return mixed && run.size() >= 16;
}

}  // namespace

std::string harmless(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_of_token);
    const std::string_view run = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    out += may_be_secret(run) ? std::string_view("***") : run;
    text.remove_prefix(run.size());
    const auto next = std::find_if(text.begin(), text.end(), is_of_token);
    const auto gap = static_cast<std::size_t>(next - text.begin());
    out += text.substr(0, gap);
    text.remove_prefix(gap);
  }
  return printable(out, 300);
}

}  // namespace jtlint::aws
