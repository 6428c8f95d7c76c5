#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "load/project.h"
#include "locale/locale.h"
#include "model/outline.h"

namespace hexapla::check {

/// What a rule may look at. Any report may be missing an outline (it could not be arranged).
struct Subject {
  const load::Project& project;
  const std::map<std::string, std::shared_ptr<const locale::Locale>>& locales;  ///< by language
  std::vector<std::string> languages;  ///< to be made, source language included
  bool draft = false;                  ///< missing and stale translations are warnings
};

/// One rule. `check` looks at the whole project and reports; it never stops at the first finding.
struct Rule {
  std::string_view name;
  void (*check)(const Subject& subject, base::Sink& sink);
};

/// All rules, in the order they run. To add one: a file pair here, a line there.
const std::vector<Rule>& Rules();

void CheckProject(const Subject& subject, base::Sink& sink);

}  // namespace hexapla::check
