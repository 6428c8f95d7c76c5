// Whether words stand in the text that pdftotext makes of a PDF.

// NFKC undoes the presentation forms of Arabic letters that a PDF may state; lines break anywhere.
// In a right-to-left line the PDF loses the order: of the words, of the two letters of a ligature
// (lam-alef), and a vowel mark splits its word. There nearly every word of the title must be found by
// its letters, whatever their order.
export function contains(text, title) {
  const bare = (s) => s.normalize('NFKC').replace(/[\p{Cf}\p{Mn}]/gu, '').toLowerCase();
  const plain = (s) => bare(s).replace(/\s/gu, '');
  if (plain(text).includes(plain(title))) return true;
  if (!/\p{Script=Arabic}/u.test(title)) return false;
  const letters = (word) => [...word.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
  const found = new Set(bare(text).split(/\s+/).map(letters));
  const words = bare(title).split(/\s+/).map(letters).filter((word) => word.length > 2);
  return words.filter((word) => found.has(word)).length >= 0.8 * words.length;
}

// The characters that an XML text stands for.
export function decode(text) {
  const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name) => entities[name]);
}
