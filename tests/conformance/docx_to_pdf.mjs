#!/usr/bin/env node
// Every DOCX to PDF by one LibreOffice run with its own profile. Each PDF must have a page, embed
// its fonts, use the faces that fonts.json expects of its language and none that it forbids (a
// Japanese face in a Chinese text, above all), and contain the document's title.

import { existsSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { environmentMissing, here, main, readText, run } from './lib.mjs';

const kHelp = `
usage: docx_to_pdf.mjs OUT [PDFDIR]
Converts OUT/*/*.docx with LibreOffice and checks the PDFs; PDFDIR keeps them.
Exit: 0 clean, 1 findings, 3 environment.`;

main(kHelp, { args: 2, optional: 1 }, async (context) => {
  const files = context.files('docx');
  const target = resolve(context.words[1] ?? context.temporaryFolder());
  mkdirSync(target, { recursive: true });
  const profile = pathToFileURL(context.temporaryFolder()).href;
  const office = await run('soffice', [
    `-env:UserInstallation=${profile}`, '--headless', '--norestore', '--nolockcheck',
    '--convert-to', 'pdf', '--outdir', target, ...files.map((file) => file.path),
  ], { debian: 'libreoffice-writer-nogui' });
  const rules = JSON.parse(readText(join(here, 'fonts.json')));
  let made = 0;
  for (const file of files) {
    const pdf = join(target, basename(file.path).replace(/\.docx$/, '.pdf'));
    if (!existsSync(pdf)) {
      context.finding(file.name, 'LibreOffice made no PDF of it');
      continue;
    }
    made += 1;
    await checkPdf(pdf, file, rules, (message) => context.finding(file.name, message));
  }
  if (made === 0 && office.status !== 0) {
    environmentMissing(`soffice ended with ${office.status}: ${office.stderr.slice(0, 500)}`);
  }
});

async function checkPdf(pdf, file, rules, report) {
  const poppler = { debian: 'poppler-utils' };
  const info = await run('pdfinfo', [pdf], poppler);
  const pages = Number(info.stdout.match(/^Pages:\s+(\d+)/m)?.[1] ?? 0);
  if (pages < 1) report('the PDF has no page');
  const fonts = parseFonts((await run('pdffonts', [pdf], poppler)).stdout);
  for (const { name, embedded } of fonts) if (!embedded) report(`font ${name} is not embedded`);
  const language = rules[file.lang] ?? { expected: [], forbidden: [] };
  const names = fonts.map((font) => font.name);
  for (const pattern of [...rules['*'].expected, ...language.expected]) {
    if (!names.some((name) => new RegExp(pattern).test(name))) {
      report(`no font is ${pattern}; used: ${names.join(', ') || 'none'}`);
    }
  }
  for (const pattern of new Set([...rules['*'].forbidden, ...language.forbidden])) {
    for (const name of names) {
      if (new RegExp(pattern).test(name)) report(`font ${name} must not be used here`);
    }
  }
  const text = (await run('pdftotext', ['-enc', 'UTF-8', pdf, '-'], poppler)).stdout;
  const core = (await run('unzip', ['-p', file.path, 'docProps/core.xml'], { debian: 'unzip' })).stdout;
  const title = decode(core.match(/<dc:title[^>]*>([^<]*)</)?.[1] ?? '').trim();
  if (!title) report('the document has no title property');
  else if (!contains(text, title)) report(`the PDF does not contain the title "${title}"`);
}

// pdffonts: name, type, encoding, then emb sub uni (yes/no) and the object number.
function parseFonts(table) {
  return table.split('\n').slice(2).flatMap((line) => {
    const match = line.match(/^(\S+)\s.*\s(yes|no)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/);
    return match ? [{ name: match[1].replace(/^[A-Z]{6}\+/, ''), embedded: match[2] === 'yes' }] : [];
  });
}

const decode = (text) => text.replace(/&(lt|gt|amp|quot|apos);/g,
  (_, name) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name]);

// NFKC undoes the presentation forms of Arabic letters that a PDF may state; lines break anywhere.
// Where the order of a right-to-left line is lost in the PDF, every word of the title must be there.
function contains(text, title) {
  const plain = (s) => s.normalize('NFKC').replace(/[\p{Cf}\p{Mn}\s]/gu, '').toLowerCase();
  if (plain(text).includes(plain(title))) return true;
  const words = title.split(/\s+/).map(plain).filter((word) => word.length > 2);
  return words.length > 2 && words.every((word) => plain(text).includes(word));
}
