#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "check/grammar/characters.h"
#include "document/span.h"

/// What tells secrets from what only looks like them, beyond the patterns of `secrets.cpp`.
namespace jtlint {

constexpr bool is_base64(char c) {
  return is_letter(c) || is_digit(c) || c == '+' || c == '/' || c == '=';
}

/// Whether an id of an access key, or a secret one, is none that stands for another:
/// `AKIAXXXXXXXXXXXXXXXX`.
bool is_access_key(std::string_view key);

/// Whether what follows `Bearer` is no word: upper case and digits, many letters and digits in a
/// row, or a UUID.
bool is_bearer_token(std::string_view token);

/// The size of the password in a URL, of which `text` holds all up to an `@` at `part`. 0: it
/// stands for another one, or is the tag of an image with a digest.
std::size_t password_size(std::string_view text, Span part);

/// The secret access keys that stand near the ids of access keys, which are in order: 40 characters
/// of base64 with upper case, lower case and digits, as no commit has them.
std::vector<Span> find_secret_halves(std::string_view text, const std::vector<Span>& ids);

/// The private keys of a text: each reaches to its end mark; without one, as far as what follows
/// looks like a key.
std::vector<Span> find_private_keys(std::string_view text);

}  // namespace jtlint
