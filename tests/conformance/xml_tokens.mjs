// A small reader of well-formed XML for the package checks: no DTD, no entities beyond the five.
// Whether a file is well-formed is xmllint's business (ooxml_schema.mjs), not this one's.

// A comment, an instruction, a CDATA section, or a tag: slash, name, attributes, slash.
const kToken = new RegExp(
  '<!--[^]*?-->|<\\?[^]*?\\?>|<!\\[CDATA\\[[^]*?\\]\\]>|' +
  '<(/?)([^\\s/>]+)((?:\\s+[^\\s=]+\\s*=\\s*(?:"[^"]*"|\'[^\']*\'))*)\\s*(/?)>', 'g');
const kEntities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const decode = (text) => text.replace(/&(\w+);/g, (all, name) => kEntities[name] ?? all);

/// The tags of `xml` in order: { open, close, empty, name, attributes, start, end }; offsets in
/// UTF-16 units. `name` keeps its prefix; attributes is a Map in source order.
export function* tags(xml) {
  for (const match of xml.matchAll(kToken)) {
    if (match[2] === undefined) continue;
    const attributes = new Map();
    for (const [, name, , double, single] of
      (match[3] || '').matchAll(/([^\s=]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
      attributes.set(name, decode(double ?? single));
    }
    yield {
      close: match[1] === '/', empty: match[4] === '/', name: match[2], attributes,
      start: match.index, end: match.index + match[0].length,
    };
  }
}

export const localName = (name) => name.slice(name.indexOf(':') + 1);

/// Takes out what a reader without extensions would take out: the elements and attributes of the
/// namespaces that `mc:Ignorable` names, and `mc:Ignorable` itself (ISO/IEC 29500-3 section 7).
/// Line numbers stay as they were.
export function withoutIgnorable(xml) {
  const ignorable = xml.match(/\smc:Ignorable\s*=\s*["']([^"']*)["']/);
  if (!ignorable) return xml;
  const prefixes = new Set(ignorable[1].split(/\s+/).filter(Boolean));
  const ignored = (name) => prefixes.has(name.split(':')[0]) && name.includes(':');
  let result = '';
  let from = 0;
  let depth = 0;
  for (const tag of tags(xml)) {
    const inside = depth > 0;
    if (!inside) result += xml.slice(from, tag.start);
    if (inside || ignored(tag.name)) {
      result += xml.slice(inside ? from : tag.start, tag.end).replace(/[^\n]/g, '');
      if (!tag.empty) depth += tag.close ? -1 : 1;
    } else {
      result += xml.slice(tag.start, tag.end).replace(
        /\s+([\w.-]+:[\w.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g,
        (all, name) => (ignored(name) || name === 'mc:Ignorable' ? '' : all));
    }
    from = tag.end;
  }
  return result + xml.slice(from);
}
