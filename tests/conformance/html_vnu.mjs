#!/usr/bin/env node
// Every HTML edition through the Nu Html Checker (the W3C's), in one Java process. Errors and
// warnings are findings. `vnu_filters.txt` lists messages that are let through, each with its reason.

import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentMissing, here, main, packageFile, run } from './lib.mjs';

const kHelp = `
usage: html_vnu.mjs OUT
Validates OUT/*/*.html with vnu.jar. Exit: 0 clean, 1 findings, 3 environment.`;

main(kHelp, { args: 1 }, async (context) => {
  const jar = packageFile('vnu-jar/build/dist/vnu.jar');
  const files = context.files('html');
  const names = new Map(files.map((file) => [resolve(file.path), file.name]));
  const result = await run('java', [
    '-Xss1m', '-Djava.awt.headless=true', '-jar', jar, '--format', 'json',
    '--filterfile', join(here, 'vnu_filters.txt'), ...files.map((file) => file.path),
  ], { debian: 'default-jre-headless' });
  let messages;
  try {
    messages = JSON.parse(result.stderr).messages;
  } catch {
    environmentMissing(
      `vnu.jar ended with ${result.status} and no report: ${(result.stderr || result.stdout).slice(0, 500)}`);
  }
  for (const found of messages) {
    const { type, subType, url, lastLine, firstColumn, lastColumn, message } = found;
    if (type === 'non-document-error') environmentMissing(`vnu.jar: ${message}`);
    if (type !== 'error' && subType !== 'warning') continue;
    const path = fileURLToPath(url);
    context.finding(names.get(path) ?? path,
      `${lastLine ?? 1}:${firstColumn ?? lastColumn ?? 1}: ${subType ?? type}: ${message}`);
  }
});
