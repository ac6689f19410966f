#include "support/letter_case.h"

#include "support/catch.h"

using jtlint::camel_case;
using jtlint::capitalised;
using jtlint::snake_case;

TEST_CASE("a name in camel case, as the API has it") {
  CHECK(camel_case("ExpiresInSec") == "expiresInSec");
  CHECK(camel_case("expires_in_sec") == "expiresInSec");
  CHECK(camel_case("expiresInSec") == "expiresInSec");
  CHECK(camel_case("_") == "");
}

TEST_CASE("a name in snake case, as Terraform has it") {
  CHECK(snake_case("ExpiresInSec") == "expires_in_sec");
  CHECK(snake_case("expiresInSec") == "expires_in_sec");
  CHECK(snake_case("expires_in_sec") == "expires_in_sec");
  CHECK(snake_case("") == "");
}

TEST_CASE("a sentence begins with a capital") {
  CHECK(capitalised("expected a name") == "Expected a name");
  CHECK(capitalised("'x' is no name") == "'x' is no name");
  CHECK(capitalised("") == "");
}
