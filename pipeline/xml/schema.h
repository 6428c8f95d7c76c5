#pragma once

#include <memory>
#include <string_view>

#include "base/diagnostic.h"
#include "xml/document.h"

namespace hexapla::xml {

/// An XML Schema 1.0, compiled. Validating from several threads at once is safe.
class Schema {
 public:
  /// \p text  a complete schema, part of the program: a fault in it ends the program, and so does
  /// anything that would load another one. What the `xs:documentation` of a simple type says is
  /// shown where a value is not of that type, before "is asked for": "a number such as `62.55`".
  static std::unique_ptr<Schema> Compile(std::string_view text);

  /// Reports each departure from the schema, in our own words (`missing-element`,
  /// `unknown-element`, `misplaced-element`, `missing-attribute`, `unknown-attribute`,
  /// `invalid-value` …), with did-you-mean. Returns whether there was none.
  bool Validate(const Document& document, base::Sink& sink) const;

  /// Parses \p file and validates it in one pass, which is quicker. Findings are those of
  /// `Document::Parse` and of `Validate`; nullptr iff it could not be parsed.
  std::unique_ptr<Document> Read(const base::SourceFile& file, base::Sink& sink) const;

  ~Schema();

 private:
  struct Impl;
  explicit Schema(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace hexapla::xml
