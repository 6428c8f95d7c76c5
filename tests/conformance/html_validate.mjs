#!/usr/bin/env node
// Every HTML edition through html-validate: its recommended, document and a11y rule sets as
// `.htmlvalidate.json` has them (README.md explains each rule that is changed there).

import { join } from 'node:path';
import { here, load, main, readText } from './lib.mjs';

const kHelp = `
usage: html_validate.mjs OUT
Validates OUT/*/*.html with html-validate. Exit: 0 clean, 1 findings, 3 environment.`;

main(kHelp, { args: 1 }, async (context) => {
  const { HtmlValidate, StaticConfigLoader } = await load('html-validate');
  const config = JSON.parse(readText(join(here, '.htmlvalidate.json')));
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  for (const file of context.files('html')) {
    const report = await validator.validateString(readText(file.path), file.path);
    for (const { messages } of report.results) {
      for (const { line, column, ruleId, message } of messages) {
        context.finding(file.name, `${line}:${column}: [${ruleId}] ${message}`);
      }
    }
  }
});
