#!/usr/bin/env node
// Every DOCX to PDF by one LibreOffice run with its own profile. Each PDF must have a page, embed
// its fonts, use the fonts that fonts.json expects of its language and none that it forbids, draw
// Chinese characters in the Simplified Chinese face and none in the Japanese one (han_faces.mjs;
// font names cannot tell them apart), contain the document's title, and begin its sections about
// where its contents say (contents_pages.mjs).

import { existsSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkContents } from './contents_pages.mjs';
import { faceCounter, hanCharacters, writeReferences } from './han_faces.mjs';
import { environmentMissing, here, main, readText, run } from './lib.mjs';
import { contains, decode } from './pdf_words.mjs';

const kHelp = `
usage: docx_to_pdf.mjs OUT [PDFDIR]
Converts OUT/*/*.docx with LibreOffice and checks the PDFs; PDFDIR keeps them.
Exit: 0 clean, 1 findings, 3 environment.`;

main(kHelp, { args: 2, optional: 1 }, async (context) => {
  const files = context.files('docx');
  const target = resolve(context.words[1] ?? context.temporaryFolder());
  mkdirSync(target, { recursive: true });
  const scratch = context.temporaryFolder();
  const han = hanCharacters((await Promise.all(files.map(bodyText))).join(''));
  const references = han.length > 0 ? writeReferences(scratch, han) : [];
  const profile = pathToFileURL(context.temporaryFolder()).href;
  const convert = (outdir, sources) => run('soffice', [
    `-env:UserInstallation=${profile}`, '--headless', '--norestore', '--nolockcheck',
    '--convert-to', 'pdf', '--outdir', outdir, ...sources,
  ], { debian: 'libreoffice-writer-nogui' });
  const office = await convert(target, files.map((file) => file.path));
  let faces = null;
  if (references.length > 0) {
    await convert(scratch, references);
    faces = await faceCounter(scratch);
  }
  const rules = JSON.parse(readText(join(here, 'fonts.json')));
  let made = 0;
  for (const file of files) {
    const pdf = join(target, basename(file.path).replace(/\.docx$/, '.pdf'));
    if (!existsSync(pdf)) {
      context.finding(file.name, 'LibreOffice made no PDF of it');
      continue;
    }
    made += 1;
    const report = (message) => context.finding(file.name, message);
    await checkPdf(pdf, file, rules, report);
    if (faces) await checkFaces(pdf, file, await faces(pdf), report);
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
  const core = (await unzip(file.path, 'docProps/core.xml')).stdout;
  const title = decode(core.match(/<dc:title[^>]*>([^<]*)</)?.[1] ?? '').trim();
  if (!title) report('the document has no title property');
  else if (!contains(text, title)) report(`the PDF does not contain the title "${title}"`);
  if (language.other_advances) return;
  checkContents((await unzip(file.path, 'word/document.xml')).stdout, text.split('\f'), report);
}

function unzip(docx, part) {
  return run('unzip', ['-p', docx, part], { debian: 'unzip' });
}

async function bodyText(file) {
  return (await unzip(file.path, 'word/document.xml')).stdout.replace(/<[^>]*>/g, '');
}

async function checkFaces(pdf, file, counts, report) {
  const characters = hanCharacters(await bodyText(file)).length;
  if (characters === 0) return;
  if (counts.telling === 0) {
    report('no character tells the Simplified Chinese from the Japanese face; is fonts-noto-cjk installed?');
  }
  if (counts.JP > 0) report(`${counts.JP} characters are drawn in the Japanese face`);
  if (counts.SC === 0 && characters > 50) {
    report('no character is drawn in the Simplified Chinese face');
  }
}

// pdffonts: name, type, encoding, then emb sub uni (yes/no) and the object number.
function parseFonts(table) {
  return table.split('\n').slice(2).flatMap((line) => {
    const match = line.match(/^(\S+)\s.*\s(yes|no)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/);
    return match ? [{ name: match[1].replace(/^[A-Z]{6}\+/, ''), embedded: match[2] === 'yes' }] : [];
  });
}
