#include "check/acceptance.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/edit_distance.h"
#include "check/acceptance_place.h"

namespace hexapla::check {
namespace {

using base::Code;

bool IsFixed(std::string_view code) {
  const base::CodeInfo* info = base::FindCode(code);
  return info != nullptr && info->fixed;
}

}  // namespace

Acceptances::Acceptances(load::AcceptedFindings accepted,
                         const std::vector<const base::HouseCode*>& house,
                         std::optional<base::Date> today, base::Sink& sink)
    : accepted_(std::move(accepted)), today_(today) {
  CheckCodes(house, sink);
  for (const load::SeveritySetting& setting : accepted_.severities) {
    if (IsExpired(setting.until)) continue;
    const auto [first, fresh] = severities_.emplace(setting.code, setting);
    if (fresh) continue;
    sink.Report(Code::kDuplicateSeverity, setting.code_span,
                fmt::format("the severity of `{}` is set twice", setting.code))
        .hints.push_back({"it is first set here", first->second.code_span});
  }
}

bool Acceptances::IsExpired(const std::optional<base::Date>& until) const {
  return today_ && until && *until <= *today_;
}

void Acceptances::CheckCodes(const std::vector<const base::HouseCode*>& house, base::Sink& sink) {
  std::vector<std::string> known;
  for (const base::CodeInfo& info : base::AllCodes()) known.emplace_back(info.name);
  for (const base::HouseCode* code : house) known.push_back(code->name);
  const auto check = [&](const std::string& code, base::Span span, bool lowers) {
    if (std::find(known.begin(), known.end(), code) == known.end()) {
      auto& finding =
          sink.Report(Code::kUnknownCode, span, fmt::format("no finding has the code `{}`", code));
      if (const auto meant = base::DidYouMean(code, known)) {
        finding.hints.push_back({fmt::format("did you mean `{}`?", *meant), {}});
      }
      return false;
    }
    if (!lowers || !IsFixed(code)) return true;
    sink.Report(Code::kNotAcceptable, span,
                fmt::format("no report can be made while there is a finding `{}`: it is neither "
                            "accepted nor lowered",
                            code));
    return false;
  };
  std::erase_if(accepted_.acceptances, [&](const load::Acceptance& entry) {
    return !check(entry.code, entry.code_span, true);
  });
  std::erase_if(accepted_.severities, [&](const load::SeveritySetting& setting) {
    return !check(setting.code, setting.code_span, setting.level != base::Severity::kError);
  });
}

void Acceptances::Apply(const load::Project* project, base::Sink& sink) const {
  if (accepted_.acceptances.empty() && severities_.empty()) return;
  for (base::Diagnostic& finding : sink.TakeDiagnostics()) {
    Judge(std::move(finding), project, sink);
  }
}

void Acceptances::Judge(base::Diagnostic finding, const load::Project* project,
                        base::Sink& sink) const {
  const std::string_view code = base::NameOf(finding);
  if (const auto set = severities_.find(code); set != severities_.end()) {
    finding.severity = set->second.level;
  }
  for (std::size_t i = 0; i < accepted_.acceptances.size(); ++i) {
    const load::Acceptance& entry = accepted_.acceptances[i];
    if (entry.code != code || !IsAt(finding.span, entry, project)) continue;
    if (!IsExpired(entry.until)) {
      return sink.AddAccepted({std::move(finding), entry.reason, i});
    }
    const base::Hint hint = {fmt::format("it was accepted until {}", entry.until.ToString()),
                             entry.span};
    const bool known = std::any_of(finding.hints.begin(), finding.hints.end(),
                                   [&](const base::Hint& h) { return h.span == hint.span; });
    if (!known) finding.hints.push_back(hint);
  }
  sink.Add(std::move(finding));
}

const load::Acceptance* Acceptances::FirstLike(std::size_t entry) const {
  const load::Acceptance& later = accepted_.acceptances[entry];
  const auto same = [&](const load::Acceptance& other) {
    return other.code == later.code && other.file == later.file && other.id == later.id &&
           other.text == later.text;
  };
  const auto end = accepted_.acceptances.begin() + static_cast<std::ptrdiff_t>(entry);
  const auto found = std::find_if(accepted_.acceptances.begin(), end, same);
  return found == end ? nullptr : &*found;
}

void Acceptances::ReportEntries(bool whole, base::Sink& sink) const {
  std::set<std::size_t> used;
  for (const base::Accepted& accepted : sink.accepted()) used.insert(accepted.entry);
  std::vector<base::Span> missed;  ///< expired entries that would still match are among them
  for (const base::Diagnostic& finding : sink.diagnostics()) {
    for (const base::Hint& hint : finding.hints) missed.push_back(hint.span);
  }
  base::Sink own;
  const auto report = [&](Code code, base::Span span, std::string message) {
    own.Report(code, span, std::move(message));
  };
  for (std::size_t i = 0; i < accepted_.acceptances.size(); ++i) {
    const load::Acceptance& entry = accepted_.acceptances[i];
    const bool expired = IsExpired(entry.until);
    if (expired && std::find(missed.begin(), missed.end(), entry.span) != missed.end()) {
      report(
          Code::kAcceptanceExpired, entry.span,
          fmt::format("a finding `{}` was accepted until {}", entry.code, entry.until.ToString()));
    } else if (const load::Acceptance* first = FirstLike(i)) {
      own.Report(Code::kAcceptanceUnused, entry.span,
                 fmt::format("`{}` {} is accepted twice", entry.code, WordsFor(entry)))
          .hints.push_back({"it is first accepted here", first->span});
    } else if (whole && (expired || !used.contains(i))) {
      report(Code::kAcceptanceUnused, entry.span,
             fmt::format("there is no finding `{}` {}", entry.code, WordsFor(entry)));
    }
  }
  for (const load::SeveritySetting& setting : accepted_.severities) {
    if (!IsExpired(setting.until)) continue;
    report(Code::kAcceptanceExpired, setting.span,
           fmt::format("the severity of `{}` was set until {}", setting.code,
                       setting.until->ToString()));
  }
  Acceptances severities;
  severities.severities_ = severities_;
  severities.Apply(nullptr, own);
  sink.Append(std::move(own));
}

}  // namespace hexapla::check
