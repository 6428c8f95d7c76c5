#include "write/run_in.h"

#include <catch2/catch.hpp>

#include "pieces.h"

namespace hexapla::write {
namespace {

using test::Strong;
using test::Text;

TEST_CASE("a run-in head is parted by a space unless its last character is full-width") {
  CHECK(RunInSpace({Text("Climate change:")}) == " ");
  // Conventions 5.3: the Chinese colon is full-width; 5.6: no spaces in Chinese text.
  CHECK(RunInSpace({Text("气候变化：")}).empty());
  CHECK(RunInSpace({Text("x "), Strong({Text("气候变化")})}).empty());
  CHECK(RunInSpace({Text("تغير المناخ:")}) == " ");
  CHECK(RunInSpace({Text("\uFEFB")}) == " ");
  CHECK(RunInSpace({}).empty());
}

}  // namespace
}  // namespace hexapla::write
