// Slips of writing: the codes of text.def.

import { anyMatch, behind, before, replace, together } from '../edits.mjs';
import { anyPlace, anyText, inTarget, placesIn, ruleAttribute, ruleWords, wordPattern } from '../texts.mjs';

const spaced = ['ar', 'en', 'fr'];

/// Front matter has set phrases, which reports may share.
function isFront(text) {
  return text.front;
}

/// A sentence of ten words or more of a text that is printed, and another text of that report, or of
/// the other one.
function sentenceAndPlace(project, random, sameReport, of) {
  const language = random.of(of);
  const words = language === 'zh' ? '[^。！？\u{FFFC}]{24,}。' : "(?:[\\p{L}\\p{M}\\p{N}'’,;-]+ ){10,}[\\p{L}\\p{M}'’]+\\.(?= |$)";
  const sentence = new RegExp(language === 'zh' ? `(?<=^|[。！？])${words}` : `(?<=^|[.!?] )${words}`, 'u');
  const from = anyPlace(project, random, sentence, { of: [language], fits: (text) => sameReport || !isFront(text) });
  if (!from) return undefined;
  const to = anyText(project, random, {
    of: [language],
    fits: (text) => (sameReport || !isFront(text)) && (text.report === from.text.report) === sameReport && text.begin !== from.text.begin && /[.。]$/.test(text.text)
  });
  return to && { from, to, space: language === 'zh' ? '' : ' ' };
}

/// A word of the middle is left out.
function withoutOneWord(random, sentence) {
  const words = sentence.split(' ');
  words.splice(random.whole(1, words.length - 2), 1);
  return words.join(' ');
}

export default [
  {
    code: 'doubled-word', floor: 0.95,
    mutate(project, random) {
      const place = anyPlace(project, random, wordPattern(undefined), { of: spaced });
      const zh = random.whole(0, 3) === 0 && anyPlace(project, random, wordPattern('zh'), { of: ['zh'] });
      const chosen = zh || place;
      const { language } = chosen.text;
      if (ruleWords(project, language, 'doubled-words').includes(chosen.found.toLowerCase())) return undefined;
      return behind(chosen, language === 'zh' ? chosen.found : ` ${chosen.found}`);
    }
  },
  {
    code: 'doubled-punctuation', floor: 0.95,
    mutate(project, random) {
      const place = anyPlace(project, random, /(?<=[\p{L}\p{M}])[,;:،؛，、；：。](?=\s|\p{L})/u);
      const others = { ar: '،؛', zh: '，、；：', en: ',;', fr: ',;' }[place.text.language];
      return behind(place, random.whole(0, 1) ? place.found : random.of([...others]));
    }
  },
  {
    code: 'stray-space', floor: 0.95,
    mutate(project, random) {
      const place = anyPlace(project, random, /(?<=[\p{L}\p{M}\p{N}])[.,;:)،؛，、；：。）](?!\p{N})/u);
      if (!ruleAttribute(project, place.text.language, 'marks', 'no-space-before').includes(place.found)) return undefined;
      return before(place, ' ');
    }
  },
  {
    code: 'unbalanced-marks', floor: 0.95,
    mutate(project, random) {
      return replace(anyPlace(project, random, /[()（）"«»“”《》]/u), '', 'line');
    }
  },
  {
    code: 'typed-figure', floor: 0.9,
    mutate(project, random) {
      const facts = project.all(/content\/[^/]+\/report\.xml$/, /<(?:integer|decimal|money|percentage) id="(?<id>\w+)"[^>]* value="(?<value>[\d.]+)"/);
      const fact = random.of(facts);
      const { id, value } = fact.match.groups;
      if (Number(value) < 10) return undefined;
      const place = anyMatch(project, random, /^(content|locales)\/.*\.(md|xml|xlf)$/,
        new RegExp(`\\{${id}\\}|<ph [^>]*equiv="${id}"[^>]*/>`),
        (candidate) => candidate.file.startsWith('content') || inTarget(project, candidate));
      if (place) return replace(place, value);
      // What is reckoned from a figure names it nowhere: it is typed into a text of its report.
      const folder = fact.file.slice(0, fact.file.lastIndexOf('/') + 1);
      const word = anyMatch(project, random, /^content\/.*\.md$/, /(?<at>[a-z]{4}) [a-z]/, (candidate) => candidate.file.startsWith(folder));
      return behind(word, ` ${value}`);
    }
  },
  {
    code: 'malformed-number', floor: 0.95,
    mutate(project, random) {
      const [a, b, c] = [random.whole(1, 9), random.whole(10, 99), random.whole(100, 999)];
      const own = { en: [`${a},${b},${c}`, `${c},${a},${c}`], zh: [`${a},${b},${c}`, `${c},${a},${c}`], fr: [`${a}\u00a0${b}\u00a0${c}`], ar: [`${a}\u00a0${b}\u00a0${c}`] };
      const foreign = { en: [`${a}.${c}.${c}`, `${a}.${c},5`], zh: [`${a}.${c}.${c}`], fr: [`${a},${c},${c}`, `${a}.${c}.${c}`, `${a},${c}.5`], ar: [`${a},${c},${c}`] };
      const place = anyPlace(project, random, /(?<=\p{L})(?: (?=\p{L})|(?=[，。]))/u);
      const { language } = place.text;
      const number = random.of([...own[language], ...foreign[language], `${b}.${c}.${a}`]);
      return behind({ ...place, end: place.begin }, language === 'zh' ? number : ` ${number}`);
    }
  },
  {
    code: 'mixed-counts', floor: 0.95,
    mutate(project, random) {
      const place = anyPlace(project, random, /(?<at>two|three|four|five|deux|trois|quatre|三|两)(?: (?:Sectors|Bureaux|Secteurs|Bureaux)|个(?:部门|局))/u, { of: ['en', 'fr', 'zh'] });
      const figures = { two: 2, three: 3, four: 4, five: 5, deux: 2, trois: 3, quatre: 4, 三: 3, 两: 2 };
      return place && replace(place, String(figures[place.found]), 'any');
    }
  },
  {
    code: 'mixed-scripts', floor: 0.95,
    mutate(project, random) {
      const twins = { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', T: 'Т', I: 'І' };
      const place = anyPlace(project, random, /(?<=[A-Za-z])[aceopxABCEHKMOTI]|[aceopxABCEHKMOTI](?=[A-Za-z])/u);
      return place && replace(place, twins[place.found]);
    }
  },
  {
    code: 'look-alike-hyphen', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, /^content\/(?!registry).*\.(md|xml)$/, /\{(itu_[rtd]|pp26|iscg|isc_tf)[^{}]*\}/);
      const sign = random.of(['\u2010', '\u2011', '\u2013', '\u2212']);
      const id = place.match[1];
      const code = { pp26: `PP${sign}26`, isc_tf: `ISC${sign}TF` }[id] ?? id.toUpperCase().replace('_', sign);
      return code.includes(sign) ? replace(place, code) : undefined;
    }
  },
  {
    code: 'not-normalized', floor: 0.95,
    mutate(project, random) {
      const place = anyPlace(project, random, /[éèêàçôîûùïëâآأؤإئÉÀ]/u, { of: ['ar', 'en', 'fr'] });
      return place && replace(place, place.found.normalize('NFD'));
    }
  },
  {
    code: 'invisible-character', floor: 0.95,
    mutate(project, random) {
      const place = anyPlace(project, random, /\p{L}/u);
      return behind(place, random.of(['\u200b', '\u00ad', '\ufeff', '\u2060', '\u180e', '\u202a']));
    }
  },
  {
    // Beside Latin letters alone a mark may be theirs.
    code: 'foreign-punctuation', floor: 0.85,
    mutate(project, random) {
      const language = random.of(['ar', 'zh', 'en', 'fr']);
      const twins = {
        ar: { '،': ',', '؛': ';' }, zh: { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' },
        en: { ',': '，', ';': '；', '"': '“', '.': '。' }, fr: { ',': '，', ';': '؛', '«': '“', '.': '。' }
      }[language];
      const beside = language === 'ar' ? '(?<=\\p{L})' : '';
      const place = anyPlace(project, random, new RegExp(`${beside}[${Object.keys(twins).join('')}]`, 'u'), { of: [language] });
      return replace(place, twins[place.found]);
    }
  },
  {
    code: 'long-sentence', floor: 0.95,
    mutate(project, random) {
      const language = random.of(['ar', 'zh', 'en', 'fr']);
      const most = Number(ruleAttribute(project, language, 'sentence', 'words'));
      const end = /(?<at>[.。])(?= ?\p{L})/u;
      const text = anyText(project, random, {
        of: [language],
        fits: (candidate) => !project.text('content/accepted.xml').includes(candidate.file) &&
          placesIn(candidate, /[\p{L}\p{M}-]+/u).length > most / (language === 'zh' ? 15 : 1) + 10 && placesIn(candidate, end).length > 0
      });
      if (!text || (language === 'zh' && text.text.replace(/<[^>]*>/g, '').length < 200)) return undefined;
      return together(...placesIn(text, end).map((place) => replace(place, language === 'zh' ? '，' : ' and', 'line')));
    }
  },
  {
    code: 'uneven-list', floor: 0.9,
    mutate(project, random) {
      const item = anyMatch(project, random, /priorities\.md$/, /^- (?<at>.*);$/m);
      const unit = anyMatch(project, random, /priorities\.xlf$/, /<target>(?<at>[^<]*)[;；؛]<\/target>/);
      const place = random.whole(0, 1) ? item : unit;
      const end = { file: place.file, begin: place.end, end: place.end + 1 };
      if (place.file.endsWith('.md') && random.whole(0, 1)) {
        return replace({ ...place, end: place.begin + 1 }, project.text(place.file)[place.begin].toUpperCase(), 'line');
      }
      return replace(end, random.of(['', place.file.includes('/zh/') ? '。' : '.']), 'line');
    }
  },
  {
    code: 'other-body-text', floor: 0.95,
    mutate(project, random) {
      const language = random.of(['zh', 'en', 'fr']);
      const text = anyText(project, random, { of: [language], fits: (candidate) => /[.。]$/.test(candidate.text) });
      const own = text.report.startsWith('C26') ? 'tdag' : 'council';
      const body = random.of(['tsag', 'rag', own]);
      const rules = project.text(`locales/${language}/rules.xml`);
      const words = new RegExp(`<own-words body="${body}">([^<]*)<`).exec(rules)[1].split('|');
      const subject = random.of(words);
      return behind(text, language === 'zh' ? `${subject}。` : ` ${subject[0].toUpperCase()}${subject.slice(1)} to decide.`);
    }
  },
  {
    code: 'vague-link', floor: 0.95,
    mutate(project, random) {
      const source = project.all(/^content\/(?!registry).*\.(md|xml)$/, /\[(?<at>[^\]]+)\]\(#/);
      const translated = project.all(/^locales\/..\/content\/(?!registry)/, /<pc [^>]*type="link"[^>]*>(?<at>[^<]+)<\/pc>/)
        .filter((place) => inTarget(project, place));
      const place = random.of([...source, ...translated]);
      const language = place.file.startsWith('locales') ? place.file.slice(8, 10) : 'en';
      return replace(place, random.of(ruleWords(project, language, 'vague-link')));
    }
  },
  {
    code: 'repeated-passage', floor: 0.9,
    mutate(project, random) {
      const found = sentenceAndPlace(project, random, true, ['ar', 'zh', 'en', 'fr']);
      return found && behind(found.to, found.space + found.from.found);
    }
  },
  {
    // Of a short sentence a word is a third of its runs.
    code: 'similar-passage', floor: 0.8,
    mutate(project, random) {
      const found = sentenceAndPlace(project, random, true, ['ar', 'en', 'fr']);
      return found && behind(found.to, ` ${withoutOneWord(random, found.from.found)}`);
    }
  },
  {
    code: 'passage-of-other-report', floor: 0.9,
    mutate(project, random) {
      const found = sentenceAndPlace(project, random, false, ['en']);
      const again = found && (random.whole(0, 1) ? found.from.found : withoutOneWord(random, found.from.found));
      return found && behind(found.to, ` ${again}`);
    }
  },
  {
    code: 'not-compared', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, /^content\/[^/]+\/report\.xml$/, /<(?:session|symbol|author) ref="(?<at>\w+)"/);
      return replace(place, `${place.match.groups.at}x`, 'any');
    }
  }
];
