#include "cli/file_size.h"

#include "support/catch.h"

using jtlint::file_size_from;
using jtlint::file_size_text;

TEST_CASE("a file size is a number of bytes, or of 1024 to some power") {
  CHECK(file_size_from("1") == 1U);
  CHECK(file_size_from("500000") == 500000U);
  CHECK(file_size_from("64K") == 65536U);
  CHECK(file_size_from("64k") == 65536U);
  CHECK(file_size_from("16MiB") == 16U << 20);
  CHECK(file_size_from("16MB") == 16U << 20);
  CHECK(file_size_from("1G") == 1U << 30);
}

TEST_CASE("a file size that is none, or beyond what is read, is refused") {
  for (const char* text : {"", "0", "-1", "x", "1.5M", "1 M", "1T", "M", "1Mx", "1iB", "+1", "2G",
                           "1025M", "1073741825", "99999999999999999999", "18446744073709551616"}) {
    INFO(text);
    CHECK_FALSE(file_size_from(text));
  }
}

TEST_CASE("a file size is shown in the largest unit that is exact") {
  CHECK(file_size_text(900) == "900 bytes");
  CHECK(file_size_text(1024) == "1 KiB");
  CHECK(file_size_text(1536) == "1536 bytes");
  CHECK(file_size_text((16U << 20) + 1) == "16777217 bytes");
  CHECK(file_size_text(1U << 30) == "1 GiB");
}
