// Which national face of the Noto CJK fonts a PDF's Chinese characters are drawn with.
//
// Font names do not tell: all faces of the collection share one name table in the PDF
// ("NotoSansCJKjp-…", whatever face was chosen), and the language of a run changes the outlines of
// whichever face it is (OpenType `locl`). The outlines do tell: many characters look different in
// Chinese and in Japanese typesetting. So LibreOffice also converts one reference
// document per face with the same characters, and the outlines on the pages are compared.

import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { run } from './lib.mjs';

const kFaces = ['SC', 'JP'];
const kLanguages = { SC: ['zh', 'CN'], JP: ['ja', 'JP'] };
const kFamilies = ['Sans', 'Serif'];
const kStyles = kFamilies.flatMap(
  (family) => ['normal', 'bold'].map((weight) => ({ family, weight })));
const kMostCharacters = 400;  // keeps a reference document on one page
const kPages = 4;             // pages looked at in each document

/// The different Chinese characters of `text`, the first few hundred.
export function hanCharacters(text) {
  return [...new Set(text.match(/\p{Script=Han}/gu) ?? [])].slice(0, kMostCharacters);
}

/// Writes one flat OpenDocument text per face into `folder`; returns their paths.
export function writeReferences(folder, characters) {
  return kFaces.map((face) => {
    const path = join(folder, `han-reference-${face}.fodt`);
    writeFileSync(path, reference(face, characters.join('')));
    return path;
  });
}

function reference(face, text) {
  const name = ({ family, weight }) => `${family}-${weight}`;
  const [language, country] = kLanguages[face];
  const ns = 'urn:oasis:names:tc:opendocument:xmlns';
  const declared = kFamilies.map((family) =>
    `<style:font-face style:name="${family}" svg:font-family="'Noto ${family} CJK ${face}'"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="${ns}:office:1.0" xmlns:style="${ns}:style:1.0"
 xmlns:text="${ns}:text:1.0"
 xmlns:fo="${ns}:xsl-fo-compatible:1.0" xmlns:svg="${ns}:svg-compatible:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:font-face-decls>
${declared.join('\n')}
</office:font-face-decls><office:automatic-styles>
${kStyles.map((style) => `<style:style style:name="${name(style)}" style:family="paragraph">
 <style:text-properties style:font-name-asian="${style.family}" style:font-weight-asian="${style.weight}"
 style:language-asian="${language}" style:country-asian="${country}"/></style:style>`).join('')}
</office:automatic-styles><office:body><office:text>
${kStyles.map((style) => `<text:p text:style-name="${name(style)}">${text}</text:p>`).join('\n')}
</office:text></office:body></office:document>`;
}

/// Compares PDFs with the references converted into `folder`. Returns a function of a PDF's path
/// that counts, over its first pages, the outlines only one face has: { SC, JP }.
export async function faceCounter(folder) {
  const [sc, jp] = await Promise.all(
    kFaces.map((face) => drawn(join(folder, `han-reference-${face}.pdf`), 1)));
  const telling = { SC: new Map(), JP: new Map() };
  const add = (map, outline) => map.set(outline.shape, [...(map.get(outline.shape) ?? []), outline]);
  for (let i = 0; i < Math.min(sc.length, jp.length); ++i) {
    if (same(sc[i], jp[i], 0.06)) continue;
    add(telling.SC, sc[i]);
    add(telling.JP, jp[i]);
  }
  return async (pdf) => {
    const counts = { SC: 0, JP: 0 };
    const outlines = new Map();
    for (let page = 1; page <= kPages; ++page) {
      for (const outline of await drawn(pdf, page)) outlines.set(outline.path, outline);
    }
    for (const outline of outlines.values()) {
      for (const face of kFaces) {
        const known = telling[face].get(outline.shape) ?? [];
        if (known.some((other) => same(other, outline, 0.02))) counts[face] += 1;
      }
    }
    return { ...counts, telling: telling.SC.size };
  };
}

// The outlines drawn on a page, in order; a page beyond the last has none.
async function drawn(pdf, page) {
  const svg = await run(
    'pdftocairo', ['-svg', '-f', `${page}`, '-l', `${page}`, pdf, '-'], { debian: 'poppler-utils' });
  const symbols = new Map();
  for (const [, id, path] of svg.stdout.matchAll(/id="(glyph[\d-]+)">\s*<path[^>]* d="([^"]*)"/g)) {
    symbols.set(id, outline(path));
  }
  return [...svg.stdout.matchAll(/<use xlink:href="#(glyph[\d-]+)"/g)]
    .map(([, id]) => symbols.get(id)).filter((one) => one?.shape);
}

// Size and place of a glyph do not matter: points are given in parts of its bounding box.
function outline(path) {
  const numbers = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const scale = (values) => {
    const low = Math.min(...values);
    const size = Math.max(...values) - low || 1;
    return values.map((value) => (value - low) / size);
  };
  return { path, shape: path.replace(/[^A-Z]/g, ''), points: [...scale(xs), ...scale(ys)] };
}

const same = (a, b, tolerance) => a.shape === b.shape &&
  a.points.every((value, index) => Math.abs(value - b.points[index]) <= tolerance);
