#!/usr/bin/env node
// Every Markdown edition through markdownlint, with the rules of markdownlint.config.mjs.

import { load, main } from './lib.mjs';
import config from './markdownlint.config.mjs';

const kHelp = `
usage: markdown_lint.mjs OUT
Checks OUT/*/*.md with markdownlint. Exit: 0 clean, 1 findings, 3 environment.`;

main(kHelp, { args: 1 }, async (context) => {
  const { lint } = await load('markdownlint/promise');
  const files = context.files('md');
  const results = await lint({ files: files.map((file) => file.path), config, noInlineConfig: true });
  for (const file of files) {
    for (const { lineNumber, ruleNames, ruleDescription, errorDetail } of results[file.path]) {
      context.finding(file.name,
        `${lineNumber}: [${ruleNames.join('/')}] ${ruleDescription}${errorDetail ? `: ${errorDetail}` : ''}`);
    }
  }
});
