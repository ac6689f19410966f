#include "aws/credentials/credentials.h"
#include "aws/json.h"

namespace jtlint::aws {

std::optional<Credentials> read_credentials(const std::string& text,
                                            const std::string& token_name) {
  const Result<Json> json = read_json(text);
  if (!json) return std::nullopt;
  const auto access_key = text_member(*json, "AccessKeyId");
  const auto secret_key = text_member(*json, "SecretAccessKey");
  if (!access_key || access_key->empty() || !secret_key || secret_key->empty()) return std::nullopt;
  Credentials credentials{{*access_key, *secret_key, text_member(*json, token_name).value_or("")}};
  if (const auto expiration = text_member(*json, "Expiration")) {
    credentials.expires = read_time(*expiration);
  }
  credentials.account = text_member(*json, "AccountId").value_or("");
  return credentials;
}

}  // namespace jtlint::aws
