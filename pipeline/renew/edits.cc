#include "renew/edits.h"

#include <fmt/format.h>

namespace hexapla::renew {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";

}  // namespace

void Edits::Put(std::size_t at, std::size_t length, std::string text) {
  edits_.insert({at, {length, std::move(text)}});
}

void Edits::SetAttribute(xml::Element element, std::string_view name, std::string_view value) {
  const base::Span span = element.attribute_span(name);
  Put(span.begin, span.end - span.begin, std::string(value));
}

void Edits::ReplaceAttribute(xml::Element element, std::string_view name, std::string_view to,
                             std::string_view value) {
  const base::Span span = element.attribute_span(name);
  // Before the value stand a quote, `=` with or without white space, and the name.
  const std::size_t begin = file_.text().rfind(name, span.begin - name.size() - 2);
  Put(begin, span.end + 1 - begin, fmt::format("{}=\"{}\"", to, value));
}

void Edits::AddAttribute(xml::Element element, std::string_view name, std::string_view value) {
  const base::Span span = element.span();
  std::size_t end = span.end - 1;
  if (file_.text()[end - 1] == '/') --end;
  end = file_.text().find_last_not_of(kWhiteSpace, end - 1) + 1;
  Put(end, 0, fmt::format(" {}=\"{}\"", name, value));
}

void Edits::AddAttributeBehind(xml::Element element, std::string_view name, std::string_view added,
                               std::string_view value) {
  Put(element.attribute_span(name).end + 1, 0, fmt::format(" {}=\"{}\"", added, value));
}

void Edits::AppendContent(xml::Element element, std::string text) {
  const base::Span span = element.content_span();
  const std::size_t last = file_.text().find_last_not_of(kWhiteSpace, span.end - 1);
  Put(last + 1, 0, std::move(text));
}

std::string Edits::Apply() const {
  const std::string& source = file_.text();
  std::string out;
  std::size_t done = 0;
  for (const auto& [at, edit] : edits_) {
    out.append(source, done, at - done);
    out += edit.text;
    done = at + edit.length;
  }
  return out.append(source, done);
}

}  // namespace hexapla::renew
