#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace jtlint {

/// Does tasks on several threads, and hands over what comes of them in the order of the tasks.
///
/// Everything but the work itself happens on the thread that owns this: it fills in tasks, which
/// wait in a ring of a fixed size, and whenever that is full it takes the outcome of the oldest.
/// Rather than wait for that, it works like the others, so that there are no more threads than
/// asked for. An exception of the work comes out where its outcome is taken.
///
/// No thread is started before there is a second task: what is small is done without any.
template <typename Task, typename Outcome>
class OrderedWorkers {
 public:
  using Work = std::function<Outcome(Task&)>;

  struct Roles {
    std::function<Work()> make_work;       ///< what one thread does; made before that is started
    std::function<void()> before_threads;  ///< called once, if any is started
    std::function<void(Task&, Outcome)> take;  ///< called in the order of the tasks
  };

  OrderedWorkers(std::size_t threads, Roles roles)
      : most_threads_(threads), roles_(std::move(roles)), slots_(threads == 1 ? 1 : 2 * threads) {}
  OrderedWorkers(const OrderedWorkers&) = delete;
  OrderedWorkers& operator=(const OrderedWorkers&) = delete;

  ~OrderedWorkers() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  /// The next task, to be filled in: a new one, or one that is done, with the memory it has.
  Task& next() {
    if (submitted_ - taken_ == slots_.size()) take_oldest();
    return slot(submitted_).task;
  }

  /// Has that task done.
  void submit() {
    slot(submitted_).is_done = false;
    {
      const std::lock_guard lock(mutex_);
      ++submitted_;
    }
    start_threads();
    changed_.notify_one();
  }

  /// Takes the outcomes of all tasks.
  void finish() {
    while (taken_ < submitted_) take_oldest();
  }

 private:
  struct Slot {
    Task task;
    std::optional<Outcome> outcome;
    std::exception_ptr failure;  ///< why there is none
    bool is_done = false;

    void work_on(const Work& work) {
      try {
        outcome = work(task);
      } catch (const std::exception&) {
        failure = std::current_exception();
      }
    }
  };

  Slot& slot(std::size_t number) { return slots_[number % slots_.size()]; }

  void start_threads() {
    const std::size_t wanted = std::min(submitted_ - taken_, most_threads_) - 1;
    if (threads_.size() >= wanted) return;
    if (threads_.empty() && roles_.before_threads) roles_.before_threads();
    while (threads_.size() < wanted) {
      threads_.emplace_back([this, work = roles_.make_work()] { run(work); });
    }
  }

  /// What each thread does: tasks, until there will be no more.
  void run(const Work& work) {
    while (true) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return closed_ || begun_ < submitted_; });
      if (closed_) return;
      begin_next(lock, work);
    }
  }

  /// Does the next task that nobody has begun. The lock is free meanwhile.
  void begin_next(std::unique_lock<std::mutex>& lock, const Work& work) {
    Slot& mine = slot(begun_++);
    lock.unlock();
    mine.work_on(work);
    lock.lock();
    mine.is_done = true;
    done_.notify_one();
  }

  void take_oldest() {
    Slot& oldest = slot(taken_++);
    if (std::unique_lock lock(mutex_); !oldest.is_done) wait_for(oldest, lock);
    if (oldest.failure) std::rethrow_exception(std::exchange(oldest.failure, nullptr));
    roles_.take(oldest.task, *std::exchange(oldest.outcome, std::nullopt));
  }

  /// Works until a task is done, or nothing is left to be begun.
  void wait_for(const Slot& task, std::unique_lock<std::mutex>& lock) {
    while (!task.is_done && begun_ < submitted_) {
      if (!own_work_) own_work_ = roles_.make_work();
      begin_next(lock, own_work_);
    }
    done_.wait(lock, [&] { return task.is_done; });
  }

  std::size_t most_threads_;
  Roles roles_;
  std::vector<Slot> slots_;
  Work own_work_;                     ///< of the owner, if it had to do any
  std::vector<std::thread> threads_;  ///< the others: none while one task at most was waiting

  // Numbers of tasks. The owner alone changes the first two.
  std::size_t taken_ = 0;
  std::size_t submitted_ = 0;
  std::size_t begun_ = 0;
  bool closed_ = false;
  std::mutex mutex_;  ///< for `submitted_`, `begun_`, `closed_`, and whether a task is done
  std::condition_variable changed_;
  std::condition_variable done_;  ///< a task is; the owner waits for that
};

}  // namespace jtlint
