#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hexapla::load {

/// \p path without empty parts, `.` and `..`; nullopt when it is empty, absolute, or climbs above
/// the folder it starts from. Lexical: no file is looked at.
std::optional<std::string> NormalizePath(std::string_view path);

/// The folder of \p path, empty for a bare name.
std::string FolderOf(std::string_view path);

/// Whether a file of that name belongs to an editor, an office suite or the system, not to a
/// project.
bool IsTemporaryName(std::string_view name);

}  // namespace hexapla::load
