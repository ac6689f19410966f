#include "cli/progress_line.h"

#include <sstream>

#include "support/catch.h"

using namespace jtlint;
using live::Progress;

namespace {

const Progress west{"", "eu-west-1", 120, 45, 0, true, 8};
const Progress east{"prod", "us-east-1", 30, 30, 0, true, 0};
const Progress south{"", "ap-south-1", 50, 3, 2, false, std::nullopt};

}  // namespace

TEST_CASE("progress says how far each Region is that is not done") {
  CHECK(progress_text({west}, 10, 100) ==
        "eu-west-1: 45 of 120 described, 8 s left at 10 a second");
  CHECK(progress_text({east}, 2.5, 100) ==
        "prod/us-east-1: 30 of 30 described, 0 s left at 2.5 a second");
  CHECK(progress_text({south}, 10, 100) == "ap-south-1: 3 of 50 or more described, 2 failed");
  CHECK(progress_text({west, east, south}, 10, 200) ==
        "1 of 3 Regions done; eu-west-1: 45 of 120 described, 8 s left at 10 a second; "
        "ap-south-1: 3 of 50 or more described, 2 failed");
}

TEST_CASE("progress fits the terminal and cannot steer it") {
  CHECK(progress_text({west}, 10, 20) == "eu-west-1: 45 of 12…");
  CHECK(progress_text({{"", "\x1b[31m", 1, 1, 0, true, std::nullopt}}, 10, 80) ==
        "\\u{1b}[31m: 1 of 1 described");
}

TEST_CASE("the line of progress is written over and taken away") {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const Io io{.in = in,
              .out = out,
              .err = err,
              .directory = "/",
              .today = {},
              .err_columns = 12,
              .environment = {}};
  ProgressLine line(io, 10, true);
  line.clear();
  CHECK(err.str().empty());
  line.show(west);
  CHECK(err.str() == "\r\x1b[Keu-west-1:…");
  line.clear();
  line.clear();
  CHECK(err.str() == "\r\x1b[Keu-west-1:…\r\x1b[K");
  ProgressLine hidden(io, 10, false);
  hidden.show(west);
  hidden.clear();
  CHECK(err.str() == "\r\x1b[Keu-west-1:…\r\x1b[K");
}
