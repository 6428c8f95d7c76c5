// markdownlint's rules for the Markdown editions. Everything is on except what stands here.
export default {
  default: true,
  // line-length: a paragraph is one line, so that a change shows as one changed paragraph and
  // no soft break falls between Chinese characters, where it would read as a space.
  MD013: false,
  // no-duplicate-heading: headings such as "Background" may recur under different parents.
  MD024: { siblings_only: true },
  // ol-prefix: lists are numbered 1, 2, 3 as the other formats show them.
  MD029: { style: 'ordered' },
  // first-line-heading: a report begins with its header block (document number, date, language);
  // its title, the one first-level heading, comes after it.
  MD041: false,
  // ul-style: one mark everywhere.
  MD004: { style: 'dash' },
  // emphasis and strong: the message syntax knows `*` only.
  MD049: { style: 'asterisk' },
  MD050: { style: 'asterisk' },
  // table-pipe-style: a row begins and ends with a pipe.
  MD055: { style: 'leading_and_trailing' },
  // proper-names, required-headings: no list of ours; terms are checked in the term base.
  MD043: false,
  MD044: false,
};
