#include <string>
#include <vector>

#include "report/markdown_text.h"
#include "support/source_tree.h"
#include "unit/report/example.h"

using namespace jtlint;
using test::lines_of;

TEST_CASE("a comment in Markdown has counts and a table") {
  const ReportOptions in_repository{.folders = {"/repository/sub", "/repository"}};
  CHECK(example::written("markdown", example::everything(), in_repository) ==
        R"(## jtlint: 2 errors, 2 warnings, 1 info, 2 failures, 2 suppressed

Checked 3 job templates in 3 files.

| Severity | Place | Finding | Rule |
| --- | --- | --- | --- |
| failure | `sub/missing.yaml` | no such file or directory. | |
| failure | `jtlint` | no job template was found. | |
| warning | `sub/gateway.yaml:5` | expiresInSec must be 60 to 3600 seconds, got 5000. | [`role-arn`](https://jtlint.example/rules#presigned-url-expiry) |
| warning | `sub/gateway.yaml:5` | expiresInSec must be 60 to 3600 seconds, got 5000. | [`secret`](https://jtlint.example/rules#presigned-url-expiry) |
| error | `sub/gateway.yaml:7` | expiresInSec must be 60 to 3600 seconds, got 5000. | [`presigned-url-expiry`](https://jtlint.example/rules#presigned-url-expiry) |
| info | `sub/dir/b c.json:1` | got this, want that. | [`some-rule`](https://jtlint.example/rules#some-rule) |
| error | `arn:aws:iot:eu-west-1:123456789012:jobtemplate/x: /presignedUrlConfig/expiresInSec` | expiresInSec must be 60 to 3600 seconds, got 5000. | [`presigned-url-expiry`](https://jtlint.example/rules#presigned-url-expiry) |
)");
  CHECK(example::written("markdown", example::run_of({})) ==
        "## jtlint: no problems found\n\nChecked 1 job template in 1 file.\n");
  CHECK(example::written("markdown", Run()) ==
        "## jtlint\n\nNo job templates found in 0 files read.\n");
}

TEST_CASE("whatever is no plain word is code, from the first to the last such word") {
  using markdown::prose;
  CHECK(prose("got 5 digits, want 12.") == "got 5 digits, want 12.");
  CHECK(prose("got \"a\"; did you mean b?") == "got `\"a\";` did you mean b?");
  CHECK(prose("write cron(0 2 ? * MON *) here") == "write `cron(0 2 ? * MON *)` here");
  CHECK(prose("ask @someone about #1 of GH-1 today") == "ask `@someone about #1 of GH-1` today");
  CHECK(prose("at 1234567 of www.example.com or deadbeef1") ==
        "at `1234567 of www.example.com or deadbeef1`");
  CHECK(prose("a <b>bold</b> | [link](x) ü") == "a `<b>bold</b> \\| [link](x) ü`");
}

TEST_CASE("code ends where its text ends, and nowhere before") {
  using markdown::code;
  CHECK(code("a") == "`a`");
  CHECK(code("a`b``c") == "```a`b``c```");
  CHECK(code("`") == "`` ` ``");
  CHECK(code(" a ") == "`  a  `");
  CHECK(code("a|b\\|") == "`a\\|b\\\\|`");
  CHECK(code("") == "");
}

TEST_CASE("a link leads to the web, or there is none") {
  using markdown::link;
  CHECK(link("a", "https://example.com/b?c=d#e") == "[`a`](https://example.com/b?c=d#e)");
  CHECK(link("a", "javascript:alert(1)") == "`a`");
  CHECK(link("a", "https://example.com/) [b](c") == "`a`");
}

TEST_CASE("a comment that GitHub would refuse is cut, and says so") {
  const Run run = example::run_of(std::vector<Finding>(5000, example::presigned_url_expiry()));
  const std::string report = example::written("markdown", run);
  CHECK(report.size() < 65536);
  CHECK(report.size() > 64000);
  const std::vector<std::string> lines = lines_of(report);
  const std::size_t rows = lines.size() - 8;
  CHECK(lines.back() == "A comment has no room for " + std::to_string(5000 - rows) +
                            " more; `jtlint check` lists all.");
}
