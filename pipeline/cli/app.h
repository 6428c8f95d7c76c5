#pragma once

namespace hexapla::cli {

/// The program: reads the command line, runs the command, returns an `ExitStatus`. Throws nothing.
int Main(int argc, char** argv);

}  // namespace hexapla::cli
