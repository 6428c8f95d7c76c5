// House styles, termbase and rules of languages: the codes of locale.def.

import { anyMatch, before, behind, mistyped, replace } from '../edits.mjs';

const styles = /^locales\/\w+\/style\.xml$/;
const rules = /^locales\/\w+\/rules\.xml$/;
const terms = /^locales\/terms\.tbx$/;
/// A form without attributes: what fits when no other does.
const general = /\n *<(?<name>integer|decimal|percentage|money)>(?<words>[^<]*)<\/\k<name>>/;

export default [
  {
    code: 'duplicate-style', floor: 0.95,
    mutate(project, random) {
      const form = anyMatch(project, random, styles, /\n *<(?<name>integer|decimal|percentage|money|ordinal|scale|citation|event)\b[^>]*>[^<]+<\/\k<name>>/);
      return behind(form, form.match[0], 'file');
    }
  },
  { code: 'missing-style', floor: 0.95, mutate: (project, random) => replace(anyMatch(project, random, styles, general), '', 'file') },
  {
    code: 'style-category', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, styles, /\scount="(?<at>\w+)"/);
      const language = place.file.slice(8, 10);
      const absent = { ar: [], zh: ['one', 'two', 'few', 'many'], en: ['zero', 'few', 'many'], fr: ['zero', 'two', 'few'] }[language];
      const ordinal = /<ordinal count="$/.test(project.text(place.file).slice(0, place.begin));
      return absent.length === 0 || ordinal ? undefined : replace(place, random.of(absent), 'line');
    }
  },
  {
    code: 'style-concept', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, styles, general);
      const end = { ...place, begin: place.end, end: place.end - `</${place.match.groups.name}>`.length };
      return before({ ...end, begin: end.end }, random.of([' {@counsil}', ' {@no_such_name}', ' {@ITU}']), 'line');
    }
  },
  {
    code: 'unknown-slot', floor: 0.95,
    mutate(project, random) {
      const slot = anyMatch(project, random, styles, /\{(?<at>number|value|year|month|day|items|code|currency|place)\}/);
      return replace(slot, mistyped(random, slot.match.groups.at), 'line');
    }
  },
  {
    code: 'invalid-pattern', floor: 0.95,
    mutate(project, random) {
      const slot = anyMatch(project, random, styles, /\{(?:number|value|year|month|day|items|code|currency|place)(?<at>\})/);
      return replace(slot, random.of(['', '{', '}}']), 'line');
    }
  },
  {
    code: 'invalid-name-list', floor: 0.95,
    mutate(project, random) {
      const end = anyMatch(project, random, styles, /(?<at>) *<\/dates>/);
      const count = random.of([...Array(20).keys()].filter((n) => n !== 11)) + 1;
      const names = Array.from({ length: count }, (_, n) => `name${n}`);
      return behind(end, `    <months form="added">${names.join(' | ')}</months>\n`, 'any');
    }
  },
  {
    code: 'unknown-locale', floor: 0.95,
    mutate: (project, random) => replace(anyMatch(project, random, styles, /icu="(?<at>[^"]*)"/), random.of(['xx', 'xx-XX', 'zz', 'qq-Latn']), 'line')
  },
  {
    code: 'duplicate-term', floor: 0.95,
    mutate(project, random) {
      const entry = anyMatch(project, random, terms, /  <conceptEntry id="\w+">[^]*?<\/conceptEntry>\n/);
      return behind(entry, entry.match[0], 'file');
    }
  },
  {
    code: 'missing-full-form', floor: 0.95,
    mutate: (project, random) => replace(anyMatch(project, random, terms, /<termNote type="termType">(?<at>fullForm)</), random.of(['acronym', 'shortForm']), 'any')
  },
  {
    code: 'invalid-termbase', floor: 0.95,
    mutate: (project, random) => replace(anyMatch(project, random, terms, / id="\w+"(?=>\s*<descrip)| xml:lang="\w+"(?=>\s*<termSec)/), '', 'any')
  },
  {
    code: 'invalid-shape', floor: 0.95,
    mutate(project, random) {
      const slot = anyMatch(project, random, rules, /\{numbers?\}/);
      return replace(slot, random.of(['', '{nmber}', '{number} {number}', '{symbol}']), 'any');
    }
  },
  {
    code: 'uneven-marks', floor: 0.95,
    mutate(project, random) {
      const marks = anyMatch(project, random, rules, /<foreign-marks [^>]*instead="(?<at>[^"&])/);
      return random.whole(0, 1) ? replace(marks, '', 'line') : behind(marks, random.of(['.', ',', '!']), 'line');
    }
  },
  {
    code: 'unknown-script', floor: 0.95,
    mutate(project, random) {
      const script = anyMatch(project, random, rules, /(?:scripts|beside)="(?<at>[A-Z][a-z]{3})/);
      return replace(script, random.of(['Abcd', 'Xxxx', 'Cyri', 'Chin']), 'line');
    }
  }
];
