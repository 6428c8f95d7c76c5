#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "xml/document.h"
#include "xml/xpath.h"

namespace hexapla::check {

/// ISO Schematron (ISO/IEC 19757-3) with XPath 1.0, as far as it is supported, compiled.
namespace schematron {

using Expression = std::shared_ptr<const xml::XPath>;

struct Let {
  std::string name;
  Expression value;
};

/// A piece of what a rule says: words, or an expression's value. One without either stands for the
/// name of the context node.
struct Piece {
  std::string words;
  Expression value;
};
using Text = std::vector<Piece>;

/// An `assert` (reported when the test is false) or a `report` (when it is true).
struct Assertion {
  const base::HouseCode* code = nullptr;
  bool reports_when = false;
  Expression test;
  Text message;
  std::vector<Text> diagnostics;
};

struct Rule {
  Expression context;
  std::vector<Let> lets;
  std::vector<Assertion> assertions;
};

struct Pattern {
  std::vector<Let> lets;
  std::vector<Rule> rules;
};

struct Schema {
  std::map<std::string, std::string> prefixes;
  std::vector<Let> lets;          ///< of the schema, then of the phase
  std::vector<Pattern> patterns;  ///< those that are active
  std::deque<base::HouseCode> codes;
};

/// Reads a schema; nullptr when it has a fault, which is reported: `invalid-schematron`,
/// `schematron-unsupported`, or a fault of an expression.
std::unique_ptr<Schema> Read(const xml::Document& document, base::Sink& sink);

/// Checks a document, seen as a whole: in each pattern the first rule whose context matches a node
/// is the node's. An expression that cannot be evaluated is reported once, and what asks for it is
/// passed over. All of it takes a bounded number of steps.
void Run(const Schema& schema, const xml::View& document, base::Sink& sink);

}  // namespace schematron
}  // namespace hexapla::check
