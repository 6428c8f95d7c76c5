#include "load/template.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/edit_distance.h"
#include "load/path.h"
#include "load/schemas.h"

namespace hexapla::load {
namespace {

using base::Code;

class TemplateLoader {
 public:
  TemplateLoader(Files& files, Template& result, base::Sink& sink)
      : files_(files), result_(result), sink_(sink) {}

  /// \p including  the `<include>` that names the file; null for the template itself.
  void Load(const std::string& path, xml::Element including) {
    if (result_.files.contains(path)) return;
    auto document = ReadDocument(files_, path, SchemaName::kTemplate, sink_);
    if (!document) return;
    const xml::Element root = document->root();
    CheckRoot(root, path, including);
    result_.files[path] = std::move(document);
    open_.push_back(path);
    FollowIncludes(root, path);
    open_.pop_back();
  }

 private:
  void CheckRoot(xml::Element root, const std::string& path, xml::Element including) {
    const std::string_view expected = including ? "part" : "template";
    const bool known = root.name() == "part" || root.name() == "template";
    if (root.name() == expected || !known) return;
    sink_.Report(Code::kInvalidInclude, including ? including.attribute_span("href") : root.span(),
                 fmt::format("`{}` has the root `<{}>`; {} has `<{}>`", path, root.name(),
                             including ? "an included file" : "a template", expected));
  }

  void FollowIncludes(xml::Element element, const std::string& path) {
    for (const xml::Element child : element.children()) {
      if (child.name() == "include") Include(child, path);
      FollowIncludes(child, path);
    }
  }

  void Include(xml::Element include, const std::string& path) {
    const auto href = include.attribute("href");
    if (!href) return;
    const base::Span span = include.attribute_span("href");
    const auto target = IncludedPath(path, *href);
    if (!target) {
      sink_.Report(
          Code::kInvalidInclude, span,
          fmt::format("`{}` leads out of `templates/`; a part stands inside it, and is named "
                      "relative to the file that includes it",
                      *href));
    } else if (std::find(open_.begin(), open_.end(), *target) != open_.end()) {
      sink_.Report(Code::kIncludeCycle, span,
                   fmt::format("`{}` includes itself: {}", *target, Chain(*target)));
    } else if (!files_.IsThere(*target)) {
      sink_.Report(Code::kMissingFile, span, fmt::format("there is no file `{}`", *target));
    } else {
      Load(*target, include);
    }
  }

  std::string Chain(const std::string& target) const {
    std::string chain;
    for (auto it = std::find(open_.begin(), open_.end(), target); it != open_.end(); ++it) {
      chain += "`" + *it + "` → ";
    }
    return chain + "`" + target + "`";
  }

  Files& files_;
  Template& result_;
  base::Sink& sink_;
  std::vector<std::string> open_;  ///< the files being read, outermost first
};

void ReportUnknownTemplate(const Files& files, const std::string& name, base::Span reference,
                           base::Sink& sink) {
  std::vector<std::string> names;
  for (const std::string& folder : files.List("templates")) {
    if (files.Exists("templates/" + folder + "/template.xml")) names.push_back(folder);
  }
  base::Diagnostic& finding = sink.Report(
      Code::kMissingFile, reference,
      fmt::format("there is no template `{0}`: no file `templates/{0}/template.xml`", name));
  if (const auto meant = base::DidYouMean(name, names)) {
    finding.hints.push_back({fmt::format("did you mean `{}`?", *meant), {}});
  }
}

}  // namespace

std::optional<std::string> IncludedPath(const std::string& path, const std::string& href) {
  if (href.empty() || href.front() == '/') return std::nullopt;
  auto target = NormalizePath(FolderOf(path) + "/" + href);
  if (!target || !target->starts_with("templates/")) return std::nullopt;
  return target;
}

Template LoadTemplate(Files& files, const std::string& name, base::Span reference,
                      base::Sink& sink) {
  Template result;
  result.name = name;
  result.main = "templates/" + name + "/template.xml";
  if (files.IsThere(result.main)) {
    TemplateLoader(files, result, sink).Load(result.main, {});
  } else {
    ReportUnknownTemplate(files, name, reference, sink);
  }
  return result;
}

}  // namespace hexapla::load
