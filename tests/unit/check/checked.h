#pragma once

#include <catch2/catch.hpp>

#include "../small_project.h"
#include "check/check.h"

namespace hexapla::check {

using testing::SmallProject;
using testing::Strings;

/// Codes of the rules of the files over \p small as loaded, apart from those of loading.
inline Strings CodesOfRules(SmallProject& small) {
  small.sink = base::Sink();
  const std::map<std::string, model::Outline> none;
  const testing::House& house = testing::House::Get();
  Check({*small.project, house.locales, *house.terms, {"en", "fr"}, false, none}, Stage::kFiles, {},
        small.sink);
  return small.Codes();
}

/// Runs the rules of the files over \p small; nothing but its rules may have something to say.
inline Strings FileCodes(SmallProject& small) {
  small.Load();
  const Strings loading = small.Codes();
  CAPTURE(loading);
  REQUIRE(loading.empty());
  return CodesOfRules(small);
}

/// Message of finding \p index, then its hints.
inline Strings Said(const SmallProject& small, std::size_t index = 0) {
  const base::Diagnostic& finding = small.sink.diagnostics().at(index);
  Strings out = {finding.message};
  for (const base::Hint& hint : finding.hints) out.push_back(hint.text);
  return out;
}

/// The text at which finding \p index points.
inline std::string At(const SmallProject& small, std::size_t index = 0) {
  const base::Span span = small.sink.diagnostics().at(index).span;
  REQUIRE(span.known());
  return span.file->text().substr(span.begin, span.end - span.begin);
}

/// An outline of all paragraphs of the template of \p small, whose names stand for \p scope.
class TextCheck {
 public:
  explicit TextCheck(SmallProject& small) : small_(small) {}

  TextCheck& Bind(const std::string& name, base::Referent referent) {
    referent.origin = small_.project->units.begin()->second.units.front().span;
    scope_[name] = std::move(referent);
    return *this;
  }
  TextCheck& Term(const std::string& id) { return Bind(id, {id, {}, base::TermReference{id}}); }
  TextCheck& Number(const std::string& id, int number,
                    base::ValueState state = base::ValueState::kKnown) {
    base::Value value;
    value.type = base::ValueType::kInteger;
    value.number = base::Decimal(number);
    value.state = state;
    return Bind(id, {id, {}, value});
  }
  /// A name that was found nowhere is taken for a concept.
  TextCheck& Guess(const std::string& id) {
    scope_[id] = {id, {}, base::TermReference{id}};
    return *this;
  }

  Strings Run(Stage stage = Stage::kOutlines, bool draft = false,
              std::vector<std::string> languages = {"en", "fr"}) {
    model::Outline outline;
    outline.report = "r";
    const auto scope = std::make_shared<model::Scope>(scope_);
    const std::string path = "templates/t/template.xml";
    for (const load::Unit& unit : small_.project->units.at(path).units) {
      model::Paragraph<model::OutlineText> paragraph;
      paragraph.text = {path, unit.id, scope, true, unit.span};
      outline.blocks.push_back({std::move(paragraph), unit.span});
    }
    const std::map<std::string, model::Outline> outlines = {{"r", outline}};
    const testing::House& house = testing::House::Get();
    Check({*small_.project, house.locales, *house.terms, std::move(languages), draft, outlines},
          stage, {}, small_.sink);
    return small_.Codes();
  }

 private:
  SmallProject& small_;
  model::Scope scope_;
};

}  // namespace hexapla::check
