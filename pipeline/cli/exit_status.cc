#include "cli/exit_status.h"

namespace hexapla::cli {

ExitStatus StatusOf(const base::Sink& sink) {
  ExitStatus status = kDone;
  for (const base::Diagnostic& diagnostic : sink.diagnostics()) {
    if (diagnostic.severity != base::Severity::kError) continue;
    switch (diagnostic.code) {
      case base::Code::kUnreadableFile:
      case base::Code::kUnwritableOutput:
        return kEnvironmentFailure;
      case base::Code::kNoProject:
        status = kWrongUsage;
        break;
      default:
        if (status == kDone) status = kInputErrors;
    }
  }
  return status;
}

}  // namespace hexapla::cli
