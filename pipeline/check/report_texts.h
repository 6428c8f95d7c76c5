#pragma once

#include <map>
#include <string>

#include "check/check.h"

namespace hexapla::check {

/// One report with its texts in the language it is written in.
struct ReportTexts {
  ReportTexts(const ComparedReport& compared, const Locales& locales, const locale::Terms& terms,
              const TextRules& text_rules)
      : report(compared),
        outlines{{compared.outline.report, compared.outline}},
        subject{compared.project, locales,   terms, {compared.outline.source_language}, false,
                outlines,         text_rules} {}
  ReportTexts(const ReportTexts&) = delete;
  ReportTexts& operator=(const ReportTexts&) = delete;

  /// Where its own files stand: `content/C26-res191/`.
  std::string folder() const { return "content/" + report.outline.report + "/"; }

  ComparedReport report;
  std::map<std::string, model::Outline> outlines;
  Subject subject;
};

}  // namespace hexapla::check
