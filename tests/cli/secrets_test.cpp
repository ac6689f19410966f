#include <cstddef>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "report/format.h"
#include "support/catch.h"
#include "support/hostile.h"
#include "support/program.h"
#include "support/source_tree.h"
#include "support/temp_dir.h"

using namespace jtlint;
using namespace jtlint::test;

// What the rule `secret` knows is in no report and on no stream, wherever in a template it stands
// and whatever else is wrong there: not in the formats of today, nor in those that are added to the
// program's table of them.

namespace {

/// A secret in the words that give it away, and what of it must not be seen.
struct Planted {
  std::string text;
  std::string body;
};

std::vector<Planted> planted() {
  const std::string key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  const std::string base64 = "MHcCAQEEIOZ6f3Q1vT9sXbq2Yw8kLr5dNpEhJc0uGxVtAaBbCcDdEe";
  const std::string hex = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  const std::string long_password = "correct-horse-battery-staple";
  return {
      {"see AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLE"},
      {"aws_secret_access_key=" + key, key},
      {"aws_session_token=" + hex + hex, hex},
      {"see Bearer " + hex, hex},
      {"-----BEGIN EC PRIVATE KEY-----\n" + base64 + "\n-----END EC PRIVATE KEY-----", base64},
      {"-----BEGIN EC PRIVATE KEY----- " + base64, base64},
      {"see eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
       "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N"},
      {"see ghp_16C7e42F292c6912E7710c838347Ae178B4a", "ghp_16C7e42F292c6912E7710c838347Ae178B4a"},
      {"see xoxb-2147483647-abcdefghijkl", "xoxb-2147483647-abcdefghijkl"},
      {"https://ci:" + long_password + "@example.com/", long_password},
      {"https://b.s3.amazonaws.com/k?X-Amz-Signature=" + hex, hex},
  };
}

/// The pieces of a secret, of eight characters each, that a text shows.
std::vector<std::string> shown_pieces(const std::string& text, const std::string& secret) {
  std::vector<std::string> shown;
  for (std::size_t i = 0; i + 8 <= secret.size(); ++i) {
    const std::string piece = secret.substr(i, 8);
    if (text.find(piece) != std::string::npos) shown.push_back(piece);
  }
  return shown;
}

/// All that a run writes: every format to a file, text with colours in 40 columns, both streams.
std::string everything_of(const World& world, const std::string& file) {
  const TempDir reports;
  std::vector<std::string> words = {"check", "-v", "--color=always"};
  for (const Format& format : formats()) {
    words.push_back(
        fmt::format("--format={0}={1}/report.{0}", format.name, reports.path().string()));
  }
  words.push_back(file);
  const Outcome outcome = run_program(words, world);
  std::string all = outcome.out + outcome.err;
  for (const Format& format : formats()) {
    all += read_file(reports.path() / fmt::format("report.{}", format.name));
  }
  return all;
}

using Names = std::vector<std::string>;

Names shown_pieces_of(const std::string& file, const std::string& text, const std::string& body) {
  const TempDir directory;
  directory.write(file, text);
  const std::string all = everything_of({directory.path(), "", {}, true}, file);
  Names shown = shown_pieces(all, body);
  if (!shown.empty()) shown.push_back(all);
  return shown;
}

/// The inside of a JSON string that holds no character as it is.
std::string escaped_throughout(const std::string& text) {
  std::string result;
  for (const char c : text) result += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
  return result;
}

const std::string head = R"({"description": "d", "document": "{}", )";

/// Places that are hostile to a secret only.
std::vector<HostilePlace> further_places() {
  const std::string filler(200, 'x');
  return {
      {"long id", "a.json", head + R"("jobTemplateId": "@J )" + filler + R"(", "x": 1})"},
      {"end of a long id", "a.json", head + R"("jobTemplateId": ")" + filler + R"( @J", "x": 1})"},
      {"cut value", "a.json",
       head + R"("jobTemplateId": "a", "tags": [{"Key": "k", "Value": ")" + std::string(300, 'x') +
           R"( @J"}]})"},
      {"cut in messages", "a.json",
       head + R"("jobTemplateId": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx @J"})"},
      {"unknown member", "a.json", head + R"("jobTemplateId": "a", "descriptoin": "@J"})"},
      {"wrong type", "a.json", head + R"("jobTemplateId": "a", "timeoutConfig": ["@J"]})"},
      {"two readings", "a.yaml", "jobTemplateId: a\ndescription: \"@J\"\ndescription: \"@J\"\n"},
      {"document that is not JSON", "a.yaml",
       "jobTemplateId: a\ndescription: d\ndocument: |\n  {@R\n"},
      {"folded document", "a.yaml",
       "jobTemplateId: a\ndescription: d\ndocument: >-\n  {\"a\":\n  \"@D\n"},
      {"broken file", "a.json", R"({"jobTemplateId": "@J", "description": })"},
      {"line of another", "a.json",
       R"({"jobTemplateId": "a", "x": "@J"}{"jobTemplateId": "b", "y": "@J"})"},
      {"described", "a.json",
       R"({"jobTemplateArn": "arn:aws:iot:eu-west-1:123456789012:jobtemplate/@J",
           "jobTemplateId": "@J", "description": "@J", "createdAt": "@J"})"},
      {"enum in a document", "a.json",
       R"({"jobTemplateId": "a", "description": "d", "document":
           "{\"version\": \"1.0\", \"steps\": [{\"action\": {\"name\": \"@D\", \"type\": \"@D\"}}]}"})"},
      {"URL of the document", "a.yaml",
       "jobTemplateId: a\ndescription: d\ndocumentSource: \"@J\"\n"},
  };
}

}  // namespace

TEST_CASE("no secret is in any report") {
  for (const HostilePlace& place : further_places()) {
    for (const Planted& secret : planted()) {
      CAPTURE(place.name, secret.text);
      const std::string text = filled_in(place, secret.text);
      CHECK(shown_pieces_of(place.file, text, secret.body) == Names{});
    }
  }
}

TEST_CASE("no secret gets out of a hostile place") {
  const std::vector<Planted> secrets = planted();
  std::size_t turn = 0;
  for (const HostilePlace& place : hostile_places()) {
    const Planted& secret = secrets[turn++ % secrets.size()];
    CAPTURE(place.name, secret.text);
    const std::string text = filled_in(place, secret.text);
    CHECK(shown_pieces_of(place.file, text, secret.body) == Names{});
  }
}

TEST_CASE("a secret that JSON escapes is in no report") {
  for (const Planted& secret : planted()) {
    CAPTURE(secret.text);
    const std::string escaped = escaped_throughout(secret.text);
    const std::string text = head + R"("jobTemplateId": ")" + escaped + R"(", "x": {")" + escaped +
                             R"(": ")" + escaped + R"("}, "description": 1})";
    CHECK(shown_pieces_of("a.json", text, secret.body) == Names{});
    CHECK(shown_pieces_of("a.json", text, escaped_throughout(secret.body)) == Names{});
  }
}

TEST_CASE("no escape of what gives a secret away lets it out") {
  for (const Planted& secret : planted()) {
    CAPTURE(secret.text);
    // All before the secret and its first character, once more in the JSON of the document.
    const std::size_t begin = secret.text.find(secret.body) + 1;
    const std::string rest = secret.text.substr(begin);
    std::string inner = escaped_throughout(secret.text.substr(0, begin));
    for (const char c : rest) inner += c == '\n' ? "\\n" : std::string(1, c);
    for (const std::string& name : {std::string("document"), std::string("x")}) {
      const HostilePlace place{"", "a.json",
                               R"({"jobTemplateId": "a", "description": 1, ")" + name +
                                   R"(": "{\"k\": \"@J\", \"@J\": \"${thingName}\"}"})"};
      CHECK(shown_pieces_of(place.file, filled_in(place, inner), secret.body.substr(1)) == Names{});
      const std::string deeper = escaped_throughout(inner);
      CHECK(shown_pieces_of(place.file, filled_in(place, deeper), secret.body.substr(1)) ==
            Names{});
    }
  }
}

TEST_CASE("a password does not hide the words of jtlint") {
  const std::string text =
      R"({"jobTemplateId": "a", "description": "d", "document": "{\"u\": \"https://u:document@h/\"}"})";
  const TempDir directory;
  const std::string out = run_program({"check", "-"}, {directory.path(), text, {}, false}).out;
  CHECK(out.find("document holds a password in a URL") != std::string::npos);
  CHECK(out.find("u:document") == std::string::npos);
  CHECK(out.find("u:********@h") != std::string::npos);
}

TEST_CASE("a secret is hidden where nothing gives it away, too") {
  for (const Planted& secret : planted()) {
    CAPTURE(secret.text);
    const HostilePlace place{"", "a.yaml",
                             "jobTemplateId: \"" + secret.body + "\"\n\"" + secret.body +
                                 "\": {\"" + secret.body + "\": 1}\ndescription: \"@J\"\n"};
    CHECK(shown_pieces_of(place.file, filled_in(place, secret.text), secret.body) == Names{});
  }
}

TEST_CASE("nothing is hidden from those who ignore the rule") {
  const std::string text = R"({"jobTemplateId": "a", "document": "AKIAIOSFODNN7EXAMPLE"})";
  const TempDir directory;
  const World world{directory.path(), text, {}, false};
  CHECK(run_program({"check", "-"}, world).out.find("AKIAIOSF") == std::string::npos);
  CHECK(run_program({"check", "--ignore=secret", "-"}, world).out.find("AKIAIOSF") !=
        std::string::npos);
}
