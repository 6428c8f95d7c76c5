#include "cli/app.h"

int main(int argc, char** argv) { return hexapla::cli::Main(argc, argv); }
