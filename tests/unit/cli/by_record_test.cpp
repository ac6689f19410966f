#include "cli/by_record.h"

#include <string>
#include <vector>

#include "support/catch.h"

using jtlint::ByRecord;
using jtlint::Finding;

namespace {

Finding finding(std::size_t document, const std::string& pointer) {
  Finding made;
  made.document = document;
  made.pointer = pointer;
  return made;
}

std::vector<std::string> pointers(const std::vector<Finding>& findings) {
  std::vector<std::string> all;
  for (const Finding& each : findings) all.push_back(each.pointer);
  return all;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("findings are told apart by the records that they are about, and put together again") {
  const Names whole = {"/0/describe",    "/x", "/1/describe/a/b", "/0/describe/a",
                       "/10/describe/a", "",   "/1/describer"};
  std::vector<Finding> findings;
  for (const std::string& pointer : whole) findings.push_back(finding(0, pointer));
  findings.push_back(finding(1, "/describe/c"));
  findings.push_back(finding(2, "/describe/c"));
  ByRecord parts(findings, {{0, "/0/describe", "arn:0"},
                            {0, "/1/describe", "arn:1"},
                            {0, "/10/describe", "arn:10"},
                            {1, "/describe", "arn:a"},
                            {3, "/describe", "arn:b"}});
  CHECK(pointers(parts.others()) == Names{"/x", "", "/1/describer", "/describe/c"});
  REQUIRE(parts.records().size() == 5);
  CHECK(pointers(parts.records()[0].findings) == Names{"", "/a"});
  CHECK(pointers(parts.records()[1].findings) == Names{"/a/b"});
  CHECK(pointers(parts.records()[2].findings) == Names{"/a"});
  CHECK(parts.records()[3].arn == "arn:a");
  CHECK(pointers(parts.records()[3].findings) == Names{"/c"});
  CHECK(parts.records()[4].findings.empty());
  Names again = whole;
  again.insert(again.end(), {"/describe/c", "/describe/c"});
  CHECK(pointers(std::move(parts).joined()) == again);
}
