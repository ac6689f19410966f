#include <string>
#include <vector>

#include "support/source_tree.h"
#include "unit/report/example.h"

using namespace jtlint;
using test::lines_of;

TEST_CASE("CSV has a header and a row a finding") {
  Run run = example::run_of({example::presigned_url_expiry()});
  run.failures = {{"missing.yaml", "missing", "no such file or directory"}};
  CHECK(example::written("csv", run) ==
        "file,line,column,end_line,end_column,severity,rule,message,template,address,pointer,"
        "docs_url\n"
        "\"gateway.yaml\",7,17,7,21,error,\"presigned-url-expiry\",\"expiresInSec must be 60 to "
        "3600 seconds, got 5000.\",\"gateway-firmware\",\"\",\"/presignedUrlConfig/expiresInSec\","
        "\"https://jtlint.example/rules#presigned-url-expiry\"\n"
        "\"missing.yaml\",,,,,error,\"missing\",\"no such file or directory.\",\"\",\"\",\"\","
        "\"\"\n");
  CHECK(lines_of(example::written("csv", example::everything())).size() == 8);
}

TEST_CASE("no cell of CSV is a formula, and none gets out of its quotes") {
  for (const std::string start : {"=", "+", "-", "@", "＝"}) {
    Finding finding = example::presigned_url_expiry();
    finding.template_id = start + "cmd|' /C calc'!A0";
    finding.message = start + "a\",=b;\"";
    const std::string row = lines_of(example::written("csv", example::run_of({finding}))).back();
    CAPTURE(row);
    CHECK(row.find(",\"'" + start + "cmd|' /C calc'!A0\",") != std::string::npos);
    CHECK(row.find(",\"'" + start + "a\"\",=b;\"\".\",") != std::string::npos);
  }
}
