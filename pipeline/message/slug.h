#pragma once

#include <map>
#include <string>
#include <vector>

#include "message/message.h"

namespace hexapla::message {

/// Gives the units of one narrative their ids, in reading order.
class UnitIds {
 public:
  /// Ids are named after \p heading from here on; returns the id of the heading itself.
  std::string Heading(const std::vector<Node>& heading);
  /// The next id of kind \p kind (`p`, `i`) under the last heading, or under `text`.
  std::string Next(char kind);

 private:
  std::string slug_ = "text";
  /// Each with the last number given to a heading of the same words.
  std::map<std::string, int> used_ = {{"text", 1}};
  std::map<char, int> counts_;
};

}  // namespace hexapla::message
