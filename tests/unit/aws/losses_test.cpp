#include "aws/losses.h"

#include "support/catch.h"
#include "unit/aws/account.h"

using namespace jtlint::test;
using jtlint::Result;
using jtlint::aws::Failure;
using jtlint::aws::FailureKind;
using jtlint::aws::Losses;

namespace {

constexpr auto unreachable = FailureKind::unreachable;

/// What is told in the end.
Lines told(const std::function<void(Losses&)>& happens, bool interrupted = false) {
  Lines lines;
  Output output([&](std::string_view line) {
    lines.emplace_back(line.substr(0, line.size() - 1));
    return true;
  });
  Losses losses(output, {std::nullopt, "eu-west-1", std::nullopt});
  happens(losses);
  losses.tell(interrupted);
  return lines;
}

/// A run over templates none of which can be described.
Lines none_described(const Response& answer) {
  Account fake;
  std::vector<std::string> ids;
  for (int number = 100; number < 300; ++number) ids.push_back(fmt::format("t{}", number));
  fake.answer = [&](const Request& request) { return is_list(request) ? page(ids) : answer; };
  return lines(fake, {.rate = 1000});
}

}  // namespace

TEST_CASE("nothing is told where nothing is lost") {
  CHECK(told([](Losses& losses) { losses.succeeded(); }).empty());
  CHECK(told([](Losses& losses) { losses.succeeded(); }, true).empty());
}

TEST_CASE("what fails for one reason is one failure, whatever its order") {
  const auto fail = [](Losses& losses, const std::string& id) {
    losses.failed(id, {FailureKind::access_denied, "No: " + arn(id) + "."});
  };
  const std::string shared =
      shared_failure("access-denied", {"a", "b"},
                     "2 job templates were not described: a, b. No: " + arn("a") + ".");
  for (const bool forward : {true, false}) {
    CHECK(told([&](Losses& losses) {
            losses.succeeded();
            fail(losses, forward ? "a" : "b");
            losses.failed("c", {FailureKind::bad_response, "Garbage."});
            fail(losses, forward ? "b" : "a");
          }) == Lines{shared, failure("bad-response", "c", "Garbage.")});
  }
}

TEST_CASE("what fails after a Region was given up joins what it was given up for") {
  const auto lines = told([](Losses& losses) {
    losses.failed("e", {unreachable, "Nobody is there: e."});
    losses.failed("d", {unreachable, "Nobody is there: d."});
    CHECK_FALSE(losses.given_up());
    losses.failed("c", {unreachable, "Nobody is there: c."});
    CHECK(losses.given_up());
    losses.failed("b", {unreachable, "Nobody is there: b."});
    losses.failed("x", {FailureKind::bad_response, "Garbage."});
    losses.not_asked("a");
    losses.list_ended_early(std::nullopt);
  });
  CHECK(lines ==
        Lines{shared_failure("unreachable", {"a", "b", "c", "d", "e"},
                             "eu-west-1 was given up, as nothing else was to be expected of it. 5 "
                             "job templates were not described: a, b, c, d, e. Nobody is there: b. "
                             "The list of job templates was not read to its end."),
              failure("bad-response", "x", "Garbage.")});
}

TEST_CASE("a list that fails for the same reason is no failure of its own") {
  const auto lines = [](FailureKind of_list) {
    return told([&](Losses& losses) {
      losses.failed("a", {FailureKind::expired_credentials, "Expired."});
      losses.list_ended_early(Failure{of_list, "The list failed."});
    });
  };
  CHECK(lines(FailureKind::expired_credentials) ==
        Lines{shared_failure("expired-credentials", {"a"},
                             "eu-west-1 was given up, as nothing else was to be expected of it. 1 "
                             "job template was not described: a. Expired. The list of job "
                             "templates was not read to its end.")});
  CHECK(lines(FailureKind::tls) == Lines{failure("expired-credentials", "a", "Expired."),
                                         failure("tls", "", "The list failed.")});
}

TEST_CASE("an interruption says what is left, and whether that is all") {
  const auto lines = told(
      [](Losses& losses) {
        losses.not_asked("b");
        losses.failed("a", {unreachable, "Nobody is there."});
        losses.list_ended_early(std::nullopt);
      },
      true);
  CHECK(lines == Lines{failure("unreachable", "a", "Nobody is there."),
                       shared_failure("interrupted", {"b"},
                                      "The audit of eu-west-1 was interrupted. 1 job template was "
                                      "not described: b. The list of job templates was not read "
                                      "to its end.")});
}

TEST_CASE("more causes than anyone reads are not kept") {
  const auto lines = told([](Losses& losses) {
    for (int number = 0; number < 3000; ++number) {
      const std::string id = fmt::format("t{}", number);
      losses.failed(id, {FailureKind::bad_response, id});
    }
  });
  CHECK(lines.size() == 3000);
  CHECK(lines.front() == failure("bad-response", "t1000", "t1000"));
}

TEST_CASE("one cause is one failure, however many are asked at once") {
  for (const auto& [code, kind] : {std::pair("ExpiredTokenException", "expired-credentials"),
                                   std::pair("AccessDeniedException", "access-denied"),
                                   std::pair("ThrottlingException", "throttled")}) {
    INFO(code);
    const Lines found = none_described(json_answer(400, "{}", code));
    REQUIRE(found.size() == 2);
    CHECK(found[0].find(fmt::format(R"("kind":"{}")", kind)) != std::string::npos);
    CHECK(found[0].find("eu-west-1 was given up, as nothing else was to be expected of it. 200 job "
                        "templates were not described: t100, t101, t102, t103, t104, …. ") !=
          std::string::npos);
    CHECK(std::count(found[0].begin(), found[0].end(), 't') > 200);
  }
}

TEST_CASE("a policy that allows some job templates only decides by the list, not by the answers") {
  Account fake;
  fake.answer = [](const Request& request) {
    if (is_list(request)) return page({"a", "b", "c", "d", "e"});
    return id_of(request) == "c" ? description("c")
                                 : json_answer(403, "{}", "AccessDeniedException");
  };
  const std::string denied =
      "These credentials are not allowed iot:DescribeJobTemplate; see docs/audit.md for the IAM "
      "policy that it needs.";
  for (int run = 0; run < 20; ++run) {
    CHECK(lines(fake, {.rate = 1000}) ==
          Lines{record("c"),
                shared_failure("access-denied", {"a", "b", "d", "e"},
                               "4 job templates were not described: a, b, d, e. " + denied),
                not_whole});
  }
}

TEST_CASE("credentials that expire while the list is read are one failure") {
  Account fake;
  fake.answer = [](const Request& request) {
    if (path_of(request) == "/job-templates?maxResults=250") return page({"a"}, "x");
    return json_answer(403, "{}", "ExpiredTokenException");
  };
  const Lines found = lines(fake);
  REQUIRE(found.size() == 2);
  CHECK(found[0].find(R"("kind":"expired-credentials")") != std::string::npos);
  CHECK(found[0].find("The list of job templates was not read to its end.") != std::string::npos);
}

TEST_CASE("what is wrong with one job template tells nothing of the others") {
  Account fake;
  std::vector<std::string> ids;
  for (int number = 100; number < 200; ++number) ids.push_back(fmt::format("t{}", number));
  fake.answer = [&](const Request& request) {
    if (is_list(request)) return page(ids);
    const std::string id = id_of(request);
    return id > "t150" ? description(id) : json_answer(400, "{}", "InvalidRequestException");
  };
  const Lines found = lines(fake, {.rate = 1000});
  CHECK(found.size() == 49 + 2);
  CHECK(fake.requests().size() == 101);
}

TEST_CASE("failures of different kinds are counted each by itself") {
  const auto given_up = [](const std::vector<Failure>& failures) {
    bool so = false;
    told([&](Losses& losses) {
      losses.succeeded();
      for (const Failure& each : failures) losses.failed("a", each);
      so = losses.given_up();
    });
    return so;
  };
  const Failure gone{unreachable, "Nobody is there."};
  const Failure busy{FailureKind::throttled, "Busy."};
  const Failure refused{FailureKind::service_error, "No.", true};
  CHECK_FALSE(given_up({busy, busy, busy, busy, gone, gone, busy}));
  CHECK(given_up({busy, gone, busy, gone, busy, gone}));
  CHECK_FALSE(given_up({gone, gone, refused, gone, gone}));
  CHECK_FALSE(given_up(std::vector<Failure>(100, refused)));
}
