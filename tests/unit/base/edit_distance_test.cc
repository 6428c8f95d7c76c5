#include "base/edit_distance.h"

#include <catch2/catch.hpp>

namespace hexapla::base {

TEST_CASE("edit distance counts inserted, removed, replaced and swapped bytes") {
  CHECK(EditDistance("", "") == 0);
  CHECK(EditDistance("abc", "abc") == 0);
  CHECK(EditDistance("", "abc") == 3);
  CHECK(EditDistance("kitten", "sitting") == 3);
  CHECK(EditDistance("meeting", "meteing") == 1);
  // Optimal string alignment: no part is changed twice (the unrestricted distance is 2).
  CHECK(EditDistance("ca", "abc") == 3);
}

TEST_CASE("the nearest name is offered if it is near enough") {
  const std::vector<std::string> names = {"act_cybersecurity", "meeting", "meetings", "x"};
  CHECK(DidYouMean("act_cyber_security", names) == "act_cybersecurity");
  CHECK(DidYouMean("meting", names) == "meeting");
  CHECK(DidYouMean("meetingz", names) == "meeting");
  CHECK(DidYouMean("y", names) == "x");
  CHECK(DidYouMean("MEETING", names) == "meeting");
  CHECK_FALSE(DidYouMean("conference", names).has_value());
  CHECK_FALSE(DidYouMean("meting", {}).has_value());
  CHECK_FALSE(DidYouMean(std::string(10'000, 'a'), {std::string(10'000, 'b')}).has_value());
}

}  // namespace hexapla::base
