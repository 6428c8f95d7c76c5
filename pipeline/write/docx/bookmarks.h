#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "model/document.h"

namespace hexapla::write::docx {

/// A place of the document that text refers to.
struct Target {
  std::string bookmark;  ///< `w:name`: unique, at most 40 characters
  std::int64_t id = 0;   ///< `w:id`
  std::string number;    ///< "2.1", or of a table's caption; empty: not numbered
  bool caption = false;  ///< the bookmark holds the number of a caption
  bool placed = false;   ///< it is written
};

/// Every id of a document with its bookmark. Ids are taken over as far as `w:name` can hold them.
class Bookmarks {
 public:
  explicit Bookmarks(const model::Document& document);

  /// nullptr when nothing has that id.
  const Target* Find(std::string_view id) const;

  /// The target to be written where \p id stands; nullptr when nothing has that id, or it is
  /// written: of several blocks with one id the first counts.
  const Target* Place(std::string_view id);

  /// The same for what a table of contents lists: programs keep such bookmarks apart, and hidden.
  const Target* FindListed(std::string_view id) const;
  const Target* PlaceListed(std::string_view id);

  /// A bookmark that stands for no id of the model, such as the place of a note.
  Target Add(std::string_view name);

 private:
  void Collect(const model::Blocks<model::Inlines>& blocks);
  void Collect(std::string_view id, const std::string& number, bool caption);
  void CollectListed(std::string_view id);

  using Targets = std::map<std::string, Target, std::less<>>;
  static const Target* FindIn(const Targets& targets, std::string_view id);
  static const Target* PlaceIn(Targets& targets, std::string_view id);

  Targets targets_;
  Targets listed_;
  std::map<std::string, int, std::less<>> names_;
  std::int64_t next_id_ = 0;
};

}  // namespace hexapla::write::docx
