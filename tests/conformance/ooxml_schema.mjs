#!/usr/bin/env node
// Every part of every DOCX against the ISO/IEC 29500 transitional schemas and, for the package's
// own parts, the Open Packaging Conventions schemas. One xmllint run per schema for all files.
//
// The schemas are not part of this project (HEXAPLA_SCHEMAS, default ../shared/schemas beside the
// checkout); without them the check is skipped. What mc:Ignorable names is taken out first, as a
// reader without extensions does. A part whose content type has no schema here is a finding:
// nothing goes unchecked in silence.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { main, schemas, unpack, validate, walk } from './lib.mjs';
import { withoutIgnorable } from './xml_tokens.mjs';

const kHelp = `
usage: ooxml_schema.mjs OUT
Validates each part of OUT/*/*.docx against the ISO 29500 transitional and OPC schemas.
Environment: HEXAPLA_SCHEMAS  folder with catalog.xml, ooxml-transitional/, opc/.
Exit: 0 clean, 1 findings, 3 environment, 77 no schemas.`;

const kWml = 'ooxml-transitional/all-wml.xsd';

// The first rule that matches the part's name gives its schema; null: not XML, nothing to check.
const kRules = [
  [/^\[Content_Types\]\.xml$/, 'opc/opc-contentTypes.xsd'],
  [/(^|\/)_rels\/[^/]*\.rels$/, 'opc/opc-relationships.xsd'],
  [/^docProps\/core\.xml$/, 'opc/opc-coreProperties.xsd'],
  [/^docProps\/(app|custom)\.xml$/, kWml],
  [/^word\/charts\/[^/]+\.xml$/, 'ooxml-transitional/dml-chart.xsd'],
  [/^word\/.+\.xml$/, kWml],
  [/^customXml\/itemProps\d*\.xml$/, 'ooxml-transitional/shared-customXmlDataProperties.xsd'],
  [/^customXml\/item\d*\.xml$/, null],
  // A file of its own: the data of a chart, read back in tests/unit/write/chart_test.cc.
  [/^word\/embeddings\/[^/]+\.xlsx$/, null],
  [/\.(png|jpeg|jpg|emf|odttf)$/, null],
];

main(kHelp, { args: 1 }, async (context) => {
  const folder = schemas();
  const files = context.files('docx');
  const bySchema = new Map();
  const origin = new Map();
  for (const [index, file] of files.entries()) {
    const raw = context.temporaryFolder();
    const complaint = await unpack(file.path, raw);
    if (complaint) {
      context.finding(file.name, `not a readable ZIP: ${complaint}`);
      continue;
    }
    for (const part of walk(raw)) {
      const rule = kRules.find(([pattern]) => pattern.test(part));
      if (!rule) context.finding(file.name, `${part}: no schema is known for this part`);
      if (!rule || rule[1] === null) continue;
      const plain = join(raw, '.plain', String(index), part);
      mkdirSync(dirname(plain), { recursive: true });
      writeFileSync(plain, withoutIgnorable(readFileSync(join(raw, part), 'utf8')));
      origin.set(plain, { file, part });
      bySchema.set(rule[1], [...(bySchema.get(rule[1]) ?? []), plain]);
    }
  }
  for (const [schema, parts] of bySchema) {
    for (const { file, line, message } of await validate(join(folder, schema), parts)) {
      const { file: docx, part } = origin.get(file);
      context.finding(docx.name, `${part}:${line}: ${message}`);
    }
  }
});
