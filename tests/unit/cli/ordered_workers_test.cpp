#include "cli/ordered_workers.h"

#include <algorithm>
#include <future>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

#include "support/catch.h"

namespace {

using Workers = jtlint::OrderedWorkers<int, int>;

/// What a run of workers was seen to do.
struct Seen {
  std::vector<int> taken;
  std::set<std::thread::id> threads;  ///< that did any of the work
  int prepared = 0;                   ///< how often threads were announced
  int made = 0;                       ///< how many workers there were
};

/// Squares the numbers below `count`; the earlier of two take longer.
Seen squares(std::size_t jobs, int count) {
  Seen seen;
  std::mutex mutex;
  const auto square = [&](int& number) {
    {
      const std::lock_guard lock(mutex);
      seen.threads.insert(std::this_thread::get_id());
    }
    for (int i = 0; number % 2 == 0 && i < 100; ++i) std::this_thread::yield();
    return number * number;
  };
  Workers workers(
      jobs, {[&] {
               ++seen.made;
               return square;
             },
             [&] { ++seen.prepared; }, [&](int&, int outcome) { seen.taken.push_back(outcome); }});
  for (int i = 0; i < count; ++i) {
    workers.next() = i;
    workers.submit();
  }
  workers.finish();
  return seen;
}

}  // namespace

TEST_CASE("outcomes are taken in the order of the tasks, whatever the number of threads") {
  std::vector<int> expected;
  for (int i = 0; i < 500; ++i) expected.push_back(i * i);
  for (const std::size_t jobs : {1U, 2U, 3U, 16U}) {
    CAPTURE(jobs);
    const Seen seen = squares(jobs, 500);
    CHECK(seen.taken == expected);
    CHECK(seen.threads.size() <= jobs);
    CHECK(seen.threads.contains(std::this_thread::get_id()) >= (jobs == 1));
    CHECK(seen.prepared == (jobs == 1 ? 0 : 1));
    CHECK(seen.made <= static_cast<int>(jobs));
    CHECK(seen.made >= static_cast<int>(std::max<std::size_t>(jobs, 2) - 1));  // if it had to wait
  }
}

TEST_CASE("one task, and one worker, need no thread") {
  for (const auto& [jobs, count] : {std::pair(8, 1), std::pair(1, 100), std::pair(8, 0)}) {
    const Seen seen = squares(static_cast<std::size_t>(jobs), count);
    CHECK(seen.prepared == 0);
    CHECK(seen.taken.size() == static_cast<std::size_t>(count));
    for (const std::thread::id& id : seen.threads) CHECK(id == std::this_thread::get_id());
  }
}

TEST_CASE("no more threads are started than tasks are waiting") {
  const Seen seen = squares(16, 2);
  CHECK(seen.prepared == 1);
  CHECK(seen.made >= 1);
  CHECK(seen.made <= 2);
}

TEST_CASE("whoever waits for a task does others meanwhile") {
  std::mutex mutex;
  std::set<std::thread::id> threads;
  std::promise<void> all_others;
  const auto done = all_others.get_future().share();
  const auto work = [&](int& number) {
    if (number == 0) done.wait();  // nobody else is left to do the others
    const std::lock_guard lock(mutex);
    threads.insert(std::this_thread::get_id());
    if (number == 3) all_others.set_value();
    return number;
  };
  std::vector<int> taken;
  Workers workers(2,
                  {[&] { return work; }, {}, [&](int&, int outcome) { taken.push_back(outcome); }});
  for (int i = 0; i < 4; ++i) {  // as many as wait at a time
    workers.next() = i;
    workers.submit();
  }
  workers.finish();
  CHECK(taken == std::vector<int>{0, 1, 2, 3});
  CHECK(threads.size() == 2);
}

TEST_CASE("an exception comes out where the outcome is taken, behind those before it") {
  for (const std::size_t jobs : {1U, 4U}) {
    CAPTURE(jobs);
    std::vector<int> taken;
    const auto work = [](int& number) {
      if (number == 7) throw std::runtime_error("seven");
      return number;
    };
    Workers workers(
        jobs, {[&] { return work; }, {}, [&](int&, int outcome) { taken.push_back(outcome); }});
    const auto all = [&] {
      for (int i = 0; i < 100; ++i) {
        workers.next() = i;
        workers.submit();
      }
      workers.finish();
    };
    CHECK_THROWS_WITH(all(), "seven");
    CHECK(taken == std::vector<int>{0, 1, 2, 3, 4, 5, 6});
  }
}

TEST_CASE("work that nobody waits for is left undone") {
  int taken = 0;
  {
    Workers workers(
        4, {[] { return [](int& number) { return number; }; }, {}, [&](int&, int) { ++taken; }});
    for (int i = 0; i < 3; ++i) {
      workers.next() = i;
      workers.submit();
    }
  }
  CHECK(taken == 0);
}
