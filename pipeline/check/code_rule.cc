#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "check/passages.h"
#include "check/records.h"
#include "check/report_codes.h"
#include "check/rules.h"

namespace hexapla::check {
namespace {

/// The name that stands behind a code at the head of a passage, and where.
struct Label {
  const Passage* passage = nullptr;
  std::uint32_t begin = 0;
  std::vector<std::uint64_t> words;

  base::Span span() const {
    return passage->SpanOf(begin, static_cast<std::uint32_t>(passage->text.size()));
  }
};

Label LabelOf(const Passage& passage, const CodeWord& code) {
  Label label;
  label.passage = &passage;
  for (const Word& word : passage.words) {
    if (word.begin < code.end) continue;
    if (label.words.empty()) label.begin = word.begin;
    label.words.push_back(word.hash);
  }
  return label;
}

/// A label may be cut short, "and eliminate all forms of duplication (…)".
bool Agree(const Label& a, const Label& b) {
  const std::size_t size = std::min(a.words.size(), b.words.size());
  return std::equal(a.words.begin(), a.words.begin() + static_cast<std::ptrdiff_t>(size),
                    b.words.begin());
}

/// Whether \p code is a number, with what says so beside it: "1.6 million", "section 1.6".
bool IsFigure(const Passage& passage, const CodeWord& code) {
  const std::string_view text = passage.Text(code.begin, code.end);
  if (text.find_first_not_of("0123456789.") != std::string_view::npos) return false;
  return locale::EndsWithOneOf(passage.Text(0, code.begin), passage.rules->figure_behind) ||
         locale::BeginsWithOneOf(std::string_view(passage.text).substr(code.end),
                                 passage.rules->figure_before);
}

class Codes {
 public:
  using Known = std::set<std::string, std::less<>>;

  /// \p recorded  codes of records and terms.
  Codes(const Known& recorded, base::Sink& sink) : recorded_(recorded), sink_(sink) {
    for (const std::string& code : recorded) Keep(code, recorded_looks_);
  }

  void Gather(const Passage& passage) {
    for (const CodeWord& code : passage.codes) {
      const std::string text(passage.Text(code.begin, code.end));
      if (!IsResultCode(text)) continue;
      used_.insert(text);
      Keep(text, used_looks_);
      if (code.begin == 0) CheckLabel(text, LabelOf(passage, code));
    }
  }

  /// \p passage is a name of the record that has \p code.
  void Take(const std::string& code, const Passage& passage) {
    Label label;
    label.passage = &passage;
    for (const Word& word : passage.words) label.words.push_back(word.hash);
    if (!label.words.empty()) names_[code].push_back(label);
  }

  void Look(const Passage& passage) {
    for (const CodeWord& code : passage.codes) {
      const std::string_view text = passage.Text(code.begin, code.end);
      if (recorded_.contains(text) || IsFigure(passage, code)) continue;
      const std::string* meant = MeantBy(text);
      if (meant == nullptr) continue;
      sink_
          .Report(base::Code::kLookAlikeCode, passage.SpanOf(code.begin, code.end),
                  fmt::format("`{}` is no code of this project and looks like `{}`", text, *meant))
          .fix =
          passage.FixOf(code.begin, code.end, *meant, fmt::format("write `{}`", *meant), false);
    }
  }

 private:
  using Looks = std::map<std::string, std::string>;  ///< result codes by their skeletons

  static void Keep(const std::string& code, Looks& looks) {
    if (!IsResultCode(code)) return;
    const auto [place, fresh] = looks.try_emplace(SkeletonOf(code), code);
    if (!fresh && code < place->second) place->second = code;
  }

  /// The code that \p text looks like: one that a record has, else, unless a text uses \p text as a
  /// code itself, one of the texts. Null when there is none.
  const std::string* MeantBy(std::string_view text) const {
    const std::string skeleton = SkeletonOf(text);
    const auto recorded = recorded_looks_.find(skeleton);
    if (recorded != recorded_looks_.end()) return &recorded->second;
    const auto used = used_.contains(text) ? used_looks_.end() : used_looks_.find(skeleton);
    return used == used_looks_.end() ? nullptr : &used->second;
  }

  void CheckLabel(const std::string& code, Label label) {
    if (label.words.empty()) return;
    CheckOwner(code, label);
    if (const auto names = names_.find(code); names != names_.end()) {
      CheckRecord(code, names->second, label);
      return;
    }
    const auto [first, fresh] = labels_.try_emplace(code, label);
    if (fresh || Agree(first->second, label)) return;
    sink_
        .Report(base::Code::kTwoNames, label.span(),
                fmt::format("`{}` has another name here than where it is first named", code))
        .hints.push_back({"it is first named here", first->second.span()});
  }

  void CheckRecord(const std::string& code, const std::vector<Label>& names, const Label& label) {
    const auto agrees = [&](const Label& name) { return Agree(name, label); };
    if (std::any_of(names.begin(), names.end(), agrees)) return;
    sink_
        .Report(base::Code::kLabelDiffers, label.span(),
                fmt::format("`{}` has another name here than its record", code))
        .hints.push_back({"the record is called this", names.front().span()});
  }

  /// A name of one word, "Cost", may stand behind several codes.
  void CheckOwner(const std::string& code, const Label& label) {
    constexpr std::size_t kLeastWords = 3;
    if (label.words.size() < kLeastWords) return;
    const auto [owner, fresh] = owners_.try_emplace(label.words, std::pair(code, label.span()));
    if (fresh || owner->second.first == code) return;
    sink_
        .Report(base::Code::kSharedName, label.span(),
                fmt::format("`{}` has the name that `{}` has", code, owner->second.first))
        .hints.push_back({"the other one is here", owner->second.second});
  }

  const Known& recorded_;
  Known used_;  ///< result codes of the report's texts
  Looks recorded_looks_;
  Looks used_looks_;
  base::Sink& sink_;
  std::map<std::string, Label> labels_;
  std::map<std::string, std::vector<Label>> names_;  ///< of records, by code
  std::map<std::vector<std::uint64_t>, std::pair<std::string, base::Span>> owners_;
};

/// Lets \p codes know what the records of the registry that have codes are called.
void TakeRecords(const Subject& subject, const std::string& language, Codes& codes) {
  ForEachRegistryElement(subject.project, [&](xml::Element record) {
    const auto code = record.attribute("code");
    if (!code || !record.has("id")) return;
    for (const char* name : {"head", "text"}) {
      const xml::Element words = record.first_child(name);
      const auto unit = subject.project.unit_of_element.find(words.node());
      if (!words || unit == subject.project.unit_of_element.end()) continue;
      const Passage* passage =
          PassagesOf(subject).Find(language, unit->second.file, unit->second.id);
      if (passage != nullptr) codes.Take(*code, *passage);
    }
  });
}

}  // namespace

void CheckCodes(const Subject& subject, base::Sink& sink) {
  if (subject.outlines.empty()) return;
  const auto known = KnownCodes(subject);
  for (const auto& [id, outline] : subject.outlines) {
    for (const std::string& language : subject.languages) {
      Codes codes(known, sink);
      TakeRecords(subject, language, codes);
      const auto& passages = PassagesOf(subject).InOrder(outline, language);
      for (const Passage* passage : passages) codes.Gather(*passage);
      for (const Passage* passage : passages) codes.Look(*passage);
    }
  }
}

}  // namespace hexapla::check
