#include "check/grammar/secrets.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/marked.h"

using namespace jtlint;

namespace {

using Lines = std::vector<std::string>;

/// The secrets of a text as lines `kind: secret`.
Lines secrets(std::string_view text) {
  Lines lines;
  for (const Secret& each : find_secrets(text)) {
    lines.push_back(std::string(each.kind) + ": " +
                    std::string(text.substr(each.part.begin, each.part.size())));
  }
  return lines;
}

const std::string key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const std::string sha = "2b6f0cc904d137be2e1730235f5664094b831186";
const std::string base64 = "MHcCAQEEIOZ6f3Q1vT9sXbq2Yw8kLr5dNpEhJc0uGxVt";

}  // namespace

TEST_CASE("the id of an access key is a secret") {
  CHECK(secrets("id=AKIAIOSFODNN7EXAMPLE;") == Lines{"an AWS access key id: AKIAIOSFODNN7EXAMPLE"});
  CHECK(secrets(R"("a\nASIAIOSFODNN7EXAMPLE\n")") ==
        Lines{"an AWS access key id: ASIAIOSFODNN7EXAMPLE"});
  CHECK(secrets("AKIAIOSFODNN7EXAMPL") == Lines{});
  CHECK(secrets("AKIAIOSFODNN7EXAMPLEX") == Lines{});
  CHECK(secrets("XAKIAIOSFODNN7EXAMPLE") == Lines{});
  CHECK(secrets("AIDAIOSFODNN7EXAMPLE") == Lines{});
  CHECK(secrets("AKIAXXXXXXXXXXXXXXXX") == Lines{});
}

TEST_CASE("a secret access key is known by its name") {
  const Lines found = {"an AWS secret access key: " + key};
  CHECK(secrets("aws_secret_access_key = " + key + "\n") == found);
  CHECK(secrets("AWS_SECRET_ACCESS_KEY=" + key) == found);
  CHECK(secrets(R"({"secretAccessKey": ")" + key + "\"}") == found);
  CHECK(secrets(R"({\"SecretAccessKey\": \")" + key + "\\\"}") == found);
  CHECK(secrets(R"({"name": "AWS_SECRET_ACCESS_KEY", "value": ")" + key + "\"}") == found);
  CHECK(secrets(R"("secretAccessKey":"wJalrXUtnFEMI\/K7MDENG\u002bbPxRfiCYEXAMPLEKEY")").size() ==
        1);
  CHECK(secrets(key) == Lines{});
  CHECK(secrets("secretAccessKey: " + key + "x") == Lines{});
  CHECK(secrets(R"("secretAccessKey": "${aws:iot:parameter:key}")") == Lines{});
  CHECK(secrets("secretAccessKey: " + std::string(40, 'X')) == Lines{});
}

TEST_CASE("a secret access key is known by the id next to it") {
  const std::string id = "AKIAIOSFODNN7EXAMPLE";
  const Lines both = {"an AWS access key id: " + id, "an AWS secret access key: " + key};
  CHECK(secrets(R"(["AKIAIOSFODNN7EXAMPLE", ")" + key + "\"]") == both);
  CHECK(secrets(id + ":" + key) == both);
  CHECK(secrets(key + std::string(200, ' ') + id) == Lines{both[1], both[0]});
  CHECK(secrets(key + std::string(201, ' ') + id) == Lines{both[0]});
  CHECK(secrets(id + std::string(200, ' ') + key) == both);
  CHECK(secrets(id + std::string(201, ' ') + key) == Lines{both[0]});
  CHECK(secrets(id + " " + sha) == Lines{both[0]});
  CHECK(secrets(id + " " + key + "x") == Lines{both[0]});
  CHECK(secrets(id + " " + key + "==") == Lines{both[0]});
  CHECK(secrets("AKIAXXXXXXXXXXXXXXXX " + key) == Lines{});
}

TEST_CASE("a session token is known by its name") {
  const std::string token = "IQoJb3JpZ2luX2VjEXAMPLETOKEN/" + key;
  CHECK(secrets(R"("sessionToken": ")" + token + "\"") == Lines{"an AWS session token: " + token});
  CHECK(secrets("aws_session_token=" + token) == Lines{"an AWS session token: " + token});
  CHECK(secrets("sessionToken: short") == Lines{});
}

TEST_CASE("a private key reaches to its end") {
  const std::string pem = "-----BEGIN RSA PRIVATE KEY-----\n" + base64 + "\n" + base64 +
                          "\n-----END RSA PRIVATE KEY-----";
  CHECK(secrets("a\n" + pem + "\nb") == Lines{"a private key: " + pem});
  const std::string escaped =
      R"(-----BEGIN PRIVATE KEY-----\n)" + base64 + R"(\n-----END PRIVATE KEY-----)";
  CHECK(secrets(R"({"key": ")" + escaped + R"(\n"})") == Lines{"a private key: " + escaped});
  const std::string open = "-----BEGIN PRIVATE KEY-----\n" + base64;
  CHECK(secrets(open) == Lines{"a private key: " + open});
  CHECK(secrets(R"({"key": ")" + open + "\"}") == Lines{"a private key: " + open});
  CHECK(secrets(pem + " " + pem) == Lines{"a private key: " + pem, "a private key: " + pem});
  const std::string lines =
      R"(-----BEGIN PRIVATE KEY-----", ")" + base64 + R"(", "-----END PRIVATE KEY-----)";
  CHECK(secrets("[\"" + lines + "\"]") == Lines{"a private key: " + lines});
}

TEST_CASE("what is written about private keys is none") {
  CHECK(secrets("a file that begins with -----BEGIN PRIVATE KEY-----") == Lines{});
  CHECK(secrets("-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----") == Lines{});
  CHECK(secrets("-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----") == Lines{});
  CHECK(secrets("-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----") ==
        Lines{});
  CHECK(secrets("PRIVATE KEY -----END PRIVATE KEY-----") == Lines{});
}

TEST_CASE("tokens are known by their form") {
  CHECK(secrets("Authorization: Bearer " + sha) == Lines{"a bearer token: " + sha});
  CHECK(secrets("Bearer ${TOKEN}") == Lines{});
  CHECK(secrets("Bearer <your-token-goes-here-1>") == Lines{});
  CHECK(secrets("the bearer authentication-mechanism of old") == Lines{});
  CHECK(secrets("bearer certificates-are-rotated-every-30-days") == Lines{});
  CHECK(secrets("Bearer capability-exchange-v2-protocol") == Lines{});
  CHECK(secrets("Bearer Mixed-case-and-1-digit") ==
        Lines{"a bearer token: Mixed-case-and-1-digit"});
  CHECK(secrets("Bearer 123e4567-e89b-12d3-a456-426614174000") ==
        Lines{"a bearer token: 123e4567-e89b-12d3-a456-426614174000"});
  const std::string jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N";
  CHECK(secrets("t=" + jwt + ";") == Lines{"a JSON Web Token: " + jwt});
  CHECK(secrets("Bearer " + jwt) == Lines{"a bearer token: " + jwt});
  CHECK(secrets("eyJhbGciOiJIUzI1NiJ9") == Lines{});
  const std::string github = "ghp_16C7e42F292c6912E7710c838347Ae178B4a";
  CHECK(secrets("https://" + github + "@github.com/") == Lines{"a GitHub token: " + github});
  CHECK(secrets("xoxb-2147483647-abcdef") == Lines{"a Slack token: xoxb-2147483647-abcdef"});
}

TEST_CASE("a password in a URL is a secret") {
  CHECK(secrets("mqtts://ci:hunter2@example.com:8883/a") == Lines{"a password in a URL: hunter2"});
  CHECK(secrets("https://${user}:pw@example.com") == Lines{"a password in a URL: pw"});
  for (const std::string text :
       {"https://ci@example.com", "https://example.com:8080/a@b", "https://ci:${PW}@example.com",
        "https://ci:$PW@example.com", "https://${a:b:c}@example.com", "https://ci:***@example.com",
        "ssh://git@example.com:22/a", "https://ci:{{pw}}@example.com"}) {
    CAPTURE(text);
    CHECK(secrets(text) == Lines{});
  }
}

TEST_CASE("a password in a URL reaches to the last @") {
  CHECK(secrets("https://u:p@ssw0rd@h.example.com/a@b") == Lines{"a password in a URL: p@ssw0rd"});
  CHECK(secrets("https://u:p@w@h.example.com x@y") == Lines{"a password in a URL: p@w"});
  CHECK(secrets(R"("https://u:p@w@h.example.com","x@y")") == Lines{"a password in a URL: p@w"});
}

TEST_CASE("what stands for a password is none") {
  for (const std::string password : {"password", "Passwd", "PASS", "secret", "changeme", "xxx",
                                     "XXXXXXXX", "****", "<pw>", "${PW}", "user"}) {
    CAPTURE(password);
    CHECK(secrets("https://user:" + password + "@example.com/") == Lines{});
  }
  CHECK(secrets("https://user:passwords@example.com/") == Lines{"a password in a URL: passwords"});
}

TEST_CASE("the tag of an image with a digest is no password") {
  const std::string digest = "@sha256:" + sha + sha.substr(0, 24);
  CHECK(secrets("oci://repo:tag" + digest) == Lines{});
  CHECK(secrets("oci://ci:hunter2@repo:tag" + digest) == Lines{"a password in a URL: hunter2"});
  CHECK(secrets("https://ci:hunter2@sha256:8080/") == Lines{"a password in a URL: hunter2"});
}

TEST_CASE("escapes hide no secret") {
  const Lines bearer = {R"(a bearer token: )" + sha};
  CHECK(secrets(R"({"h": "Bearer\u0020)" + sha + "\"}") == bearer);
  CHECK(secrets(R"({\"h\": \"Bearer\\u0020)" + sha + "\\\"}") == bearer);
  CHECK(secrets(R"({\\\"h\\\": \\\"Bearer\\\\u0020)" + sha + R"(\\\"})") == bearer);
  CHECK(secrets(R"({"aws_secret_access_ke\u0079": ")" + key + "\"}") ==
        Lines{"an AWS secret access key: " + key});
  CHECK(secrets(R"({"k": "\u0041\u004bIAIOSFODNN7EXAMPLE"})") ==
        Lines{R"(an AWS access key id: \u0041\u004bIAIOSFODNN7EXAMPLE)"});
  const std::string pem =
      R"(-----BEGIN\u0020PRIVATE KEY-----\n)" + base64 + R"(\n-----END PRIVATE KEY-----)";
  CHECK(secrets("\"" + pem + "\"") == Lines{"a private key: " + pem});
  CHECK(secrets(R"(https:\/\/ci:hunt\u0065r2@example.com)") ==
        Lines{R"(a password in a URL: hunt\u0065r2)"});
}

TEST_CASE("the signature of a presigned URL is a secret") {
  CHECK(secrets("https://b.s3.amazonaws.com/k?X-Amz-Date=1&X-Amz-Signature=" + sha + "&x=1") ==
        Lines{"the signature of a presigned URL: " + sha});
  CHECK(secrets("?Expires=1&Signature=" + sha) ==
        Lines{"the signature of a presigned URL: " + sha});
}

TEST_CASE("checksums, commits and signatures of code are no secrets") {
  for (const std::string& text :
       Lines{sha, "{\"commit\": \"" + sha + "\"}", "sha256:" + sha + sha,
             "{\"codesign\": {\"signature\": {\"inlineDocument\": \"" + base64 + base64 + "\"}}}",
             "{\"secretName\": \"" + sha + "\"}"}) {
    CAPTURE(text);
    CHECK(secrets(text) == Lines{});
  }
}

TEST_CASE("a secret is found wherever it stands in a text, and whatever stands around it") {
  const Lines all = {
      "AKIAIOSFODNN7EXAMPLE",
      "ASIAIOSFODNN7EXAMPLE",
      "secretAccessKey: " + key,
      "AWS_SECRET_ACCESS_KEY=" + key,
      "sessionToken: " + base64 + base64,
      "SESSION_TOKEN=" + base64 + base64,
      "?X-Amz-Signature=" + sha,
      "?X-AMZ-SIGNATURE=" + sha,
      "bearer " + base64,
      "BEARER " + base64,
      "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.c2lnbmF0dXJl",
      "ghp_" + std::string(18, 'a') + std::string(18, '1'),
      "github_pat_11AAAAAAA0abcdefghijkl",
      "xoxb-123456789012-abcdefgh",
      "xapp-1-A0123456789-abcdef",
      "https://user:correcthorse@example.com",
  };
  for (const std::string& secret : all) {
    for (std::size_t before = 0; before < 40; ++before) {
      for (const unsigned behind : {0U, 1U, 17U, 33U}) {
        const std::string text =
            std::string(before, '.') + " " + secret + std::string(behind, ' ') + ";";
        CAPTURE(text);
        CHECK(find_secrets(text).size() == 1);
      }
    }
  }
}

TEST_CASE("a text in JSON that may hold no secrets has none, however deep they stand") {
  CHECK_FALSE(may_hold_secrets(R"({"document": "{\"url\": \"https://example.com/a\"}"})"));
  CHECK(may_hold_secrets("{\"a\": \"AKIAIOSFODNN7EXAMPLE\"}"));
  std::string text = R"({"url": "https://user:correcthorse@example.com"})";
  for (unsigned depth = 0; depth <= 4; ++depth) {
    CAPTURE(text);
    CHECK(may_hold_secrets(text));
    std::string written;
    for (const char c : text) {
      if (c == '"' || c == '\\') written += '\\';
      written += c == '@' ? std::string("\\u0040") : std::string(1, c);
    }
    text = "{\"document\": \"" + written + "\"}";
  }
}

TEST_CASE("escapes that are no code points hide no secret") {
  std::string text = R"({"url/": "\n\thttps://user:correcthorse@example.com\n"})";
  for (unsigned depth = 0; depth <= 4; ++depth) {
    CAPTURE(text);
    CHECK(may_hold_secrets(text));
    CHECK_FALSE(find_secrets(text).empty());
    std::string written;
    for (const char c : text) {
      if (c == '"' || c == '\\' || c == '/') written += '\\';
      written += c;
    }
    text = "{\"document\": \"" + written + "\"}";
  }
}
