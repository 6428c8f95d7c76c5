#include "build/plan.h"

#include <catch2/catch.hpp>

#include "build/publish.h"

using namespace hexapla;
using build::Decide;
using build::Order;
using Reasons = std::vector<std::string>;

namespace {

Order TwoFiles() {
  Order order;
  order.report = "R1";
  order.program = {"1.0", "digest"};
  order.inputs = {{"content/R1/report.xml", "aa"}, {"content/registry/bodies.xml", "bb"}};
  order.files = {{"R1.en.md", "en", "md"}, {"R1.fr.md", "fr", "md"}};
  return order;
}

}  // namespace

TEST_CASE("what was never built is made") {
  const base::MemoryFileSystem disk;
  CHECK(Decide(TwoFiles(), disk, "out").reasons == Reasons{"it was not built yet"});
}

TEST_CASE("reasons to make a report again") {
  base::MemoryFileSystem disk;
  Order order = TwoFiles();
  REQUIRE_FALSE(build::Publish(order, {"one", "two"}, disk, "out").failed());
  REQUIRE(Decide(order, disk, "out").up_to_date());

  SECTION("an input changed") {
    order.inputs["content/registry/bodies.xml"] = "cc";
    CHECK(Decide(order, disk, "out").reasons == Reasons{"content/registry/bodies.xml changed"});
  }
  SECTION("an input is new, another is gone") {
    order.inputs = {{"content/R1/report.xml", "aa"}, {"content/R1/new.md", "dd"}};
    CHECK(Decide(order, disk, "out").reasons ==
          Reasons{"content/R1/new.md is new", "content/registry/bodies.xml is gone"});
  }
  SECTION("another program") {
    order.program.digest = "other";
    CHECK(Decide(order, disk, "out").reasons ==
          Reasons{"it was made by another build of the program"});
    order.program.version = "2.0";
    CHECK(Decide(order, disk, "out").reasons ==
          Reasons{"it was made by version 1.0 of the program"});
  }
  SECTION("a published file is gone or edited") {
    disk.files.erase("out/R1/R1.en.md");
    disk.files["out/R1/R1.fr.md"] = "TWO";
    CHECK(Decide(order, disk, "out").reasons ==
          Reasons{"R1.en.md is not what was published", "R1.fr.md is not what was published"});
  }
  SECTION("a draft is not the report") {
    order.draft = true;
    CHECK(Decide(order, disk, "out").reasons ==
          Reasons{"R1.en.md is not a draft", "R1.fr.md is not a draft"});
  }
  SECTION("another language is asked for") {
    order.files.push_back({"R1.ru.md", "ru", "md"});
    CHECK(Decide(order, disk, "out").reasons == Reasons{"R1.ru.md was not made yet"});
  }
  SECTION("a language is no longer asked for, unless only a part is built") {
    order.files.pop_back();
    CHECK(Decide(order, disk, "out").reasons == Reasons{"R1.fr.md is no longer asked for"});
    order.partial = true;
    CHECK(Decide(order, disk, "out").up_to_date());
  }
  SECTION("a file was kept from older inputs") {
    Order part = order;
    part.partial = true;
    part.files.pop_back();
    part.inputs["content/R1/report.xml"] = order.inputs["content/R1/report.xml"] = "changed";
    REQUIRE_FALSE(build::Publish(part, {"new"}, disk, "out").failed());
    CHECK(Decide(part, disk, "out").up_to_date());
    CHECK(Decide(order, disk, "out").reasons == Reasons{"R1.fr.md was made from older inputs"});
  }
  SECTION("a manifest that is damaged") {
    for (const char* text : {"", "{", "[]", "{\"report\": 7}", "{\"report\": \"R2\"}"}) {
      disk.files["out/R1/manifest.json"] = text;
      CHECK(Decide(order, disk, "out").reasons ==
            Reasons{"its manifest is missing or not readable"});
    }
  }
}
