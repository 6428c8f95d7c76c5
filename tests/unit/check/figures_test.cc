#include "check/figures.h"

#include "checked.h"

namespace hexapla::check {
namespace {

Figure F(std::string_view stated) { return RoundedFigure(base::Decimal::Parse(stated).value()); }

std::string Shown(const std::optional<Figure>& figure) {
  return figure ? figure->value.ToString() + " +- " + figure->slack.ToString() : "nothing";
}

/// The first grid of a report, whose row of totals says \p total.
class TestGrid {
 public:
  TestGrid(const std::string& rows, const std::string& total) {
    small_.Report(R"(<grid id="g" source="s"><column name="a" type="integer"/>
<column name="b" type="integer"/><column name="sum" type="total" of="a b"/>)" +
                  rows + "<total>" + total + "</total></grid>");
    small_.Load();
    REQUIRE(small_.Codes().empty());
    grids_ = load::GridsOf(small_.report(), small_.sink);
    REQUIRE(grids_.size() == 1);
  }

  const load::Grid& grid() const { return grids_.front(); }
  const load::GridRow& row(std::size_t index) const { return grid().groups.front().rows[index]; }

 private:
  SmallProject small_;
  std::vector<load::Grid> grids_;
};

std::string Row(const std::string& id, const std::string& a, const std::string& b,
                const std::string& sum = "") {
  const auto cell = [](const std::string& column, const std::string& says) {
    return says.empty() ? "" : "<cell column=\"" + column + "\" " + says + "/>";
  };
  return "<row id=\"" + id + "\"><head>" + id + "</head>" + cell("a", a) + cell("b", b) +
         cell("sum", sum) + "</row>";
}

}  // namespace

TEST_CASE("a figure was rounded by up to half of its last place") {
  CHECK(Shown(F("16")) == "16 +- 0.5");
  CHECK(Shown(F("62.55")) == "62.55 +- 0.005");
  CHECK(Shown(SumOf({F("1"), F("2.5")})) == "3.5 +- 0.55");
  CHECK(Shown(SumOf({F("999999999999999999"), F("1")})) == "nothing");
}

TEST_CASE("n parts and a total of one precision differ by at most (n + 1) / 2 of the place") {
  const Figure thirds = SumOf({F("33.3"), F("33.3"), F("33.3")}).value();
  CHECK(Compare(F("99.9"), thirds) == Agreement::kEqual);
  CHECK(Compare(F("100.0"), thirds) == Agreement::kWithinRounding);
  CHECK(Compare(F("100.1"), thirds) == Agreement::kWithinRounding);
  CHECK(Compare(F("100.2"), thirds) == Agreement::kApart);
  CHECK(Compare(thirds, F("99.7")) == Agreement::kWithinRounding);
  CHECK(Compare(thirds, F("99.6")) == Agreement::kApart);
  CHECK(SlackOf(F("100.0"), thirds) == "0.20");
}

TEST_CASE("a stated total counts as long as rounding explains it") {
  const TestGrid test(Row("r1", "value=\"1\"", "value=\"2\"", "value=\"4\"") +
                          Row("r2", "value=\"10\"", "value=\"20\"", "value=\"40\""),
                      "");
  const GridFigures figures(test.grid());
  CHECK(Shown(figures.At(test.row(0).cells[2])) == "4 +- 0.5");
  CHECK(Shown(figures.At(test.row(1).cells[2])) == "30 +- 1.0");
  CHECK(Shown(figures.At(test.grid().total.cells[0])) == "11 +- 1.0");
}

TEST_CASE("none adds nothing, and what is not known has no sum") {
  const TestGrid test(
      Row("r1", "state=\"none\"", "value=\"5\"") + Row("r2", "state=\"unknown\"", "value=\"7\""),
      "");
  const GridFigures figures(test.grid());
  const auto sum = [&](std::size_t row) {
    return Shown(figures.Sum({&test.row(row).cells[0], &test.row(row).cells[1]}));
  };
  CHECK(sum(0) == "5 +- 0.5");
  CHECK(sum(1) == "nothing");
  CHECK(Shown(figures.At(test.row(0).cells[0])) == "nothing");
}

TEST_CASE("a stated total is held against its column and its row, inner ones first") {
  const TestGrid test(Row("r1", "value=\"1\"", "value=\"2\"", "value=\"3\"") +
                          Row("r2", "value=\"10\"", "value=\"20\""),
                      R"(<cell column="a" value="11"/><cell column="sum" value="33"/>)");
  const std::vector<StatedTotal> totals = GridFigures(test.grid()).totals();
  REQUIRE(totals.size() == 3);
  CHECK(totals[0].cell == &test.row(0).cells[2]);
  CHECK(totals[0].parts.size() == 1);
  CHECK(totals[1].column->name == "a");
  CHECK(totals[1].parts.size() == 1);
  CHECK(totals[2].cell == &test.grid().total.cells[2]);
  CHECK(totals[2].parts.size() == 2);
}

}  // namespace hexapla::check
