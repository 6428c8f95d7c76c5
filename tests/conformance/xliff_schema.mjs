#!/usr/bin/env node
// Every translation catalogue against the OASIS XLIFF 2.1 schemas (core and modules), and the
// term base against the TBX core schema. The schemas say less than the standards do (they let
// most constraint violations through), so this is a floor, not a proof.

import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { environmentMissing, main, schemas, validate, walk } from './lib.mjs';

const kHelp = `
usage: xliff_schema.mjs LOCALES
Validates LOCALES/**/*.xlf (XLIFF 2.1) and LOCALES/**/*.tbx (TBX core).
Environment: HEXAPLA_SCHEMAS  folder with catalog.xml, xliff-2.1/, tbx/.
Exit: 0 clean, 1 findings, 3 environment, 77 no schemas.`;

main(kHelp, { args: 1 }, async (context) => {
  const folder = schemas();
  const locales = resolve(context.words[0]);
  if (!existsSync(locales)) environmentMissing(`no folder ${locales}`);
  const files = walk(locales).map((name) => join(locales, name));
  const catalogues = files.filter((name) => name.endsWith('.xlf'));
  const terms = files.filter((name) => name.endsWith('.tbx'));
  if (catalogues.length + terms.length === 0) environmentMissing(`no *.xlf or *.tbx in ${locales}`);
  context.count = catalogues.length + terms.length;
  const findings = [
    ...(await validate(join(folder, 'xliff-2.1/all.xsd'), catalogues)),
    ...(await validate(join(folder, 'tbx/TBX_core.xsd'), terms)),
  ];
  for (const { file, line, message } of findings) {
    context.finding(relative(locales, file), `${line}: ${message}`);
  }
});
