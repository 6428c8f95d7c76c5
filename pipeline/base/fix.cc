#include "base/fix.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace hexapla::base {
namespace {

auto KeyOf(const Fix& fix) {
  return std::make_tuple(fix.span.begin, fix.span.end, std::string_view(fix.replacement));
}

FixedFile Apply(const SourceFile& file, std::vector<const Fix*> fixes) {
  std::sort(fixes.begin(), fixes.end(),
            [](const Fix* a, const Fix* b) { return KeyOf(*a) < KeyOf(*b); });
  const auto equal = [](const Fix* a, const Fix* b) { return KeyOf(*a) == KeyOf(*b); };
  fixes.erase(std::unique(fixes.begin(), fixes.end(), equal), fixes.end());
  FixedFile out;
  out.file = &file;
  std::size_t at = 0;
  for (const Fix* fix : fixes) {
    if (out.applied > 0 && fix->span.begin <= at) {
      ++out.left;
      continue;
    }
    out.text.append(file.text(), at, fix->span.begin - at);
    out.text += fix->replacement;
    at = fix->span.end;
    ++out.applied;
  }
  out.text.append(file.text(), at);
  return out;
}

}  // namespace

std::vector<FixedFile> ApplyFixes(const Sink& sink) {
  // A file may have been read several times in a run, each time with the same bytes.
  std::map<std::string, std::pair<const SourceFile*, std::vector<const Fix*>>> files;
  for (const Diagnostic& d : sink.diagnostics()) {
    const bool usable = d.fix && d.fix->safe && d.fix->span.known() &&
                        d.fix->span.begin <= d.fix->span.end &&
                        d.fix->span.end <= d.fix->span.file->text().size();
    if (!usable) continue;
    auto& [file, fixes] = files[d.fix->span.file->path()];
    if (file == nullptr) file = d.fix->span.file;
    fixes.push_back(&*d.fix);
  }
  std::vector<FixedFile> out;
  for (const auto& [path, entry] : files) out.push_back(Apply(*entry.first, entry.second));
  return out;
}

}  // namespace hexapla::base
