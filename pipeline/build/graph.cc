#include "build/graph.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

namespace hexapla::build {
namespace {

using Clock = std::chrono::steady_clock;

bool AllDone(const std::vector<StepId>& steps, const std::vector<StepResult>& results) {
  return std::all_of(steps.begin(), steps.end(),
                     [&](StepId step) { return results[step].outcome == Outcome::kDone; });
}

void Do(const std::function<bool()>& work, StepResult& result) {
  const Clock::time_point begin = Clock::now();
  result.outcome = Outcome::kFailed;
  try {
    if (work()) result.outcome = Outcome::kDone;
  } catch (const std::exception& exception) {
    result.error = exception.what();
  } catch (...) {
    result.error = "unknown exception";
  }
  result.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// Which steps may be done, and who does them. Threads are started when there is work for one more
/// and sleep when there is none: a run is short, and waiting awake costs as much as working.
class Schedule {
 public:
  /// \p run_step  does a step; called without the lock. \p end_step  is called under it.
  Schedule(const std::vector<std::vector<StepId>>& after, std::function<void(StepId)> run_step,
           std::function<void(StepId)> end_step)
      : run_step_(std::move(run_step)),
        end_step_(std::move(end_step)),
        next_(after.size()),
        needs_(after.size()),
        left_(after.size()) {
    for (StepId step = 0; step < after.size(); ++step) {
      needs_[step] = after[step].size();
      for (const StepId before : after[step]) next_[before].push_back(step);
      if (after[step].empty()) ready_.push_back(step);
    }
  }

  /// Returns when every step is done; the caller's thread is one of \p threads.
  void Run(std::size_t threads) {
    std::unique_lock lock(mutex_);
    more_threads_ = threads - 1;
    Work(lock);
    lock.unlock();
    for (std::thread& thread : threads_) thread.join();
  }

 private:
  void Work(std::unique_lock<std::mutex>& lock) {
    while (left_ > 0) {
      if (ready_.empty()) {
        ++idle_;
        changed_.wait(lock, [this] { return !ready_.empty() || left_ == 0; });
        --idle_;
        continue;
      }
      const StepId step = ready_.front();
      ready_.pop_front();
      CallHelp();
      lock.unlock();
      run_step_(step);
      lock.lock();
      End(step);
    }
  }

  void End(StepId step) {
    end_step_(step);
    for (const StepId next : next_[step]) {
      if (--needs_[next] == 0) ready_.push_back(next);
    }
    if (--left_ == 0) changed_.notify_all();
  }

  /// Someone for what is ready besides the step that this thread has just taken.
  void CallHelp() {
    if (ready_.empty()) return;
    if (idle_ > 0) {
      changed_.notify_one();
      return;
    }
    if (more_threads_ == 0) return;
    --more_threads_;
    try {
      threads_.emplace_back([this] {
        std::unique_lock lock(mutex_);
        Work(lock);
      });
    } catch (const std::system_error&) {
      more_threads_ = 0;  // the system gives no more: those that are there do the work
    }
  }

  std::function<void(StepId)> run_step_;
  std::function<void(StepId)> end_step_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::vector<StepId>> next_;
  std::vector<std::size_t> needs_;  ///< by step: how many steps before it are not done
  std::deque<StepId> ready_;
  std::size_t left_;
  std::size_t idle_ = 0;
  std::size_t more_threads_ = 0;  ///< that may still be started
  std::vector<std::thread> threads_;
};

}  // namespace

StepId Graph::Add(std::string name, std::vector<StepId> after, std::function<bool()> work) {
  assert(
      std::all_of(after.begin(), after.end(), [&](StepId step) { return step < steps_.size(); }));
  steps_.push_back({std::move(name), std::move(after), std::move(work)});
  return steps_.size() - 1;
}

std::vector<StepResult> Run(const Graph& graph, int threads,
                            const std::function<void(StepId, const StepResult&)>& on_end) {
  std::vector<StepResult> results(graph.size());
  const auto run_step = [&](StepId step) {
    if (AllDone(graph.steps_[step].after, results)) Do(graph.steps_[step].work, results[step]);
  };
  const auto end_step = [&](StepId step) {
    if (on_end) on_end(step, results[step]);
  };
  const auto count =
      threads == 0 ? std::thread::hardware_concurrency() : static_cast<unsigned>(threads);
  if (count == 1) {
    for (StepId step = 0; step < graph.size(); ++step) {
      run_step(step);
      end_step(step);
    }
    return results;
  }
  std::vector<std::vector<StepId>> after;
  for (const Graph::Step& step : graph.steps_) after.push_back(step.after);
  Schedule(after, run_step, end_step).Run(std::max(count, 1U));
  return results;
}

}  // namespace hexapla::build
