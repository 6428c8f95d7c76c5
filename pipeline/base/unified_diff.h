#pragma once

#include <string>
#include <string_view>

namespace hexapla::base {

/// What has changed in a file, as `diff -u` shows it and `patch -p1` takes it, with three lines
/// around; empty when nothing has. Lines between the first and the last change that are equal in
/// place are shown as unchanged only while the number of lines is the same.
std::string UnifiedDiff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace hexapla::base
