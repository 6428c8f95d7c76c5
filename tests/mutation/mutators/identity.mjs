// One thing, one name: the codes of identity.def.

import { anyMatch, behind, before, mistyped, replace } from '../edits.mjs';
import { anyPlace, anyText } from '../texts.mjs';

const terms = /^locales\/terms\.tbx$/;
const ownReport = /^content\/[^/]+\/report\.xml$/;

/// The terms of a type that the language has: { file, begin, end, match } of the words.
function termsOf(project, language, type) {
  return project.once(`terms ${language} ${type}`, () => {
    const words = /<term>(?<at>[^<]+)<\/term>\s*<termNote type="termType">(?<type>\w+)</;
    const text = project.text('locales/terms.tbx');
    const languageAt = (at) => /xml:lang="(..)"/.exec(text.slice(text.lastIndexOf('<langSec', at)))[1];
    return project.all(terms, words)
      .filter((term) => term.match.groups.type === type && languageAt(term.begin) === language)
      .map((term) => ({ ...term, concept: /id="(\w+)"/.exec(text.slice(text.lastIndexOf('<conceptEntry', term.begin)))[1] }));
  });
}

/// The notes of the annexes stand in every edition in the source language.
function isPrinted(text) {
  return text.file.startsWith('content') || !text.unit.startsWith('annex_');
}

/// A concept is entered once more under the id of another one.
function enteredTwice(project, random) {
  const entries = project.all(terms, /<conceptEntry id="\w+">(?<at>[^]*?)<\/conceptEntry>/);
  const [one, other] = [random.of(entries), random.of(entries)];
  return one.begin === other.begin ? undefined : replace(one, other.match.groups.at, 'file');
}

/// An acronym in brackets behind a name that is another than its own.
function otherName(project, random) {
  const names = {
    en: 'the Global Coordination Group (ISCG)', fr: 'le Groupe international de coordination (ISCG)',
    es: 'el Grupo Internacional de Coordinación (ISCG)', zh: '部门间协调组（ISCG）'
  };
  const language = random.of(Object.keys(names));
  const text = anyText(project, random, { of: [language], fits: (candidate) => !candidate.front && /[.。]$/.test(candidate.text) });
  return text && before({ file: text.file, begin: text.end - 1, end: text.end }, language === 'zh' ? `，见${names.zh}` : `, ${names[language]}`);
}

export default [
  {
    code: 'shared-name', floor: 0.9,
    mutate(project, random) {
      if (random.whole(0, 1)) return enteredTwice(project, random);
      const symbols = project.all(/^content\/registry\/documents\.xml$/, /symbol="(?<at>[^"]+)"(?! state)(?! kind="\w+" addendum)/);
      const [one, other] = [random.of(symbols), random.of(symbols)];
      return one.begin === other.begin ? undefined : replace(one, other.match.groups.at, 'line');
    }
  },
  {
    code: 'shared-acronym', floor: 0.9,
    mutate(project, random) {
      const all = termsOf(project, random.of(['ar', 'zh', 'en', 'fr']), 'acronym');
      const [one, other] = [random.of(all), random.of(all)];
      return one.concept === other.concept ? undefined : replace(one, other.match.groups.at, 'file');
    }
  },
  {
    code: 'shared-code', floor: 0.95,
    mutate(project, random) {
      const codes = project.all(/^content\/registry\/(?:objectives|services)\.xml$/, / code="(?<at>[^"]+)"/);
      const [one, other] = [random.of(codes), random.of(codes)];
      return one.begin === other.begin ? undefined : replace(one, other.match.groups.at, 'any');
    }
  },
  {
    code: 'two-names', floor: 0.9,
    mutate(project, random) {
      const file = random.of([...project.files.keys()].filter((name) => name.endsWith('.md')));
      const output = anyMatch(project, random, /^content\/registry\/objectives\.xml$/, /code="(?<code>I\.\d-\d)"[^>]*>\s*<text>(?<text>[^<{]+)</);
      const { text } = output.match.groups;
      // A name that differs from that of a record is told of by `label-differs`.
      const code = output.match.groups.code.replace('I', 'X');
      const words = text.split(' ');
      const at = random.whole(0, Math.min(3, words.length - 1));
      const other = [...words.slice(0, at), random.of(['common', 'new', 'wider']), ...words.slice(at)].join(' ');
      const end = { file, begin: project.text(file).length, end: project.text(file).length };
      return replace(end, `\n${code}: ${text}.\n\n${code}: ${other}.\n`);
    }
  },
  {
    code: 'label-differs', floor: 0.9,
    mutate(project, random) {
      if (!random.whole(0, 2)) return otherName(project, random);
      const record = anyMatch(project, random, ownReport, /<topic-report id="\w+" ref="(?<ref>\w+)"[^>]*>/);
      const name = termsOf(project, 'en', 'fullForm').find((term) => term.concept === record.match.groups.ref);
      if (!name) return undefined;
      const words = name.match.groups.at.split(' ');
      const at = random.whole(0, words.length - 1);
      words[at] = mistyped(random, words[at]);
      return behind(record, `<head>${words.join(' ')}</head>`);
    }
  },
  {
    code: 'look-alike-code', floor: 0.95,
    mutate(project, random) {
      const text = anyText(project, random, { fits: (candidate) => candidate.report.startsWith('TDAG') && /[.。]$/.test(candidate.text) });
      const code = anyMatch(project, random, /^content\/registry\/objectives\.xml$/, /code="(?<code>[^"]+)"/).match.groups.code;
      const last = { file: text.file, begin: text.end - 1, end: text.end - 1 };
      const slip = random.of([code.replace('I', '1'), code.replace('I', 'l'), code.replace(/1(?!.*1)/, 'I')]);
      return slip === code ? undefined : replace(last, text.language === 'zh' ? `（${slip}）` : ` (${slip})`);
    }
  },
  {
    code: 'swapped-acronym', floor: 0.9,
    mutate(project, random) {
      const place = anyPlace(project, random, /(?<![A-Za-z-])[A-Z]{3,}(?![A-Za-z-])/u, { fits: isPrinted });
      const at = random.whole(0, place.found.length - 2);
      const swapped = place.found.slice(0, at) + place.found[at + 1] + place.found[at] + place.found.slice(at + 2);
      return swapped === place.found ? undefined : replace(place, swapped);
    }
  },
  {
    code: 'expanded-twice', floor: 0.9,
    mutate(project, random) {
      const place = anyPlace(project, random, /(?:\p{Script=Han}{4,}|(?:[\p{L}\p{M}]+ ){2,3})[(（][A-Z]{2,}[)）]/u);
      const text = place && anyText(project, random, {
        of: [place.text.language],
        fits: (candidate) => candidate.report === place.text.report && candidate.begin !== place.text.begin && /[.。]$/.test(candidate.text)
      });
      if (!text) return undefined;
      const last = { file: text.file, begin: text.end - 1, end: text.end - 1 };
      return replace(last, text.language === 'zh' ? `，即${place.found}` : `, ${place.found}`);
    }
  },
  {
    code: 'title-marks', floor: 0.9,
    mutate(project, random) {
      const title = anyPlace(project, random, /《(?<at>[^《》]{6,})》/u, { of: ['zh'] });
      const written = title && project.text(title.file).slice(title.begin, title.end);
      if (!written || /[<{]/.test(written)) return undefined;
      const text = anyText(project, random, {
        of: ['zh'], fits: (candidate) => candidate.report === title.text.report && candidate.begin !== title.text.begin && candidate.text.endsWith('。')
      });
      return text && before({ file: text.file, begin: text.end - 1, end: text.end }, `，见${written}`);
    }
  }
];
