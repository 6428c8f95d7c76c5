// The texts of a project as a mutator needs them: where in which file what language stands, without
// names, tags and links.

const message =
  /<(head|text|title|purpose|summary|action|references|remark|strategic-plan-link|financial-implications|p|heading|caption|label|alternative|axis|table-note)(?:\s[^>]*[^/>])?>(?<at>[^<]+)<\/\1>/;
const target = /<target[^>]*>(?<at>.+?)<\/target>/s;
const line = /^(?:#+ |- )?(?<at>.+)$/m;
// What a reader does not see as it stands there.
const markup = /\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|<[^>]*>|\]\([^)]*\)|[[\]]|&[^;]+;|\*+|\\./gu;

/// { file, begin, end, language, text, report, unit, front } of every text of a report; `unit`: of a catalogue;
/// `front`: of its front matter.
export function texts(project) {
  return project.once('texts', () => [
    ...project.all(/^content\/(?!registry).*\.md$/, line).map(Own),
    ...project.all(/^content\/[^/]+\/report\.xml$/, message).map(Own),
    ...project.all(/^locales\/..\/content\/(?!registry)/, target).map(Translated)
  ].map((text) => ({
    ...text,
    report: /content\/([^/]+)\//.exec(text.file)[1],
    unit: /.*<unit id="([^"]*)"/s.exec(project.text(text.file).slice(0, text.begin))?.[1] ?? '',
    front: text.begin < project.text(text.file).indexOf('</front>')
  })));
}

function Own(place) {
  return { ...place, text: place.match.groups.at, language: 'en' };
}

function Translated(place) {
  return { ...place, text: place.match.groups.at, language: place.file.slice(8, 10) };
}

/// A text of a random language, of those in `of`, that `fits`.
export function anyText(project, random, { of = ['ar', 'zh', 'en', 'fr'], fits = () => true } = {}) {
  const language = random.of(of);
  return random.of(texts(project).filter((text) => text.language === language && fits(text)));
}

/// The places of `pattern` in what is read of `text`: { file, begin, end, found, match }. With a named
/// group `at`, that group's place.
export function placesIn(text, pattern) {
  const seen = text.text.replace(markup, (found) => '\u{FFFC}'.repeat(found.length));
  const flags = [...new Set(`${pattern.flags}gdu`)].join('');
  return [...seen.matchAll(new RegExp(pattern.source, flags))].map((match) => {
    const [begin, end] = match.indices.groups?.at ?? match.indices[0];
    return { file: text.file, begin: text.begin + begin, end: text.begin + end, found: seen.slice(begin, end), match };
  });
}

/// A random place of `pattern` in a random text; undefined when the text has none.
export function anyPlace(project, random, pattern, options = {}) {
  const text = anyText(project, random, {
    ...options,
    fits: (candidate) => (options.fits?.(candidate) ?? true) && placesIn(candidate, pattern).length > 0
  });
  return text && { ...random.of(placesIn(text, pattern)), text };
}

/// Words of a text, letters only: a run of two to four in a script without spaces.
export function wordPattern(language) {
  return language === 'zh' ? /\p{Script=Han}{2,4}/u : /(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}])/u;
}

/// An attribute of an element of the language's `rules.xml`, entities read.
export function ruleAttribute(project, language, element, attribute) {
  const text = project.text(`locales/${language}/rules.xml`);
  const found = new RegExp(`<${element}\\s[^>]*?${attribute}="([^"]*)"`).exec(text);
  return found ? found[1].replaceAll('&quot;', '"').replaceAll('&amp;', '&') : '';
}

/// The words of an element of the language's `rules.xml`.
export function ruleWords(project, language, element) {
  const text = project.text(`locales/${language}/rules.xml`);
  const found = new RegExp(`<${element}(?:\\s[^>]*)?>([^<]*)</${element}>`).exec(text);
  return found ? found[1].split('|') : [];
}

/// Whether a place of a catalogue is in a translation, not in what it translates.
export function inTarget(project, place) {
  const text = project.text(place.file);
  return text.lastIndexOf('<target', place.begin) > text.lastIndexOf('<source', place.begin);
}
