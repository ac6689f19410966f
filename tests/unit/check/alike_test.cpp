#include <string>

#include "support/catch.h"
#include "support/lint.h"

using jtlint::test::lint;
using jtlint::test::rules_of;

TEST_CASE("a thousand faults alike are listed, and more are counted") {
  std::string yaml = "jobTemplateId: a\ndescription: b\ndocument: \"{}\"\n";
  for (int i = 0; i < 1000; ++i) yaml += "k" + std::to_string(i) + ": 1\n";
  CHECK(lint("a.yaml", yaml).findings.size() == 1000);
  yaml += "l: 1\n";
  CHECK(lint("a.yaml", yaml).findings.back().message ==
        "1001 places in this job template are like this one; only 1000 are listed");
  for (int i = 0; i < 5000; ++i) yaml += "m" + std::to_string(i) + ": 1\n";
  yaml += "timeoutConfig: {inProgressTimeoutInMinutes: 0}\n";
  const auto found = lint("a.yaml", yaml);
  CHECK(found.findings.size() == 1002);
  CHECK(found.findings[1000].message ==
        "6001 places in this job template are like this one; only 1000 are listed");
  CHECK(rules_of(found).back() == "in-progress-timeout");
}

TEST_CASE("a text beyond all use is not read as a job document") {
  const std::string long_text(300'000, ' ');
  const auto verdict = [](const std::string& document) {
    return rules_of(lint("a.json", R"({"jobTemplateId": "a", "description": "b", "document": ")" +
                                       document + "\"}"));
  };
  CHECK(verdict("x") == std::vector<std::string>{"document-json"});
  CHECK(verdict(long_text + "x") == std::vector<std::string>{"document-size"});
}
