#include "base/fix.h"

#include <catch2/catch.hpp>

#include "base/unified_diff.h"

namespace hexapla::base {
namespace {

Diagnostic WithFix(const SourceFile& file, std::uint32_t begin, std::uint32_t end, std::string text,
                   bool safe = true) {
  Diagnostic d{Code::kNoProject, Severity::kWarning, {&file, begin, end}, "m", {}};
  d.fix = Fix{"mend it", {&file, begin, end}, std::move(text), safe};
  return d;
}

}  // namespace

TEST_CASE("safe fixes are applied in their places") {
  const SourceFile file("a.md", "one  two,, three");
  Sink sink;
  sink.Add(WithFix(file, 8, 10, ","));
  sink.Add(WithFix(file, 3, 5, " "));
  sink.Add(WithFix(file, 11, 16, "four", false));
  sink.Add(WithFix(file, 0, 0, ">"));
  const std::vector<FixedFile> fixed = ApplyFixes(sink);
  REQUIRE(fixed.size() == 1);
  CHECK(fixed[0].text == ">one two, three");
  CHECK(fixed[0].applied == 3);
  CHECK(fixed[0].left == 0);
}

TEST_CASE("a fix that overlaps or touches another is left, an equal one is the same") {
  const SourceFile file("a.md", "abcdef");
  Sink sink;
  sink.Add(WithFix(file, 1, 3, "X"));
  sink.Add(WithFix(file, 1, 3, "X"));
  sink.Add(WithFix(file, 2, 4, "Y"));
  sink.Add(WithFix(file, 3, 3, "Z"));
  sink.Add(WithFix(file, 5, 6, ""));
  const std::vector<FixedFile> fixed = ApplyFixes(sink);
  REQUIRE(fixed.size() == 1);
  CHECK(fixed[0].text == "aXde");
  CHECK(fixed[0].applied == 2);
  CHECK(fixed[0].left == 2);
}

TEST_CASE("fixes outside of their file, and those of accepted findings, are not applied") {
  const SourceFile file("a.md", "abc");
  Sink sink;
  sink.Add(WithFix(file, 2, 9, "X"));
  sink.Add(WithFix(file, 2, 1, "X"));
  sink.AddAccepted({WithFix(file, 0, 1, "X"), "because", 0});
  CHECK(ApplyFixes(sink).empty());
}

TEST_CASE("files are given by path, and one that was read twice is one") {
  const SourceFile b("b.md", "b");
  const SourceFile a("a.md", "xy  z");
  const SourceFile again("a.md", "xy  z");
  Sink sink;
  sink.Add(WithFix(b, 0, 1, "B"));
  sink.Add(WithFix(a, 0, 1, "X"));
  sink.Add(WithFix(again, 2, 4, " "));
  const std::vector<FixedFile> fixed = ApplyFixes(sink);
  REQUIRE(fixed.size() == 2);
  CHECK(fixed[0].text == "Xy z");
  CHECK(fixed[1].text == "B");
}

// The expectations are what GNU diff -u says of the same texts.
TEST_CASE("a changed line is shown with three lines around") {
  CHECK(UnifiedDiff("a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nV\n6\n7\n8\n9\n") ==
        "--- a/a\n+++ b/a\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+V\n 6\n 7\n 8\n");
}

TEST_CASE("changes that are near stand in one hunk, others in two") {
  const std::string before = "1\n2\n3\n4\n5\n6\n7\n8\n9\na\nb\nc\nd\ne\nf\ng\n";
  const std::string after = "A\n2\nC\n4\n5\n6\n7\n8\n9\na\nb\nc\nd\ne\nf\nG\n";
  CHECK(UnifiedDiff("a", before, after) ==
        "--- a/a\n+++ b/a\n@@ -1,6 +1,6 @@\n-1\n+A\n 2\n-3\n+C\n 4\n 5\n 6\n"
        "@@ -13,4 +13,4 @@\n d\n e\n f\n-g\n+G\n");
}

TEST_CASE("lines that go, and files without a last line end") {
  CHECK(UnifiedDiff("a", "1\n2\n3\n", "1\n3\n") ==
        "--- a/a\n+++ b/a\n@@ -1,3 +1,2 @@\n 1\n-2\n 3\n");
  CHECK(UnifiedDiff("a", "1", "2") ==
        "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-1\n\\ No newline at end of file\n+2\n"
        "\\ No newline at end of file\n");
  CHECK(UnifiedDiff("a", "1\n", "1\n").empty());
  CHECK(UnifiedDiff("a", "x\n", "") == "--- a/a\n+++ b/a\n@@ -1 +0,0 @@\n-x\n");
}

}  // namespace hexapla::base
