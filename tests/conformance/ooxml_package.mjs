#!/usr/bin/env node
// What neither the Open XML SDK validator nor the schemas see in a DOCX:
//
// - every part has a content type, and every Override names a part (ISO/IEC 29500-2 §10.1.2);
// - every internal relationship target exists, every relationship id is used once, and every
//   r:id / r:embed in a part is one of its relationships (§9.3);
// - every part is reached from the package by relationships: nothing lies there unused;
// - every table cell ends in a paragraph (Word calls the file corrupt otherwise);
// - bookmarks: ids and names are unique, each start has its end; every REF/PAGEREF field and
//   every w:anchor names a bookmark; every footnote reference has its footnote and the reverse;
// - field characters nest: begin, separate, end;
// - ZIP: no entry twice, no absolute or `..` path.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { main, run, unpack, walk } from './lib.mjs';
import { localName, tags } from './xml_tokens.mjs';

const kHelp = `
usage: ooxml_package.mjs OUT
Checks the packages OUT/*/*.docx for what the SDK validator and the schemas miss.
Exit: 0 clean, 1 findings, 3 environment.`;

const kMayFollowLastParagraph = new Set([
  'bookmarkStart', 'bookmarkEnd', 'commentRangeStart', 'commentRangeEnd', 'proofErr', 'permEnd']);

main(kHelp, { args: 1 }, async (context) => {
  for (const file of context.files('docx')) {
    const report = (message) => context.finding(file.name, message);
    const folder = context.temporaryFolder();
    const listing = await run('unzip', ['-Z1', file.path], { debian: 'unzip' });
    const complaint = await unpack(file.path, folder);
    if (complaint) {
      report(`not a readable ZIP: ${complaint}`);
      continue;
    }
    checkEntries(listing.stdout.split('\n').filter(Boolean), report);
    const parts = walk(folder);
    const read = (part) => readFileSync(join(folder, part), 'utf8');
    checkContentTypes(parts, read, report);
    checkRelationships(folder, parts, read, report);
    const bodies = parts.filter((part) => /^word\/[^/]+\.xml$/.test(part));
    for (const part of bodies) {
      checkCells(part, read(part), report);
      checkFields(part, read(part), report);
    }
    checkBookmarks(bodies.map((part) => [part, read(part)]), report);
    checkNotes(parts, read, report);
  }
});

function checkEntries(entries, report) {
  const seen = new Set();
  for (const entry of entries) {
    if (seen.has(entry.toLowerCase())) report(`${entry}: stands in the ZIP more than once`);
    seen.add(entry.toLowerCase());
    if (entry.startsWith('/') || entry.split('/').includes('..')) {
      report(`${entry}: path leaves the package`);
    }
  }
}

function checkContentTypes(parts, read, report) {
  const kTypes = '[Content_Types].xml';
  if (!parts.includes(kTypes)) return report(`${kTypes} is missing`);
  const defaults = new Set();
  const overrides = new Set();
  for (const tag of tags(read(kTypes))) {
    if (localName(tag.name) === 'Default') defaults.add(tag.attributes.get('Extension').toLowerCase());
    if (localName(tag.name) === 'Override') overrides.add(tag.attributes.get('PartName'));
  }
  for (const part of parts) {
    if (part === kTypes) continue;
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    // A Default of `application/xml` says nothing about a WordprocessingML part.
    const needsOverride = extension === 'xml' && !part.startsWith('customXml/item');
    if (!overrides.has(`/${part}`) && (needsOverride || !defaults.has(extension))) {
      report(`${part}: has no content type of its own`);
    }
  }
  for (const name of overrides) {
    if (!parts.includes(name.slice(1))) report(`${kTypes}: ${name} is not in the package`);
  }
}

function checkRelationships(folder, parts, read, report) {
  const reached = new Set();
  for (const rels of parts.filter((part) => /(^|\/)_rels\/[^/]*\.rels$/.test(part))) {
    const source = posix.join(posix.dirname(posix.dirname(rels)), posix.basename(rels, '.rels'));
    const ids = new Set();
    for (const tag of tags(read(rels))) {
      if (localName(tag.name) !== 'Relationship') continue;
      const id = tag.attributes.get('Id');
      const target = tag.attributes.get('Target') ?? '';
      if (ids.has(id)) report(`${rels}: relationship ${id} stands twice`);
      ids.add(id);
      if (tag.attributes.get('TargetMode') === 'External') {
        if (!/^(https?:\/\/|mailto:)/.test(target)) report(`${rels}: odd external target ${target}`);
        continue;
      }
      const path = target.startsWith('/') ? target.slice(1)
        : posix.join(posix.dirname(posix.dirname(rels)), target);
      if (!parts.includes(path)) report(`${rels}: target ${target} is not in the package`);
      reached.add(path);
    }
    if (source !== '.' && posix.basename(rels) !== '.rels') {
      if (!existsSync(join(folder, source))) report(`${rels}: belongs to no part`);
      else checkUses(source, read(source), ids, report);
    }
  }
  for (const part of parts) {
    if (part === '[Content_Types].xml' || part.endsWith('.rels') || reached.has(part)) continue;
    report(`${part}: no relationship leads here`);
  }
  for (const part of parts.filter((name) => /^word\/[^/]+\.xml$/.test(name))) {
    const rels = posix.join(dirname(part), '_rels', `${posix.basename(part)}.rels`);
    if (!parts.includes(rels)) checkUses(part, read(part), new Set(), report);
  }
}

function checkUses(part, xml, ids, report) {
  for (const tag of tags(xml)) {
    for (const [name, value] of tag.attributes) {
      if (/^r:(id|embed|link)$/.test(name) && !ids.has(value)) {
        report(`${part}: ${name}="${value}" is no relationship of this part`);
      }
    }
  }
}

function checkCells(part, xml, report) {
  const stack = [];
  let cells = 0;
  for (const tag of tags(xml)) {
    const name = localName(tag.name);
    if (!tag.close) {
      if (stack.length > 0 && !kMayFollowLastParagraph.has(name)) stack.at(-1).last = name;
      if (!tag.empty) stack.push({ name, last: '' });
    } else {
      const element = stack.pop();
      if (element?.name === 'tc') {
        cells += 1;
        if (element.last !== 'p') {
          report(`${part}: table cell ${cells} ends in \`${element.last || 'nothing'}\`, not in a paragraph`);
        }
      }
    }
    if (!tag.close && tag.empty && name === 'tc') report(`${part}: an empty table cell`);
  }
}

function checkFields(part, xml, report) {
  const open = [];
  for (const tag of tags(xml)) {
    if (tag.close || localName(tag.name) !== 'fldChar') continue;
    const type = tag.attributes.get('w:fldCharType');
    if (type === 'begin') open.push('begin');
    else if (open.length === 0) report(`${part}: field \`${type}\` without \`begin\``);
    else if (type === 'separate' && open.at(-1) === 'separate') report(`${part}: field separated twice`);
    else if (type === 'separate') open[open.length - 1] = 'separate';
    else open.pop();
  }
  if (open.length > 0) report(`${part}: ${open.length} fields without \`end\``);
}

function checkBookmarks(bodies, report) {
  const names = new Set();
  const anchors = [];
  for (const [part, xml] of bodies) {
    const ids = new Map();
    for (const tag of tags(xml)) {
      const name = localName(tag.name);
      const id = tag.attributes.get('w:id');
      if (name === 'bookmarkStart') {
        const bookmark = tag.attributes.get('w:name');
        if (names.has(bookmark)) report(`${part}: bookmark name ${bookmark} stands twice`);
        if (ids.has(id)) report(`${part}: bookmark id ${id} stands twice`);
        // Word cuts longer names, and then no reference finds them.
        if (bookmark.length > 40) report(`${part}: bookmark name ${bookmark} is longer than 40`);
        names.add(bookmark);
        ids.set(id, 1);
      }
      if (name === 'bookmarkEnd') {
        if (!ids.has(id)) report(`${part}: end of bookmark ${id} without a start`);
        else ids.set(id, ids.get(id) - 1);
      }
      if (tag.attributes.has('w:anchor')) anchors.push([part, tag.attributes.get('w:anchor')]);
      const instruction = tag.attributes.get('w:instr');
      if (instruction) anchors.push(...references(part, instruction));
    }
    for (const [id, open] of ids) if (open !== 0) report(`${part}: bookmark ${id} has ${open ? 'no end' : 'two ends'}`);
    for (const [, text] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)) anchors.push(...references(part, text));
  }
  for (const [part, anchor] of anchors) {
    if (!names.has(anchor)) report(`${part}: no bookmark ${anchor}`);
  }
}

function references(part, instruction) {
  const match = instruction.match(/^\s*(?:REF|PAGEREF|NOTEREF)\s+(\S+)/);
  return match ? [[part, match[1]]] : [];
}

function checkNotes(parts, read, report) {
  const kinds = [['footnote', 'word/footnotes.xml'], ['endnote', 'word/endnotes.xml']];
  for (const [kind, part] of kinds) {
    const notes = new Set();
    const used = [];
    if (parts.includes(part)) {
      for (const tag of tags(read(part))) {
        if (tag.close || localName(tag.name) !== kind) continue;
        const id = tag.attributes.get('w:id');
        if (notes.has(id)) report(`${part}: ${kind} ${id} stands twice`);
        if (!/eparator|continuationNotice/.test(tag.attributes.get('w:type') ?? '')) notes.add(id);
      }
    }
    for (const tag of tags(read('word/document.xml'))) {
      if (!tag.close && localName(tag.name) === `${kind}Reference`) used.push(tag.attributes.get('w:id'));
    }
    for (const id of used) if (!notes.has(id)) report(`word/document.xml: no ${kind} ${id}`);
    for (const id of notes) if (!used.includes(id)) report(`${part}: ${kind} ${id} is never referred to`);
    if (new Set(used).size !== used.length) report(`word/document.xml: a ${kind} is referred to twice`);
  }
}
