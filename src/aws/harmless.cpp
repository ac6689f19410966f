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

/// Whether such characters are as mixed as those of a key, and as many.
bool is_mixed(std::string_view run, std::size_t least) {
  return run.size() >= least && std::any_of(run.begin(), run.end(), is_digit) &&
         std::any_of(run.begin(), run.end(), is_upper);
}

/// Whether a run of such characters may be a key or a token: as a whole, or a part of it between
/// slashes. Words, numbers and most names in an ARN are shorter.
bool may_be_secret(std::string_view run) {
  if (is_mixed(run, 32)) return true;
  while (!run.empty()) {
    const std::string_view part = run.substr(0, run.find('/'));
    if (is_mixed(part, 16)) return true;
    run.remove_prefix(std::min(part.size() + 1, run.size()));
  }
  return false;
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
