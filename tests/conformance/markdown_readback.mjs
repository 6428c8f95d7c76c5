#!/usr/bin/env node
// Each Markdown edition, read by cmark-gfm, against the HTML edition of the same report and
// language: the same headings (level, text), paragraphs, lists (kind, items), tables (rows x
// columns, text of each cell) and footnotes (references, texts), in the same order.
//
// How the two are made comparable:
// - From the HTML: what stands in <main> (or <body> without one). Skipped: what
//   is hidden, and whatever matches `kIgnored` below. Boxes, sections, asides, quotations and
//   groups are transparent: only headings, paragraphs, lists, tables and notes count.
// - A run of text directly in a list item, a box or a definition counts as a paragraph; so a tight
//   and a loose list are the same. A table's caption counts as a paragraph where it stands.
// - A table cell is compared by its text alone: Markdown's cells cannot hold blocks. A list of a
//   cell does not count as a list. A cell that spans is followed by empty ones: GFM has no spans.
// - Text: Unicode NFC; bidi controls, U+2060, U+200B and U+FEFF removed; every white space (also
//   NBSP, narrow and thin spaces) is one space, and none beside a Chinese character or full-width
//   mark, where a line break of the source would show as one. A list label written as text at the
//   head of an item (`a)`, `1.`, a dash) is dropped on both sides.
// - Notes: a reference reads `[^n]` with n its order of first mention; back links are dropped.

import { load, main, readText, run } from './lib.mjs';

const kHelp = `
usage: markdown_readback.mjs [--dump] OUT
Compares OUT/*/*.md, as cmark-gfm reads it, with the HTML edition beside it.
--dump  also prints both block lists. Exit: 0 clean, 1 findings, 3 environment.`;

// What the HTML edition has and the Markdown edition need not have.
const kIgnored = (element) =>
  ['script', 'style', 'template', 'head', 'colgroup', 'svg'].includes(element.tagName) ||
  // Of a chart Markdown has the figures alone, and the words only where these stand elsewhere.
  classes(element).includes('legend') ||
  (classes(element).includes('alternative') && hasTable(element.parentNode)) ||
  attribute(element, 'hidden') !== undefined ||
  attribute(element, 'data-readback') === 'ignore' ||
  classes(element).includes('visually-hidden');

const kHeading = /^h[1-6]$/;
const kContainers = new Set([
  'html', 'body', 'main', 'article', 'section', 'aside', 'header', 'footer', 'nav', 'div', 'blockquote',
  'figure', 'figcaption', 'details', 'summary', 'address', 'hgroup', 'dl', 'dt', 'dd', 'li']);

main(kHelp, { args: 1 }, async (context) => {
  const parse5 = await load('parse5');
  const editions = context.files('html', { others: true });
  for (const file of context.files('md')) {
    const html = editions.find((other) => other.name === file.name.replace(/\.md$/, '.html'));
    if (!html) {
      context.finding(file.name, 'there is no HTML edition beside it');
      continue;
    }
    const cmark = await run(
      'cmark-gfm', ['-e', 'table', '-e', 'footnotes', '--unsafe', file.path], { debian: 'cmark-gfm' });
    const left = blocks(parse5.parse(cmark.stdout));
    const right = blocks(parse5.parse(readText(html.path)));
    if (context.flags.has('--dump')) {
      console.log(`--- ${file.name}\n${left.map(show).join('\n')}`);
      console.log(`--- ${html.name}\n${right.map(show).join('\n')}`);
    }
    for (const line of differences(left.map(show), right.map(show))) context.finding(file.name, line);
  }
});

const attribute = (element, name) => element.attrs?.find((a) => a.name === name)?.value;
const classes = (element) => (attribute(element, 'class') ?? '').split(/\s+/);
const children = (element) => element.childNodes ?? [];

function find(element, test) {
  for (const child of children(element)) {
    if (child.tagName && test(child)) return child;
    const below = find(child, test);
    if (below) return below;
  }
  return null;
}

const hasTable = (element) => find(element, (e) => e.tagName === 'table') !== null;

/// The blocks of a page, its footnotes last.
function blocks(page) {
  const root = find(page, (e) => e.tagName === 'main') ?? find(page, (e) => e.tagName === 'body');
  const state = { blocks: [], notes: [], order: new Map(), depth: 0 };
  visit(root, state);
  // Editions may put the notes after <main>.
  if (state.notes.length === 0) {
    const notes = find(page, isNotes);
    if (notes) collectNotes(notes, state);
  }
  state.notes.sort((a, b) => a.number - b.number);
  return [...state.blocks, ...state.notes];
}

const isNotes = (element) =>
  attribute(element, 'role') === 'doc-endnotes' || attribute(element, 'data-footnotes') !== undefined ||
  (element.tagName === 'section' && classes(element).includes('footnotes'));

const isBlock = (node) =>
  kHeading.test(node.tagName ?? '') || kContainers.has(node.tagName) ||
  ['p', 'ul', 'ol', 'table', 'caption', 'pre', 'hr'].includes(node.tagName);

function visit(element, state) {
  let run = [];
  const flush = () => {
    const all = normal(run.map((node) => inline(node, state)).join(''));
    // The label of an item whose words stand in paragraphs of their own is no block.
    const text = state.depth > 0 ? withoutLabel(all) : all;
    if (text) state.blocks.push({ kind: 'p', text });
    run = [];
  };
  for (const child of children(element)) {
    if (child.tagName && kIgnored(child)) continue;
    if (!child.tagName || !(isBlock(child) || isNotes(child))) {
      run.push(child);
      continue;
    }
    flush();
    block(child, state);
  }
  flush();
}

function block(element, state) {
  const tag = element.tagName;
  if (isNotes(element)) {
    collectNotes(element, state);
  } else if (kHeading.test(tag)) {
    state.blocks.push({ kind: tag, text: normal(inline(element, state)) });
  } else if (tag === 'ul' || tag === 'ol') {
    const items = children(element).filter((child) => child.tagName === 'li');
    // Markdown has no letters: a lettered list is a plain one there, its letters text. Of contents
    // the numbers are text in both.
    const plain = classes(element).includes('lettered') || isInside(element, 'nav');
    const kind = plain ? 'ul' : tag;
    state.blocks.push({ kind, text: `${items.length} items` });
    state.depth += 1;
    items.forEach((item) => visit(item, state));
    state.depth -= 1;
  } else if (tag === 'table') {
    table(element, state);
  } else if (tag !== 'hr') {
    visit(element, state);
  }
}

const isInside = (node, tag) => {
  const above = node.parentNode;
  return Boolean(above) && (above.tagName === tag || isInside(above, tag));
};

function table(element, state) {
  const rows = [];
  const collect = (node) => {
    for (const child of children(node)) {
      if (child.tagName === 'caption') visit(child, state);
      else if (child.tagName === 'tr') rows.push(child);
      else if (child.tagName) collect(child);
    }
  };
  collect(element);
  const heads = rows.filter((row) => row.parentNode.tagName === 'thead');
  const lines = setOut(heads, true, state);
  // Markdown has one row of heads.
  const head = lines.reduce((all, line) => line.map((text, i) => (all[i] ?? '') + text), []);
  const body = setOut(rows.filter((row) => !heads.includes(row)), false, state);
  const columns = Math.max(head.length, ...body.map((line) => line.length));
  state.blocks.push({ kind: 'table', text: `${body.length + 1} x ${columns}` });
  for (const line of [head, ...body]) {
    const texts = Array.from({ length: columns }, (_, i) => line[i] ?? '');
    state.blocks.push({ kind: 'row', text: texts.join(' | ') });
  }
}

/// The texts of `rows` by column, what spans set out as Markdown has it: heads in each column they
/// span, cells of the body in each row.
function setOut(rows, head, state) {
  const lines = rows.map(() => []);
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of children(row)) {
      if (cell.tagName !== 'td' && cell.tagName !== 'th') continue;
      while (lines[r][column] !== undefined) column += 1;
      const wide = Number(attribute(cell, 'colspan') ?? 1);
      const tall = Number(attribute(cell, 'rowspan') ?? 1);
      for (let i = 0; i < wide; i += 1) {
        for (let j = 0; j < tall && r + j < rows.length; j += 1) {
          const said = head ? j === 0 : i === 0;
          // ` / ` parts the blocks of a Markdown cell.
          lines[r + j][column + i] = said ? normal(inline(cell, state)).replace(/[ /]/gu, '') : '';
        }
      }
      column += wide;
    }
  });
  return lines.map((line) => Array.from(line, (text) => text ?? ''));
}

function collectNotes(element, state) {
  const list = find(element, (e) => e.tagName === 'ol');
  const items = list ? children(list).filter((child) => child.tagName === 'li') : [];
  items.forEach((item, index) => {
    const text = normal(inline(item, state));
    const number = state.order.get(attribute(item, 'id')) ?? index + 1;
    state.notes.push({ kind: 'note', number, text: `[^${number}] ${text}` });
  });
}

/// The text of a node as a reader sees it; blocks inside are parted by a space.
function inline(node, state) {
  if (node.nodeName === '#text') return node.value;
  if (!node.tagName || kIgnored(node)) return '';
  if (node.tagName === 'br') return ' ';
  if (node.tagName === 'img') return attribute(node, 'alt') ?? '';
  const role = attribute(node, 'role');
  if (role === 'doc-backlink' || classes(node).includes('footnote-backref')) return '';
  if (role === 'doc-noteref' || attribute(node, 'data-footnote-ref') !== undefined) {
    const target = (attribute(node, 'href') ?? '').slice(1);
    if (!state.order.has(target)) state.order.set(target, state.order.size + 1);
    return `[^${state.order.get(target)}]`;
  }
  const text = children(node).map((child) => inline(child, state)).join('');
  return isBlock(node) ? ` ${text} ` : text;
}

const kInvisible = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const kWide = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef\\u2018-\\u201d\\u2026\\u2014]';
const kSpaceByWide = new RegExp(`(?<=${kWide}) | (?=${kWide})`, 'gu');

function normal(text) {
  const spaced = text.normalize('NFC').replace(kInvisible, '').replace(/\s+/gu, ' ').trim();
  return /\p{Script=Han}/u.test(spaced) ? spaced.replace(kSpaceByWide, '') : spaced;
}

const withoutLabel = (text) => text.replace(/^(?:[\p{L}\p{Nd}]{1,4}[.)）]|[–—−•-])\s*/u, '');

const show = ({ kind, text }) => `${kind}: ${text}`;

/// The differing lines of two block lists, by longest common subsequence.
function differences(left, right) {
  const n = left.length;
  const m = right.length;
  const table = Array.from({ length: n + 1 }, () => new Uint32Array(m + 1));
  for (let i = n - 1; i >= 0; --i) {
    for (let j = m - 1; j >= 0; --j) {
      table[i][j] = left[i] === right[j] ? table[i + 1][j + 1] + 1
        : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  const lines = [];
  for (let i = 0, j = 0; i < n || j < m;) {
    if (i < n && j < m && left[i] === right[j]) {
      i += 1;
      j += 1;
    } else if (i < n && (j === m || table[i + 1][j] >= table[i][j + 1])) {
      lines.push(`only in the Markdown: ${left[i++]}`);
    } else {
      lines.push(`only in the HTML: ${right[j++]}`);
    }
  }
  return lines;
}
