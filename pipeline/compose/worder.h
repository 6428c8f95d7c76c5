#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compose/word.h"
#include "load/project.h"
#include "locale/locale.h"
#include "model/document.h"
#include "model/outline.h"

namespace hexapla::compose {

/// One run of `Word`: walks an outline once, in reading order, remembering which names were
/// mentioned.
class Worder {
 public:
  Worder(const model::Outline& outline, const load::Project& project, const locale::Locale& locale,
         const Locales& locales);

  model::Document Run();

 private:
  using OutlineText = model::OutlineText;
  using Inlines = model::Inlines;
  using Inline = model::Inline;

  /// What a message is worded with: whose rules, which values.
  struct Context {
    const locale::Locale* locale;
    const OutlineText* text;
    locale::Place place;
    bool untranslated = false;
  };

  model::Blocks<Inlines> WordBlocks(const model::Blocks<OutlineText>& blocks);
  model::Block<Inlines> WordBlock(const model::Block<OutlineText>& block);
  model::Masthead<Inlines> Word(const model::Masthead<OutlineText>& masthead);
  model::Heading<Inlines> Word(const model::Heading<OutlineText>& heading);
  model::Paragraph<Inlines> Word(const model::Paragraph<OutlineText>& paragraph);
  model::RunningList<Inlines> WordRunning(const model::RunningList<OutlineText>& list,
                                          const locale::Locale& locale);
  model::List<Inlines> Word(const model::List<OutlineText>& list);
  model::Table<Inlines> Word(const model::Table<OutlineText>& table);
  /// \p number_label  key of the label that words its number.
  model::Table<Inlines> WordTable(const model::Table<OutlineText>& table,
                                  std::string_view number_label);
  model::Chart<Inlines> Word(const model::Chart<OutlineText>& chart);
  std::vector<model::ChartTick> TicksOf(const model::Chart<OutlineText>& chart) const;
  model::Box<Inlines> Word(const model::Box<OutlineText>& box);
  model::Quotation<Inlines> Word(const model::Quotation<OutlineText>& quotation);
  model::Landscape<Inlines> Word(const model::Landscape<OutlineText>& landscape);
  /// Without its entries, which are those of the finished document.
  model::Contents<Inlines> Word(const model::Contents<OutlineText>& contents);
  model::Rule Word(const model::Rule& rule) { return rule; }
  std::vector<model::Row<Inlines>> WordRows(const std::vector<model::Row<OutlineText>>& rows);
  model::Row<Inlines> WordRow(const model::Row<OutlineText>& row);
  /// A code of a record, set in front of its words.
  Inline CodeValue(const std::string& code) const;
  /// Of \p language; the edition's where the project has no such one.
  const locale::Locale& LocaleOf(const std::string& language) const;
  static model::Direction DirectionOf(const locale::Locale& locale) {
    return locale.right_to_left() ? model::Direction::kRightToLeft : model::Direction::kLeftToRight;
  }
  /// The language that the words of \p text were written in.
  const locale::Locale& OriginalOf(const OutlineText& text) const {
    return LocaleOf(project_.units.at(text.file).source_language);
  }
  /// Whose marks stand beside \p text.
  const locale::Locale& MarksOf(const OutlineText& text) const {
    return text.original_only ? OriginalOf(text) : locale_;
  }
  void AddHead(Inlines head, std::string_view style, const locale::Locale& locale,
               model::Paragraph<Inlines>& out);
  /// In which order the items of \p list stand, as indexes.
  std::vector<std::size_t> OrderOf(const model::List<OutlineText>& list);
  void FillMetadata();
  /// The office that the author line names; empty when it names none.
  std::string OfficeOf(const OutlineText& author_line);
  /// What a header says in the place of a symbol that is not decided.
  std::string PendingWords() const;

  Inlines WordText(const OutlineText& text);
  /// The words of a head, which begin as a sentence does.
  Inlines WordHead(const OutlineText& text);
  /// \p text in the source language, for an edition in another one.
  Inlines WordOriginal(const OutlineText& text, const message::Message& source);
  void Walk(const std::vector<message::Node>& nodes, const Context& context, Inlines& out);
  void WalkNode(const message::Node& node, const Context& context, Inlines& out);
  void WalkSpan(const message::Node& node, const Context& context, Inlines& out);
  void WalkArgument(const message::Node& node, const Context& context, Inlines& out);
  /// Several places by their numbers: "1, 3 and 10", each a reference.
  void WalkPlaces(const std::vector<base::Referent>& members, const std::string& style,
                  const Context& context, Inlines& out);
  void AppendPlace(const base::Referent& referent, const Context& context, Inlines& out);
  void WalkWords(const message::Node& node, const base::Referent& referent, const Context& context,
                 Inlines& out);
  void WalkPlural(const message::Node& node, const Context& context, Inlines& out);
  void WalkSelect(const message::Node& node, const Context& context, Inlines& out);
  /// \p chosen  the branch that the value of \p referent chose.
  void WalkBranch(const message::Branch& chosen, const base::Referent* referent,
                  const Context& context, Inlines& out);
  void Append(const locale::Formatted& formatted, const base::Referent& referent,
              const Context& context, Inlines& out);

  /// \p words stand in the text, before what is worded next.
  void Said(std::string_view words);
  /// \p text, which words \p referent, as it stands here: with a capital where it opens a sentence.
  std::string InPlace(std::string text, const base::Referent& referent,
                      const Context& context) const;
  locale::Formatted FormatReferent(const base::Referent& referent, const std::string& style,
                                   const Context& context);
  locale::Formatted FormatList(const std::vector<base::Referent>& members, const std::string& style,
                               const Context& context);
  locale::Formatted FormatPlace(const base::PlaceReference& place, const Context& context) const;
  const base::Referent* Find(const std::string& name, const Context& context) const;
  /// What a select decides by: the referent of its name, or of `iscg` for `iscg_gender`.
  const base::Referent* FindSelector(const std::string& name, const Context& context) const;
  std::string SelectKey(const std::string& name, const Context& context) const;
  /// Whether this is the first mention of \p concept_id; remembers it, if the text may introduce
  /// names.
  bool Mention(const std::string& concept_id, const Context& context);
  bool Mentioned(const std::string& concept_id) const { return mentioned_.count(concept_id) > 0; }

  const model::Outline& outline_;
  const load::Project& project_;
  const locale::Locale& locale_;
  const Locales& locales_;
  model::Document document_;
  std::set<std::string> mentioned_;
  locale::Place place_ = locale::Place::kText;
  bool phrases_ = false;  ///< within items and quotations, which need not be sentences
  bool opens_ = false;    ///< what is worded next opens a paragraph
  std::string before_;    ///< the words that stand before it in its text
};

}  // namespace hexapla::compose
