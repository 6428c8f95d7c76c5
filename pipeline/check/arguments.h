#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/referent.h"
#include "locale/locale.h"
#include "message/message.h"
#include "model/outline.h"

namespace hexapla::check {

/// Calls \p visit for every argument, plural and select of \p content, branches included.
void ForEachArgument(const std::vector<message::Node>& content,
                     const std::function<void(const message::Node&)>& visit);

/// Whether \p name was found nowhere: its referent is the guess that it is a concept.
bool IsGuess(const std::string& name, const base::Referent& referent);

/// `iscg` for `iscg_gender` and `iscg_number`; empty for other names.
std::string BaseOfGrammarName(const std::string& name);

/// Reports what is wrong with the arguments of one message, source or target, whose names stand for
/// \p scope: asked for as a type it is not, or in a style \p locale, if there is one, does not
/// have.
void CheckArgumentForms(const std::vector<message::Node>& content, const model::Scope& scope,
                        const locale::Locale* locale, base::Sink& sink);

}  // namespace hexapla::check
