#include "base/diagnostic.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "base/diagnostic_json.h"
#include "base/diagnostic_text.h"
#include "base/display_width.h"

namespace hexapla::base {
namespace {

Span SpanOf(const SourceFile& file, std::string_view part) {
  const std::size_t begin = file.text().find(part);
  return {&file, static_cast<std::uint32_t>(begin),
          static_cast<std::uint32_t>(begin + part.size())};
}

}  // namespace

TEST_CASE("every code has a name of its own and an explanation with a way out") {
  std::set<std::string_view> names;
  for (const CodeInfo& info : AllCodes()) {
    INFO(info.name);
    CHECK(names.insert(info.name).second);
    CHECK(info.explanation.size() > 40);
    CHECK(info.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
          std::string_view::npos);
    CHECK(FindCode(info.name) == &info);
    CHECK(&InfoOf(info.code) == &info);
  }
  CHECK(FindCode("no-such-code") == nullptr);
}

TEST_CASE("a finding is shown with its place, its line and its hints") {
  const SourceFile file("content/a.xml", "<é>\n  <b due=\"день\"/>\n");
  Diagnostic d{
      Code::kUnwritableOutput, Severity::kError, SpanOf(file, "день"), "`due` is wrong", {}};
  d.hints.push_back({"it is due there", SpanOf(file, "<é>")});
  d.hints.push_back({"or not", {}});
  CHECK(ToText(d, false) ==
        "content/a.xml:2:11: error[unwritable-output]: `due` is wrong\n"
        "   2 |   <b due=\"день\"/>\n"
        "     |           ^~~~\n"
        "  hint: it is due there (content/a.xml:1:1)\n"
        "  hint: or not\n");
}

TEST_CASE("a fix is shown to people and given to machines") {
  const SourceFile file("a.md", "a  b");
  Diagnostic d{Code::kNoProject, Severity::kWarning, {&file, 1, 3}, "two spaces", {}};
  d.fix = Fix{"write one space", {&file, 1, 3}, " "};
  CHECK(ToText(d, false).ends_with("\n  fix: write one space\n"));
  d.fix->safe = true;
  CHECK(ToText(d, false).ends_with("\n  fix: write one space (`hexapla check --fix` does it)\n"));
  Sink sink;
  sink.Add(d);
  const auto fix = nlohmann::json::parse(ToJson(sink))["diagnostics"][0]["fix"];
  CHECK(fix == nlohmann::json({{"title", "write one space"},
                               {"file", "a.md"},
                               {"line", 1},
                               {"column", 2},
                               {"end_line", 1},
                               {"end_column", 4},
                               {"replacement", " "},
                               {"safe", true}}));
}

TEST_CASE("a finding without a place") {
  const Diagnostic d{Code::kNoProject, Severity::kWarning, {}, "no project", {}};
  CHECK(ToText(d, false) == "warning[no-project]: no project\n");
  CHECK(ToText(d, true) == "\x1b[33mwarning[no-project]:\x1b[0m no project\n");
}

TEST_CASE("a span over several lines underlines its first line") {
  const SourceFile file("a", "ab <c\nd>\n");
  const Diagnostic d{Code::kNoProject, Severity::kError, SpanOf(file, "<c\nd>"), "m", {}};
  CHECK(ToText(d, false) == "a:1:4: error[no-project]: m\n   1 | ab <c\n     |    ^~\n");
}

TEST_CASE("input cannot act on the terminal nor lie about its order") {
  const SourceFile file("a", "x\x1b[31m\xE2\x80\xAEy\tz");
  const Diagnostic d{Code::kNoProject, Severity::kError, {&file, 0, 1}, "`\x1b[0m\xC2\x9B`", {}};
  const std::string shown = ToText(d, false);
  CHECK(shown.find('\x1b') == std::string::npos);
  CHECK(shown.find("\xC2\x9B") == std::string::npos);
  CHECK(shown.find("x\xEF\xBF\xBD[31m\xEF\xBF\xBDy z") != std::string::npos);
}

TEST_CASE("a line that is no UTF-8 is not shown") {
  const SourceFile bad("a", "x\xFFy");
  CHECK(ToText({Code::kNoProject, Severity::kError, {&bad, 1, 2}, "m", {}}, false) ==
        "a:1:2: error[no-project]: m\n");
}

TEST_CASE("of a long line the part around the finding is shown") {
  const std::string x(5000, 'x');
  const SourceFile middle("a", x + "?!" + x);
  CHECK(ToText({Code::kNoProject, Severity::kError, SpanOf(middle, "?!"), "m", {}}, false) ==
        "a:1:5001: error[no-project]: m\n   1 | … " + x.substr(0, 50) + "?!" + x.substr(0, 98) +
            " …\n     | " + std::string(52, ' ') + "^~\n");
  const SourceFile begin("a", "?" + x);
  CHECK(ToText({Code::kNoProject, Severity::kError, SpanOf(begin, "?"), "m", {}}, false) ==
        "a:1:1: error[no-project]: m\n   1 | ?" + x.substr(0, 99) + " …\n     | ^\n");
  const SourceFile end("a", x + "?");
  CHECK(ToText({Code::kNoProject, Severity::kError, SpanOf(end, "?"), "m", {}}, false) ==
        "a:1:5001: error[no-project]: m\n   1 | … " + x.substr(0, 50) + "?\n     | " +
            std::string(52, ' ') + "^\n");
  const SourceFile all("a", x);
  CHECK(ToText({Code::kNoProject, Severity::kError, SpanOf(all, x), "m", {}}, false) ==
        "a:1:1: error[no-project]: m\n   1 | " + x.substr(0, 100) + " …\n     | ^" +
            std::string(99, '~') + "\n");
}

// UAX 11: characters of class W and F take two columns; combining marks none.
TEST_CASE("marks stand under what they mean, in columns of the terminal") {
  const SourceFile file("a", "理事会（e\u0301x）сам한글 z");
  const auto marks_of = [&](std::string_view part) {
    const std::string text =
        ToText({Code::kNoProject, Severity::kError, SpanOf(file, part), "m", {}}, false);
    const std::string last = text.substr(text.rfind("| ") + 2);
    return last.substr(0, last.size() - 1);
  };
  CHECK(marks_of("理") == "^~");
  CHECK(marks_of("会") == "    ^~");
  CHECK(marks_of("x") == "         ^");
  CHECK(marks_of("сам") == "            ^~~");
  CHECK(marks_of("한글") == "               ^~~~");
  CHECK(marks_of("z") == "                    ^");
  const SourceFile lines("a", std::string(50, 'x') + "理");
  CHECK(DisplayWidth(lines.text()) == 52);
}

TEST_CASE("findings are sorted by file, place and code, and each stands once") {
  const SourceFile a("a", "xxxxx");
  const SourceFile b("b", "xxxxx");
  Sink sink;
  sink.Report(Code::kNoProject, {&b, 1, 2}, "four");
  sink.Report(Code::kNoProject, {&a, 3, 4}, "three");
  Sink other;
  other.Report(Code::kNoProject, {&a, 3, 4}, "three");
  other.Report(Code::kUnreadableFile, {&a, 3, 4}, "two");
  other.Report(Code::kNoProject, {}, "one");
  sink.Append(std::move(other));
  sink.Sort();
  std::vector<std::string> messages;
  for (const Diagnostic& d : sink.diagnostics()) messages.push_back(d.message);
  CHECK(messages == std::vector<std::string>{"one", "two", "three", "four"});
}

TEST_CASE("findings are counted") {
  Sink sink;
  CHECK(SummaryOf(sink).empty());
  CHECK_FALSE(sink.HasErrors());
  sink.Add({Code::kNoProject, Severity::kWarning, {}, "m", {}});
  CHECK(SummaryOf(sink) == "1 warning");
  CHECK_FALSE(sink.HasErrors());
  sink.Report(Code::kNoProject, {}, "a");
  sink.Report(Code::kNoProject, {}, "b");
  sink.Add({Code::kNoProject, Severity::kNote, {}, "m", {}});
  CHECK(SummaryOf(sink) == "2 errors, 1 warning, 1 note");
  CHECK(sink.Count(Severity::kError) == 2);
}

TEST_CASE("findings as JSON") {
  const SourceFile file("content/a.xml", "<é>\n  <b due=\"день\"/>\n");
  Sink sink;
  sink.Report(Code::kNoProject, SpanOf(file, "день"), "\"quoted\"")
      .hints.push_back({"here", SpanOf(file, "<é>")});
  sink.Report(Code::kNoProject, {}, "bytes \xFF");
  const auto json = nlohmann::json::parse(ToJson(sink));
  CHECK(json["errors"] == 2);
  CHECK(json["warnings"] == 0);
  const auto& first = json["diagnostics"][0];
  CHECK(first["code"] == "no-project");
  CHECK(first["severity"] == "error");
  CHECK(first["message"] == "\"quoted\"");
  CHECK(first["file"] == "content/a.xml");
  CHECK(first["line"] == 2);
  CHECK(first["column"] == 11);
  CHECK(first["end_line"] == 2);
  CHECK(first["end_column"] == 15);
  CHECK(first["hints"][0]["text"] == "here");
  CHECK(first["hints"][0]["line"] == 1);
  CHECK_FALSE(json["diagnostics"][1].contains("file"));
  CHECK(json["diagnostics"][1]["message"] == "bytes \xEF\xBF\xBD");
}

}  // namespace hexapla::base
