// Pages that a table of contents states, against those of the PDF. They are reckoned when the file
// is written, before any program has set its lines: near is enough, so that one entry in four may
// be one page off, and none more.

import { contains, decode } from './pdf_words.mjs';

/// `document` is word/document.xml, `pages` the text of each page of the PDF.
export function checkContents(document, pages, report) {
  const entries = contentsEntries(document);
  // The contents hold the words of all: sections begin behind them.
  const held = pages.map((text) => entries.filter(({ words }) => contains(text, words)).length);
  const last = held.findLastIndex((count) => count > 1 && count >= entries.length / 3);
  let off = 0;
  for (const { words, page } of entries) {
    const stands = (number) => number - 1 > last && contains(pages[number - 1] ?? '', words);
    if (page - 1 <= last || stands(page)) continue;
    off += 1;
    if (!stands(page - 1) && !stands(page + 1)) {
      report(`"${words}" does not begin near page ${page}, as the contents say`);
    }
  }
  if (off > entries.length / 4) {
    report(`${off} of ${entries.length} entries of the contents state another page`);
  }
}

// Words and page of each entry: a paragraph whose link leads to a bookmark and whose last text is a
// number.
function contentsEntries(document) {
  return [...document.matchAll(/<w:hyperlink w:anchor="[^"]*" w:history="1">(.*?)<\/w:hyperlink>/gs)]
    .filter(([, inside]) => inside.includes('PAGEREF'))
    .map(([, inside]) => {
      const texts = [...inside.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:noBreakHyphen\/>/g)]
        .map(([, text]) => (text === undefined ? '-' : decode(text)));
      return { words: texts.slice(0, -1).join('').replace(/^[\d.]+/, ''), page: Number(texts.at(-1)) };
    });
}
