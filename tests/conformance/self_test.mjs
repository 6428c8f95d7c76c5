#!/usr/bin/env node
// Proves that each check can fail: it must pass a good set of files (fixtures/, in three
// languages) and report, by the expected words, each of a number of small faults put into it.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { walk } from './lib.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const fixtures = join(here, 'fixtures');

const kWords = {
  en: { LANG: 'en', DIR: 'ltr', TITLE: 'Sample of the conformance tests', TEXT: 'One paragraph.',
    NOTE: 'One note.', BIDI: '', RTL: '' },
  ar: { LANG: 'ar', DIR: 'rtl', TITLE: 'نموذج لاختبارات المطابقة', TEXT: 'فقرة واحدة.',
    NOTE: 'حاشية واحدة.', BIDI: '<w:bidi/>',
    RTL: '<w:rPr><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr>' },
  zh: { LANG: 'zh', DIR: 'ltr', TITLE: '一致性测试样本', TEXT: '一个段落：直与骨门底化每写令。',
    NOTE: '一个脚注。', BIDI: '',
    RTL: '<w:rPr><w:rFonts w:hint="eastAsia"/><w:lang w:eastAsia="zh-CN"/></w:rPr>' },
};

// One fault: the file it goes into (a part of a DOCX after `docx/`), what is replaced by what
// (`from: null` deletes the file), and what the check must say. `lang` is `en` without one.
const fault = (file, from, to, says, lang = 'en') => ({ file, from, to, says, lang });
const kDocument = 'docx/word/document.xml';
const kTypes = 'docx/[Content_Types].xml';
const kRels = 'docx/word/_rels/document.xml.rels';
const kCell = '<w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>';

const kEntry = '<w:p><w:hyperlink w:anchor="top" w:history="1"><w:r><w:t>@TITLE@</w:t></w:r>'
  + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF top </w:instrText></w:r>'
  + '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>9</w:t></w:r>'
  + '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink></w:p>';

const kChecks = {
  ooxml_sdk: [
    fault(kDocument, 'w:jc w:val="center"', 'w:jc w:val="sideways"', /sideways/),
    fault(kDocument, '<w:pStyle w:val="Title"/>', '<w:jc w:val="left"/><w:pStyle w:val="Title"/>',
      /unexpected child/),
    fault(kDocument, '</w:document>', '', /Exception/),
  ],
  ooxml_schema: [
    fault(kDocument, 'w:jc w:val="center"', 'w:jc w:val="sideways"', /document\.xml:4: .*sideways/),
    fault(kTypes, '<Default Extension="xml"', '<Default', /Extension/),
    fault(kRels, ' Id="rId1"', '', /Id.*required/),
    fault('docx/docProps/core.xml', 'dc:title', 'dc:heading', /heading/),
    fault('docx/word/styles.xml', '</w:styles>', '', /Premature end|fails to validate/),
    fault('docx/stray.xml', '', '<a/>', /no schema is known/),
  ],
  ooxml_package: [
    fault(kDocument, kCell, '</w:tc>', /table cell 1 ends in `tcPr`/),
    fault(kDocument, kCell, '<w:tbl><w:tr/></w:tbl></w:tc>', /table cell 1 ends in `tbl`/),
    fault(kTypes, /<Override PartName="\/word\/styles.xml".*/, '', /styles\.xml: has no content type/),
    fault(kRels, 'footnotes.xml', 'notes.xml', /target notes\.xml is not in the package/),
    fault('docx/word/footnotes.xml', null, '', /footnotes\.xml is not in the package/),
    fault(kDocument, ' r:id="rId3"', ' r:id="rId9"', /rId9/),
    fault(kDocument, 'REF top', 'REF bottom', /no bookmark bottom/),
    fault(kDocument, '<w:bookmarkEnd w:id="1"/>', '', /bookmark 1 has no end/),
    fault(kDocument, 'footnoteReference w:id="1"', 'footnoteReference w:id="7"', /no footnote 7/),
    fault(kDocument, 'fldCharType="end"', 'fldCharType="separate"', /field/),
    fault('docx/word/stray.xml', '', '<a/>', /no relationship leads here/),
  ],
  docx_to_pdf: [
    fault(kDocument, '@RTL@<w:t>@TEXT@', '<w:rPr><w:lang w:eastAsia="ja-JP"/></w:rPr><w:t>@TEXT@', /drawn in the Japanese face/, 'zh'),
    fault(kDocument, '</w:document>', '', /made no PDF/),
    fault('docx/word/styles.xml', 'Noto Naskh Arabic', 'Noto Nastaliq Urdu', /no font is/, 'ar'),
    fault('docx/docProps/core.xml', '@TITLE@', 'Something else altogether', /does not contain the title/),
    fault('docx/docProps/core.xml', /<dc:title>.*/, '', /no title property/),
    fault(kDocument, '<w:p/>', kEntry, /"Sample of .*" does not begin near page 9/),
  ],
  html_vnu: [
    fault('sample.html', 'id="ref1"', 'id="fn1"', /Duplicate ID/),
    fault('sample.html', '<li>1</li>', '<p>1</p>', /not allowed/),
  ],
  html_validate: [
    fault('sample.html', 'id="ref1"', 'id="fn1"', /no-dup-id/),
    fault('sample.html', '<th scope="col">1', '<th>1', /wcag\/h63/),
    fault('sample.html', '<h1>', '<h3>', /heading-level|close-order/),
  ],
  html_axe: [
    fault('sample.html', '<html lang="@LANG@"', '<html', /light: \[html-has-lang\]/),
    fault('sample.html', 'body { color: #eee; background: #111',
      'body { color: #222; background: #111', /dark: \[color-contrast\]/),
    fault('sample.html', '<li>1</li>', '<li style="width: 900px">1</li>',
      /narrow: the page scrolls sideways/),
    fault('sample.html', '<li>1</li>',
      '<li style="overflow: auto"><span style="display: block; width: 900px">1</span></li>',
      /scrolls sideways without a table or drawing/),
    fault('sample.html', '<li>1</li>', '<li><img src="outside.png" alt="1"></li>',
      /asks for .*outside\.png/),
  ],
  markdown_lint: [
    fault('sample.md', '# @TITLE@\n', '# @TITLE@\n\n### Two levels down\n', /MD001/),
    fault('sample.md', '- 2', '* 2', /MD004/),
    fault('sample.md', '| 3 | 4 |', '| 3 |', /MD056/),
  ],
  markdown_readback: [
    fault('sample.md', '@TEXT@', 'Another paragraph.', /only in the Markdown: p: Another paragraph/),
    fault('sample.md', '# @TITLE@', '## @TITLE@', /only in the HTML: h1/),
    fault('sample.md', '- 2\n', '', /only in the HTML: ul: 2 items/),
    fault('sample.md', '| 3 | 4 |\n', '', /only in the HTML: table: 2 x 2/),
    fault('sample.md', '| 3 | 4 |', '| 3 | 5 |', /only in the Markdown: row: 3 \| 5/),
    fault('sample.md', '[^1]: @NOTE@', '[^1]: Another note.', /only in the HTML: note/),
    fault('sample.md', '@TEXT@[^1]', '@TEXT@', /only in the HTML: p: .*\[\^1\]/),
    fault('sample.html', null, '', /no HTML edition/),
  ],
  xliff_schema: [
    fault('sample.xlf', 'state="translated"', 'state="finished"', /finished/),
    fault('sample.xlf', ' id="u1"', '', /id.*required/),
    fault('sample.tbx', 'termSec><term>report', 'termSec><terms>report', /tags? mismatch|parser error/i),
    fault('sample.tbx', '<conceptEntry id="report">', '<conceptEntry id="report"><entry/>', /entry/),
  ],
};

const scratch = mkdtempSync(join(tmpdir(), 'hexapla-self-test-'));
try {
  process.exitCode = selfTest(process.argv[2]);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function selfTest(name) {
  if (name === undefined || name === '--help' || !(name in kChecks)) {
    console.log(`usage: self_test.mjs CHECK\nCHECK is one of: ${Object.keys(kChecks).join(' ')}`);
    return name === '--help' ? 0 : 2;
  }
  const good = makeSet(name, 'good', null);
  const base = runCheck(name, good);
  if (base.status === 77 || base.status === 3) {
    console.log(base.output);
    return base.status;
  }
  let failed = 0;
  const say = (ok, what, output) => {
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}: ${what}`);
    if (!ok) console.log(output.replace(/^/gm, '    '));
    failed += ok ? 0 : 1;
  };
  say(base.status === 0 && / files, 0 findings/.test(base.output), 'passes the good set', base.output);
  const empty = runCheck(name, mkdtempSync(join(scratch, 'empty-')));
  say(empty.status === 3, 'nothing to check is an environment error', empty.output);
  kChecks[name].forEach((one, index) => {
    const result = runCheck(name, makeSet(name, `broken-${index}`, one));
    const findings = result.output.split('\n').filter((line) => one.says.test(line));
    say(result.status === 1 && findings.length > 0, `${one.file}: ${one.says}`, result.output);
  });
  console.log(`${kChecks[name].length + 2 - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function runCheck(name, folder) {
  const result = spawnSync(process.execPath, [join(here, `${name}.mjs`), folder], { encoding: 'utf8' });
  return { status: result.status, output: result.stdout + result.stderr };
}

/// A folder with one report in three languages (or, for the catalogues, a locales folder); with a
/// fault, in the fault's language only.
function makeSet(name, label, broken) {
  const folder = join(scratch, label);
  const report = join(folder, 'sample');
  mkdirSync(report, { recursive: true });
  if (name === 'xliff_schema') {
    for (const file of ['sample.xlf', 'sample.tbx']) writeFile(join(report, file), file, kWords.en, broken);
    return folder;
  }
  for (const [lang, words] of Object.entries(kWords)) {
    if (broken && broken.lang !== lang) continue;
    // Only what the check reads, to keep a set small.
    if (/^(ooxml|docx)_/.test(name)) {
      packDocx(join(folder, `.parts-${lang}`), join(report, `sample.${lang}.docx`), words, broken);
    }
    if (/^(html|markdown)_/.test(name)) {
      writeFile(join(report, `sample.${lang}.html`), 'sample.html', words, broken);
      writeFile(join(report, `sample.${lang}.md`), 'sample.md', words, broken);
    }
  }
  return folder;
}

function writeFile(target, source, words, broken) {
  let text = source.startsWith('docx/') && broken?.file === source && broken.from === ''
    ? '' : readFileSync(join(fixtures, source), 'utf8');
  if (broken?.file === source) {
    if (broken.from === null) return;
    const changed = broken.from === '' ? broken.to : text.replace(broken.from, broken.to);
    if (changed === text) throw new Error(`${source}: the fault ${broken.from} changes nothing`);
    text = changed;
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text.replace(/@([A-Z]+)@/g, (_, key) => words[key]));
}

// CMake's own archiver: no other program is needed, and CTest never runs without CMake.
function packDocx(parts, docx, words, broken) {
  const sources = walk(join(fixtures, 'docx')).map((part) => `docx/${part}`);
  if (broken?.from === '') sources.push(broken.file);
  for (const source of sources) writeFile(join(parts, source.slice(5)), source, words, broken);
  execFileSync('cmake', ['-E', 'tar', 'cf', docx, '--format=zip', ...walk(parts)], { cwd: parts });
}
