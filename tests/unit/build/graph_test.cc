#include "build/graph.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <stdexcept>
#include <thread>

using hexapla::build::Graph;
using hexapla::build::Outcome;
using hexapla::build::Run;
using hexapla::build::StepId;
using hexapla::build::StepResult;

TEST_CASE("a step runs after the steps it needs, with any number of threads") {
  for (const int threads : {1, 2, 8}) {
    CAPTURE(threads);
    Graph graph;
    std::atomic<int> done{0};
    std::vector<StepId> first;
    for (int i = 0; i < 20; ++i) {
      first.push_back(graph.Add("first", {}, [&] {
        ++done;
        return true;
      }));
    }
    int seen = 0;
    graph.Add("last", first, [&] {
      seen = done;
      return true;
    });
    const auto results = Run(graph, threads, nullptr);
    CHECK(seen == 20);
    CHECK(results.size() == 21);
    CHECK(results.back().outcome == Outcome::kDone);
  }
}

TEST_CASE("one thread runs steps in the order they were added") {
  Graph graph;
  std::string order;
  for (const char letter : {'a', 'b', 'c', 'd'}) {
    graph.Add("step", {}, [&order, letter] {
      order += letter;
      return true;
    });
  }
  Run(graph, 1, nullptr);
  CHECK(order == "abcd");
}

TEST_CASE("what needs a failed step is skipped, and the rest is done") {
  for (const int threads : {1, 3}) {
    CAPTURE(threads);
    Graph graph;
    const StepId failing = graph.Add("failing", {}, [] { return false; });
    const StepId good = graph.Add("good", {}, [] { return true; });
    const StepId skipped = graph.Add("skipped", {failing, good}, [] { return true; });
    const StepId far = graph.Add("far", {skipped}, [] { return true; });
    const auto results = Run(graph, threads, nullptr);
    CHECK(results[failing].outcome == Outcome::kFailed);
    CHECK(results[good].outcome == Outcome::kDone);
    CHECK(results[skipped].outcome == Outcome::kSkipped);
    CHECK(results[far].outcome == Outcome::kSkipped);
  }
}

TEST_CASE("an exception fails its own step and goes no further") {
  for (const int threads : {1, 2}) {
    CAPTURE(threads);
    Graph graph;
    graph.Add("throws", {}, []() -> bool { throw std::runtime_error("boom"); });
    graph.Add("throws too", {}, []() -> bool { throw 1; });
    graph.Add("good", {}, [] { return true; });
    const auto results = Run(graph, threads, nullptr);
    CHECK(results[0].outcome == Outcome::kFailed);
    CHECK(results[0].error == "boom");
    CHECK(results[1].outcome == Outcome::kFailed);
    CHECK_FALSE(results[1].error.empty());
    CHECK(results[2].outcome == Outcome::kDone);
  }
}

TEST_CASE("the end of every step is told once, by one thread at a time") {
  Graph graph;
  for (int i = 0; i < 50; ++i) graph.Add("step", {}, [] { return true; });
  std::atomic<int> inside{0};
  bool overlap = false;
  std::vector<int> told(graph.size(), 0);
  Run(graph, 4, [&](StepId step, const StepResult&) {
    overlap = overlap || ++inside > 1;
    ++told[step];
    std::this_thread::yield();
    --inside;
  });
  CHECK_FALSE(overlap);
  CHECK(told == std::vector<int>(50, 1));
}

TEST_CASE("steps that do not need one another run at the same time") {
  Graph graph;
  const StepId start = graph.Add("start", {}, [] { return true; });
  std::atomic<int> met{0};
  const auto meet = [&met] {
    ++met;
    const auto late = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (met < 2 && std::chrono::steady_clock::now() < late) std::this_thread::yield();
    return met == 2;
  };
  const StepId one = graph.Add("one", {start}, meet);
  const StepId two = graph.Add("two", {start}, meet);
  const auto results = Run(graph, 2, nullptr);
  CHECK(results[one].outcome == Outcome::kDone);
  CHECK(results[two].outcome == Outcome::kDone);
}

TEST_CASE("threads that sleep are woken for what comes later, and at the end") {
  for (int round = 0; round < 200; ++round) {
    Graph graph;
    StepId last = graph.Add("first", {}, [] { return true; });
    for (int wave = 0; wave < 5; ++wave) {
      std::vector<StepId> beside;
      for (int i = 0; i < 4; ++i) {
        beside.push_back(graph.Add("beside", {last}, [] { return true; }));
      }
      last = graph.Add("together", beside, [] { return true; });
    }
    const auto results = Run(graph, 8, nullptr);
    REQUIRE(results[last].outcome == Outcome::kDone);
  }
}
