#include "build/graph.h"

#include <tbb/flow_graph.h>
#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <cassert>
#include <chrono>
#include <exception>
#include <memory>
#include <mutex>

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
  std::mutex ending;
  const auto run_step = [&](StepId step) {
    if (AllDone(graph.steps_[step].after, results)) Do(graph.steps_[step].work, results[step]);
    const std::lock_guard<std::mutex> guard(ending);
    if (on_end) on_end(step, results[step]);
  };
  if (threads == 0) threads = tbb::info::default_concurrency();
  if (threads == 1) {
    for (StepId step = 0; step < graph.size(); ++step) run_step(step);
    return results;
  }
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(threads));
  tbb::task_arena arena(threads);
  arena.execute([&] {
    using Node = tbb::flow::continue_node<tbb::flow::continue_msg>;
    tbb::flow::graph flow;
    std::vector<std::unique_ptr<Node>> nodes;
    for (StepId step = 0; step < graph.size(); ++step) {
      nodes.push_back(std::make_unique<Node>(
          flow, [&run_step, step](const tbb::flow::continue_msg&) { run_step(step); }));
      for (const StepId before : graph.steps_[step].after) {
        tbb::flow::make_edge(*nodes[before], *nodes[step]);
      }
    }
    for (StepId step = 0; step < graph.size(); ++step) {
      if (graph.steps_[step].after.empty()) nodes[step]->try_put(tbb::flow::continue_msg());
    }
    flow.wait_for_all();
  });
  return results;
}

}  // namespace hexapla::build
