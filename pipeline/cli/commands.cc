#include "cli/commands.h"

#include "cli/command_line.h"

namespace hexapla::cli {

const std::vector<Command>& Commands() {
  static const std::vector<Command> commands = {
      {"build", "Make reports in every language and format",
       "What is up to date is not made again; `--explain` says why something is made.\n"
       "With --lang or --format the other published files of a report are kept.\n"
       "After an error nothing that was published before has changed.\n"
       "\n"
       "Examples:\n"
       "  hexapla build                                  every report\n"
       "  hexapla build C26-res191 --lang fr,ar          two languages, all formats\n"
       "  hexapla build --format html --draft            untranslated text is marked\n",
       RunBuild},
      {"check", "Say everything that is wrong, and make nothing",
       "Findings in content/accepted.xml are counted, not printed; one that has expired is "
       "printed.\n"
       "\n"
       "Examples:\n"
       "  hexapla check\n"
       "  hexapla check --fix\n"
       "  hexapla check --diagnostics sarif > findings.sarif\n",
       RunCheck},
      {"list", "Show reports, languages and the state of translations",
       "Columns: what is published (built, draft, stale, not built), then units translated,\n"
       "stale (the source has changed since) and missing.\n"
       "\n"
       "Example:\n"
       "  hexapla list --lang ar\n",
       RunList},
      {"dump", "Print a report as a tree of blocks",
       "In the source language unless --lang says otherwise.\n"
       "\n"
       "Example:\n"
       "  hexapla dump C26-res191 --lang fr\n",
       RunDump},
      {"explain", "Explain a code of a finding; without one, list them all",
       "Example:\n"
       "  hexapla explain unwritable-output\n",
       RunExplain},
      {"trace", "Show where a fact stands and everywhere it prints",
       "A fact that chooses a plural or select branch is listed with the wording it chooses.\n"
       "\n"
       "Example:\n"
       "  hexapla trace cirt_2025 C26-res191 --lang en,zh\n",
       RunTrace},
      {"init", "Make a starter project in a new folder",
       "Example:\n"
       "  hexapla init my-reports && hexapla --project my-reports build\n",
       RunInit},
      {"new", "Make next year's report from last year's",
       "Session, number and dates are pending; what is carried over is marked to confirm; "
       "translations\n"
       "are kept. Then the check list is printed: what is likely to have changed, with its place.\n"
       "Nothing that exists is overwritten.\n"
       "\n"
       "Examples:\n"
       "  hexapla new C27-res191 --from C26-res191\n"
       "  hexapla new --list C27-res191                  the check list again, as it is now\n"
       "  hexapla build C27-res191 --draft\n",
       RunNew},
      {"sync", "Bring locales/ up to date with content/ and templates/",
       "New units are added without a translation, changed ones keep the old one and are stale.\n"
       "\n"
       "Examples:\n"
       "  hexapla sync\n"
       "  hexapla sync --lang fr --dry-run\n",
       RunSync},
  };
  return commands;
}

}  // namespace hexapla::cli
