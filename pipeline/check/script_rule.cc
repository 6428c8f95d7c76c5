#include <fmt/format.h>

#include <algorithm>

#include "check/passages.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// The scripts of \p word in the order they begin: "Latin and Cyrillic".
std::string ScriptsOf(std::string_view word) {
  std::vector<locale::Script> scripts;
  ForEachCharacter(word, [&](char32_t c, std::uint32_t, std::uint32_t) {
    const locale::Script script = locale::ScriptOf(c);
    if (script == locale::kNoScript) return;
    if (std::find(scripts.begin(), scripts.end(), script) == scripts.end()) {
      scripts.push_back(script);
    }
  });
  std::string out;
  for (const locale::Script script : scripts) {
    out += (out.empty() ? "" : " and ") + locale::NameOf(script);
  }
  return out;
}

bool IsOfLanguage(const Passage& passage, const Word& word) {
  const auto& scripts = passage.rules->scripts;
  return scripts.empty() || word.script == locale::kNoScript ||
         std::find(scripts.begin(), scripts.end(), word.script) != scripts.end();
}

}  // namespace

void CheckScripts(const Subject& subject, base::Sink& sink) {
  for (const Passage& passage : PassagesOf(subject).all()) {
    for (const Word& word : passage.words) {
      if (word.kind == WordKind::kArgument || (!word.mixed && IsOfLanguage(passage, word))) {
        continue;
      }
      const std::string text(passage.Text(word));
      if (passage.rules->mixed_words.contains(text)) continue;
      sink.Report(base::Code::kMixedScripts, passage.SpanOf(word),
                  word.mixed ? fmt::format("`{}` mixes letters of {}", text, ScriptsOf(text))
                             : fmt::format("`{}` is in {} letters, which `{}` is not written in",
                                           text, ScriptsOf(text), passage.language));
    }
  }
}

}  // namespace hexapla::check
