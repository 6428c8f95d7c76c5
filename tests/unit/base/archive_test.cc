#include "base/archive.h"

#include <catch2/catch.hpp>

namespace hexapla::base {
namespace {

struct Leaf {
  std::string text;
  Span span;
  std::vector<Leaf> below;
  friend bool operator==(const Leaf&, const Leaf&) = default;
};

template <class Archive>
void Fields(Archive& archive, Leaf& leaf) {
  archive(leaf.text, leaf.span, leaf.below);
}

struct Thing {
  int number = 0;
  bool flag = false;
  std::map<std::string, std::vector<std::pair<std::string, int>>, std::less<>> map;
  std::set<std::string> set;
  Leaf leaf;
};

template <class Archive>
void Fields(Archive& archive, Thing& thing) {
  archive(thing.number, thing.flag, thing.map, thing.set, thing.leaf);
}

Thing Sample(const SourceFile& file) {
  Thing thing;
  thing.number = -7;
  thing.flag = true;
  thing.map = {{"a", {{"x", 1}, {"", 2}}}, {"b", {}}};
  thing.set = {"", "b", "a"};
  thing.leaf = {
      "é", {&file, 3, 9}, {{"below", {}, {}}, {std::string("\0z", 2), {&file, 0, 1}, {}}}};
  return thing;
}

}  // namespace

TEST_CASE("what an archive holds is read back, its spans in the file that is there then") {
  const SourceFile before("a", "the same bytes");
  const SourceFile now("a", "the same bytes");
  Thing thing = Sample(before);
  ArchiveWriter writer(before);
  writer(thing);
  REQUIRE(writer.good());
  const std::string bytes = writer.Take();

  Thing copy;
  ArchiveReader reader(bytes, now);
  reader(copy);
  REQUIRE(reader.good());
  CHECK(copy.number == -7);
  CHECK(copy.flag);
  CHECK(copy.map == thing.map);
  CHECK(copy.set == thing.set);
  CHECK(copy.leaf == Sample(now).leaf);
}

TEST_CASE("an archive that is cut short, too long or changed does no harm") {
  const SourceFile file("a", "text");
  Thing thing = Sample(file);
  ArchiveWriter writer(file);
  writer(thing);
  const std::string bytes = writer.Take();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    Thing copy;
    ArchiveReader reader(std::string_view(bytes).substr(0, size), file);
    reader(copy);
    CHECK_FALSE(reader.good());
  }
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = '\xFF';
    Thing copy;
    ArchiveReader reader(changed, file);
    reader(copy);
  }
  Thing copy;
  const std::string longer = bytes + "x";
  ArchiveReader reader(longer, file);
  reader(copy);
  CHECK_FALSE(reader.good());
}

TEST_CASE("a span of another file is not archived") {
  const SourceFile file("a", "text");
  const SourceFile other("b", "text");
  Thing thing = Sample(other);
  ArchiveWriter writer(file);
  writer(thing);
  CHECK_FALSE(writer.good());
}

}  // namespace hexapla::base
