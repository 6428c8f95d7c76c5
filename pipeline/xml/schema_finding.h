#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "xml/document.h"

namespace hexapla::xml {

/// What our own words need to know of a schema.
struct SchemaNames {
  std::vector<std::string> roots;                 ///< elements a file may begin with
  std::map<std::string, std::string> namespaces;  ///< what is said of another one, by root
  std::set<std::string> elements;                 ///< every element it declares
  std::set<std::string> optional;                 ///< those that need not be there
  std::set<std::string> attributes;               ///< every attribute it declares
  std::map<std::string, std::string> types;       ///< documentation of simple types by name
  std::map<std::string, std::string> patterns;    ///< documentation of simple types by pattern
};

/// One error of libxml2's validator. Strings are copies: libxml2 keeps them only for the call.
struct SchemaError {
  int code = 0;  ///< xmlParserErrors
  Element element;
  std::string message;  ///< libxml2's: names are read out of it, it is never shown
  std::string first;    ///< first argument of the message
  std::string second;
};

/// Turns libxml2's errors, in order, into findings: one per cause.
class SchemaFindings {
 public:
  explicit SchemaFindings(const SchemaNames& names) : names_(names) {}

  void Add(const SchemaError& error);

  /// Elements, by the offset of their start tag, that hide what is behind them from libxml2: with
  /// these taken out, more can be found.
  const std::set<std::uint32_t>& hiding() const { return hiding_; }

  const std::vector<base::Diagnostic>& findings() const { return findings_; }

 private:
  void AddContent(const SchemaError& error);
  void AddMissing(const SchemaError& error, const std::vector<std::string>& expected);
  void AddUnexpected(const SchemaError& error, const std::vector<std::string>& expected);
  void AddRoot(const SchemaError& error);
  void AddMissingAttribute(const SchemaError& error);
  void AddUnknownAttribute(const SchemaError& error);
  void AddFacet(const SchemaError& error);
  void AddType(const SchemaError& error);
  void AddText(const SchemaError& error);
  void AddElementContent(const SchemaError& error);
  /// Reports unless the same was reported in an earlier round; null when it was.
  base::Diagnostic* Report(base::Code code, base::Span span, std::string message);
  void AddHint(base::Diagnostic* diagnostic, std::string text, base::Span span = {});
  void HintExpected(base::Diagnostic* diagnostic, const std::vector<std::string>& expected);
  void HintMeant(base::Diagnostic* diagnostic, std::string_view name,
                 const std::vector<std::string>& first, const std::set<std::string>& then);

  const SchemaNames& names_;
  std::vector<base::Diagnostic> findings_;
  std::set<std::uint32_t> hiding_;
  std::set<std::pair<std::uint32_t, std::string>> seen_;
  std::set<std::uint32_t> disordered_;  ///< parents, by offset, whose order was found wrong
};

}  // namespace hexapla::xml
