#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/source_file.h"
#include "message/message.h"

namespace hexapla::check {

/// A part of a passage that stands in one piece in a file.
struct Piece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  const message::Node* node = nullptr;
};

/// Where the characters of a passage stand in its files. Tags are passed over, references and
/// escapes count as what they stand for, white space as one space, so a place is found by following
/// the text: from the nearest place that is noted, never from the beginning.
class PassagePlaces {
 public:
  /// A byte of the text, and the byte of the file where what stands there begins.
  struct Place {
    std::uint32_t at = 0;
    std::uint32_t in_file = 0;
  };
  /// Bytes of text that are followed at most to come from a noted place to any other.
  static constexpr std::uint32_t kStride = 64;

  PassagePlaces() = default;
  PassagePlaces(std::string_view text, const std::vector<Piece>& pieces);

  /// The last noted place at or before \p at of a text that stands in a file.
  const Place& Before(std::uint32_t at) const;
  /// Where bytes [begin, end) of the text stand; unknown where they stand in no file. \p text and
  /// \p pieces are those that the places were made of.
  base::Span Of(std::string_view text, const std::vector<Piece>& pieces, std::uint32_t begin,
                std::uint32_t end) const;

 private:
  base::Span InText(std::string_view text, const Piece& piece, std::uint32_t begin,
                    std::uint32_t end) const;

  std::vector<Place> noted_;
};

}  // namespace hexapla::check
