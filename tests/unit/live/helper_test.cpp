#include "live/helper.h"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "live/request.h"
#include "support/catch.h"
#include "support/fake_helper.h"
#include "support/source_tree.h"

using namespace jtlint::live;
using namespace jtlint::test;

// What helpers do, and what no helper should do.

namespace {

struct Told {
  std::vector<std::string> records;  ///< their ARNs
  std::size_t progress = 0;
  std::vector<Remark> troubles;
  std::string said;

  void take(const Message& message) {
    if (const auto* record = std::get_if<Record>(&message)) records.push_back(record->resource.arn);
    if (std::holds_alternative<Progress>(message)) ++progress;
    if (const auto* trouble = std::get_if<Trouble>(&message)) troubles.push_back(trouble->remark);
  }
};

Told told_by(const std::filesystem::path& program, std::string request = request_line({}),
             std::chrono::milliseconds patience = std::chrono::seconds(10)) {
  Told told;
  told.said = run_helper({program, std::move(request), patience}, [&](const Message& message) {
    told.take(message);
    return true;
  });
  return told;
}

Told told_by_script(const std::string& script,
                    std::chrono::milliseconds patience = std::chrono::seconds(10)) {
  const TempDir directory;
  return told_by(fake_helper(directory, script), request_line({}), patience);
}

/// The only trouble of a script.
Remark trouble_of(const std::string& script,
                  std::chrono::milliseconds patience = std::chrono::seconds(10)) {
  const Told told = told_by_script(script, patience);
  REQUIRE(told.troubles.size() == 1);
  return told.troubles.front();
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const std::string a_record = record("a", std::string(right));
const std::string arn_of_a = "arn:aws:iot:eu-west-1:123456789012:jobtemplate/a";
const std::string interrupts = "kill -INT $PPID\n";
constexpr std::chrono::milliseconds moment(300);

}  // namespace

TEST_CASE("a helper reads its request and writes its messages") {
  const TempDir directory;
  const Told told = told_by(fake_helper(directory, says(a_record) + says_end()));
  CHECK(told.records == std::vector<std::string>{arn_of_a});
  CHECK(told.troubles.empty());
  CHECK(read_file(directory.path() / "request.json") == request_line({}));
}

TEST_CASE("a request may be longer than a pipe holds, and need not be read") {
  Request request;
  for (int i = 0; i < 20000; ++i) request.templates.push_back("template-" + std::to_string(i));
  const TempDir directory;
  const auto helper = fake_helper(directory, says_end());
  CHECK(told_by(helper, request_line(request)).troubles.empty());
  CHECK(read_file(directory.path() / "request.json") == request_line(request));

  directory.write("deaf", "#!/bin/sh\n" + says_end());
  std::filesystem::permissions(directory.path() / "deaf", std::filesystem::perms{0755});
  CHECK(told_by(directory.path() / "deaf", request_line(request)).troubles.empty());
}

TEST_CASE("what a helper says besides its messages is kept") {
  CHECK(told_by_script("echo 'a warning' >&2\n" + says_end()).said == "a warning");
  const Told told = told_by_script("yes | head -c 100000 >&2; echo last >&2\n" + says_end());
  CHECK(told.said.size() < 5000);
  CHECK(told.said.ends_with("y\nlast"));
}

TEST_CASE("a program that cannot be started is a failure") {
  const TempDir directory;
  const auto text = directory.write("text", "no program");
  CHECK(holds(told_by(directory.path() / "none").troubles.at(0).message,
              "none could not be started: no such file or directory"));
  const Told told = told_by(text);
  CHECK(told.troubles.at(0).kind == "internal");
  CHECK(holds(told.troubles.at(0).message, "text could not be started: "));
}

TEST_CASE("a helper that ends without saying so is a failure") {
  const Remark silent = trouble_of(says(a_record));
  CHECK(silent.kind == "internal");
  CHECK(holds(silent.message, "helper ended with exit code 0 before it was done"));
  CHECK(holds(trouble_of("echo 'went \033[31mwrong' >&2; exit 7\n").message,
              "ended with exit code 7 before it was done, and said: went \\u{1b}[31mwrong"));
  CHECK(holds(trouble_of("kill -SEGV $$\n").message,
              "was ended by signal 11 (Segmentation fault) before it was done"));
}

TEST_CASE("a helper that lacks its libraries says which, and jtlint what to do") {
  const Remark trouble = trouble_of(
      "echo 'jtlint-aws: error while loading shared libraries: libcurl.so.4: cannot open shared "
      "object file: No such file or directory' >&2\nexit 127\n");
  CHECK(holds(trouble.message, "libcurl.so.4"));
  CHECK(holds(trouble.message, "install what it lacks, such as libcurl4 of Debian"));
}

TEST_CASE("lines that are no messages are one failure, and the others count") {
  const Told told = told_by_script("echo Hello; echo '[1]'\n" + says(a_record) + says_end());
  CHECK(told.records.size() == 1);
  REQUIRE(told.troubles.size() == 1);
  CHECK(told.troubles[0].kind == "bad-message");
  CHECK(told.troubles[0].message ==
        "the helper wrote a line that is no message, as it is not JSON: Hello; and 1 more that "
        "are none");
}

TEST_CASE("what a helper reads has an end") {
  const Told told = told_by_script("cat >/dev/null\n" + says(a_record) + says_end());
  CHECK(told.records.size() == 1);
  CHECK(told.troubles.empty());
}

TEST_CASE("a line that is too long is a failure, and the others count") {
  const Told told = told_by_script("head -c 5300000 /dev/zero | tr '\\0' 'x'; echo\n" +
                                   says(a_record) + says_end());
  CHECK(told.records.size() == 1);
  REQUIRE(told.troubles.size() == 1);
  CHECK(holds(told.troubles[0].message, "as it is longer than 4 MiB: xxx"));
}

TEST_CASE("what comes after the end does not count") {
  const Told told = told_by_script(says_end() + says(a_record));
  CHECK(told.records.empty());
  REQUIRE(told.troubles.size() == 1);
  CHECK(holds(told.troubles[0].message, "as it comes after the end: {\"describe\""));
}

TEST_CASE("a line that is cut off is a failure") {
  const Told told = told_by_script("printf '{\"end\":{'\n");
  REQUIRE(told.troubles.size() == 2);
  CHECK(holds(told.troubles[0].message, "as it is cut off: {\"end\":{"));
  CHECK(told.troubles[1].kind == "internal");
}

TEST_CASE("an end that is not complete has a reason") {
  CHECK(trouble_of(says_end(false)).kind == "interrupted");
  CHECK(trouble_of(says(R"({"failure":{"kind":"tls","message":"m"}})") + says_end(false)).kind ==
        "tls");
}

TEST_CASE("a helper that says that it is done and goes on is ended") {
  CHECK(told_by_script(says_end() + "sleep 20\n", moment).troubles.empty());
  CHECK(told_by_script(says_end() + "exec >&- 2>&-\nsleep 20\n", moment).troubles.empty());
}

TEST_CASE("what a helper leaves running keeps nobody waiting") {
  CHECK(told_by_script(says(a_record) + says_end() + "sleep 20 &\n").records.size() == 1);
}

TEST_CASE("a helper is ended when nothing more is wanted of it") {
  const TempDir directory;
  const auto helper = fake_helper(directory, says(a_record) + says(a_record) + "sleep 20\n");
  int taken = 0;
  run_helper({helper, request_line({})}, [&](const Message&) {
    ++taken;
    return false;
  });
  CHECK(taken == 1);
}

TEST_CASE("an interrupted helper says what it still has to say") {
  const std::string ends = "trap 'echo \"$last\"; echo \"$end\"; exit 0' INT\n";
  const Told told = told_by_script("last='" + record("b", std::string(right)) +
                                   "'\nend='{\"end\":{\"complete\":false}}'\n" + ends +
                                   says(a_record) + interrupts + "while :; do sleep 0.05; done\n");
  CHECK(told.records.size() == 2);
  REQUIRE(told.troubles.size() == 1);
  CHECK(told.troubles[0].kind == "interrupted");
}

TEST_CASE("an interruption is told once") {
  const std::string trouble = R"({"failure":{"kind":"interrupted","message":"as asked"}})";
  CHECK(trouble_of(says(trouble) + says_end(false) + interrupts).message == "as asked");
}

TEST_CASE("a helper that does not end when it is interrupted is killed in the end") {
  const std::string deaf = "trap '' INT\n" + says(a_record) + interrupts;
  const Remark late = trouble_of(deaf + "sleep 5\n", moment);
  CHECK(late.kind == "interrupted");
  const Remark twice = trouble_of(deaf + "sleep 0.2\n" + interrupts + "sleep 5\n");
  CHECK(twice.kind == "interrupted");
}

TEST_CASE("endless progress can be interrupted") {
  const std::string progress = R"({"progress":{"region":"eu-west-1","listed":1}})";
  const Told told =
      told_by_script("trap '' INT\n(sleep 0.3; " + std::string("kill -INT $PPID; ") +
                         "sleep 0.1; kill -INT $PPID) &\nexec yes '" + progress + "'\n",
                     std::chrono::seconds(10));
  CHECK(told.progress > 0);
  REQUIRE(told.troubles.size() == 1);
  CHECK(told.troubles[0].kind == "interrupted");
}

TEST_CASE("signals are handled as before when a helper has ended") {
  struct sigaction before = {};
  struct sigaction after = {};
  sigset_t mask;
  ::sigaction(SIGPIPE, nullptr, &before);
  told_by_script(says_end());
  ::sigaction(SIGPIPE, nullptr, &after);
  CHECK(before.sa_handler == after.sa_handler);
  ::sigprocmask(SIG_BLOCK, nullptr, &mask);
  CHECK(::sigismember(&mask, SIGINT) == 0);
  CHECK(::sigismember(&mask, SIGCHLD) == 0);
}
