#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace hexapla::build {

/// Number of a step in its graph, in the order they were added.
using StepId = std::size_t;

enum class Outcome { kDone, kFailed, kSkipped };

struct StepResult {
  Outcome outcome = Outcome::kSkipped;  ///< kSkipped: a step it needs did not succeed
  std::string error;                    ///< what an exception said; empty for a plain `false`
  double milliseconds = 0;
};

/// Steps and what each needs done before it. It decides nothing: who adds a step has decided.
class Graph {
 public:
  /// \p after  steps added before; \p work returns whether it succeeded. Steps that do not need one
  /// another may run at the same time.
  StepId Add(std::string name, std::vector<StepId> after, std::function<bool()> work);

  std::size_t size() const { return steps_.size(); }
  const std::string& name(StepId step) const { return steps_[step].name; }

 private:
  friend std::vector<StepResult> Run(const Graph& graph, int threads,
                                     const std::function<void(StepId, const StepResult&)>& on_end);
  struct Step {
    std::string name;
    std::vector<StepId> after;
    std::function<bool()> work;
  };
  std::vector<Step> steps_;
};

/// Runs every step once, on at most \p threads threads (0: one per processor). With one thread they
/// run in the order they were added. \p on_end is called after each step, by one thread at a time.
/// Returns the results in the order of the steps. An exception in a step fails that step alone.
std::vector<StepResult> Run(const Graph& graph, int threads,
                            const std::function<void(StepId, const StepResult&)>& on_end);

}  // namespace hexapla::build
