#include <fmt/format.h>

#include <cassert>
#include <map>
#include <set>
#include <utility>

#include "base/archive.h"
#include "base/utf8.h"
#include "locale/locale.h"
#include "xml/document.h"

namespace hexapla::locale {

template <class Archive>
void Fields(Archive& archive, Term& term) {
  archive(term.concept_id, term.full, term.acronym, term.short_form, term.gender, term.number,
          term.sort_key, term.forms, term.short_forms);
}

namespace {

constexpr std::string_view kTbxNamespace = "urn:iso:std:iso:30042:ed-2";
constexpr std::string_view kFormPrefix = "x-form-";

using Names = std::map<std::string, Term, std::less<>>;

struct TermSection {
  std::string text;
  std::string type;
  std::string gender;
  std::string number;
  std::string sort_key;
  std::vector<std::pair<std::string, std::string>> forms;
};

TermSection ReadSection(xml::Element section) {
  TermSection out;
  if (const xml::Element term = section.first_child("term")) {
    out.text = base::CollapseWhiteSpace(term.text());
  }
  for (const xml::Element note : section.children("termNote")) {
    const std::string type = note.attribute_or("type", "");
    std::string text = base::CollapseWhiteSpace(note.text());
    if (type == "termType") {
      out.type = std::move(text);
    } else if (type == "grammaticalGender") {
      out.gender = std::move(text);
    } else if (type == "grammaticalNumber") {
      out.number = std::move(text);
    } else if (type == "x-sort") {
      out.sort_key = std::move(text);
    } else if (type.starts_with(kFormPrefix)) {
      out.forms.emplace_back(type.substr(kFormPrefix.size()), std::move(text));
    }
  }
  return out;
}

Term ReadTerm(xml::Element language_section, std::string concept_id) {
  Term term;
  term.concept_id = std::move(concept_id);
  for (const xml::Element element : language_section.children("termSec")) {
    TermSection section = ReadSection(element);
    if (section.type == "acronym") {
      term.acronym = section.text;
    } else if (section.type == "shortForm") {
      term.short_form = section.text;
      term.short_forms = std::move(section.forms);
    } else if (term.full.empty()) {
      term.full = section.text;
      term.gender = section.gender;
      term.number = section.number;
      term.sort_key = std::move(section.sort_key);
      term.forms = std::move(section.forms);
    }
  }
  return term;
}

}  // namespace

struct Terms::Impl {
  struct Concept {
    base::Span span;
    Names names;
  };
  std::map<std::string, Concept, std::less<>> concepts;
  bool whole = false;

  void ReadConcept(xml::Element entry, base::Sink& sink) {
    const std::string id = entry.attribute_or("id", "");
    if (id.empty()) {
      sink.Report(base::Code::kInvalidTermbase, entry.span(), "a `conceptEntry` without `id`");
      whole = false;
      return;
    }
    const auto [place, added] = concepts.try_emplace(id);
    if (!added) {
      sink.Report(base::Code::kDuplicateTerm, entry.attribute_span("id"),
                  "concept `" + id + "` is entered twice")
          .hints.push_back({"the first entry is here", place->second.span});
      return;
    }
    place->second.span = entry.attribute_span("id");
    for (const xml::Element section : entry.children("langSec")) {
      const std::string language = section.xml_attribute("lang").value_or("");
      if (language.empty()) {
        sink.Report(base::Code::kInvalidTermbase, section.span(),
                    fmt::format("a `langSec` of concept `{}` does not say its language", id));
        whole = false;
        continue;
      }
      Term term = ReadTerm(section, id);
      if (term.full.empty()) {
        sink.Report(base::Code::kMissingFullForm, section.span(),
                    fmt::format("concept `{}` has no full form in `{}`", id, language));
        term.full = id;  // a name with a finding still counts as there: one cause, one finding
      }
      if (!place->second.names.emplace(language, std::move(term)).second) {
        sink.Report(base::Code::kDuplicateTerm, section.span(),
                    fmt::format("concept `{}` has two sections for `{}`", id, language));
      }
    }
  }
};

template <class Archive>
void Fields(Archive& archive, Terms::Impl::Concept& entry) {
  archive(entry.span, entry.names);
}

std::shared_ptr<const Terms> Terms::Restore(const base::SourceFile& file, std::string_view saved) {
  auto terms = std::make_shared<Terms>();
  base::ArchiveReader archive(saved, file);
  archive(terms->impl_->whole, terms->impl_->concepts);
  return archive.good() ? terms : nullptr;
}

std::string Terms::Save(const base::SourceFile& file) const {
  base::ArchiveWriter archive(file);
  archive(impl_->whole, impl_->concepts);
  assert(archive.good());
  return archive.Take();
}

std::vector<std::string> Term::Names() const {
  std::vector<std::string> names = {full};
  if (!short_form.empty()) names.push_back(short_form);
  for (const auto* inflected : {&forms, &short_forms}) {
    for (const auto& [form, name] : *inflected) names.push_back(name);
  }
  return names;
}

Terms::Terms() : impl_(std::make_unique<Impl>()) {}
Terms::~Terms() = default;

std::shared_ptr<const Terms> Terms::Load(const base::SourceFile& file, base::Sink& sink) {
  auto terms = std::make_shared<Terms>();
  const std::unique_ptr<xml::Document> document = xml::Document::Parse(file, sink);
  if (document == nullptr) return terms;
  const xml::Element root = document->root();
  if (root.name() != "tbx" || root.namespace_uri() != kTbxNamespace) {
    sink.Report(base::Code::kInvalidTermbase, root.span(),
                "`" + std::string(root.name()) + "` is not the root of a termbase")
        .hints.push_back(
            {"TBX opens with `<tbx xmlns=\"" + std::string(kTbxNamespace) + "\">`", {}});
    return terms;
  }
  const xml::Element text = root.first_child("text");
  const xml::Element body = text ? text.first_child("body") : xml::Element();
  if (!body) {
    sink.Report(base::Code::kInvalidTermbase, root.span(), "the termbase has no `body`");
    return terms;
  }
  terms->impl_->whole = true;
  for (const xml::Element entry : body.children("conceptEntry")) {
    terms->impl_->ReadConcept(entry, sink);
  }
  return terms;
}

const Term* Terms::Find(std::string_view concept_id, std::string_view language) const {
  const auto found = impl_->concepts.find(concept_id);
  if (found == impl_->concepts.end()) return nullptr;
  const auto name = found->second.names.find(language);
  return name == found->second.names.end() ? nullptr : &name->second;
}

bool Terms::whole() const { return impl_->whole; }

bool Terms::Has(std::string_view concept_id) const { return impl_->concepts.contains(concept_id); }

base::Span Terms::SpanOf(std::string_view concept_id) const {
  const auto found = impl_->concepts.find(concept_id);
  return found == impl_->concepts.end() ? base::Span{} : found->second.span;
}

std::vector<std::string> Terms::ConceptIds() const {
  std::vector<std::string> ids;
  ids.reserve(impl_->concepts.size());
  for (const auto& [id, entry] : impl_->concepts) ids.push_back(id);
  return ids;
}

std::vector<std::string> Terms::Languages() const {
  std::set<std::string> languages;
  for (const auto& [id, entry] : impl_->concepts) {
    for (const auto& [language, term] : entry.names) languages.insert(language);
  }
  return {languages.begin(), languages.end()};
}

}  // namespace hexapla::locale
