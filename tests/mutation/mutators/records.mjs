// Records, names and dates: the codes of check.def that are about content/.

import { anyMatch, before, behind, creation, mistyped, removal, replace } from '../edits.mjs';

const content = /^content\/.*\.(xml|md)$/;
const registry = /^content\/registry\/.*\.xml$/;
const report = /^content\/[^/]+\/report\.xml$/;
const narrative = /^content\/(?!registry).*\.md$/;
const terms = /^locales\/terms\.tbx$/;
const day = '\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?';

/// The names that texts of the reports print: { file, begin, end, match } with the id in `id`.
function printed(project) {
  return project.all(/^content\/(?!registry).*\.(xml|md)$/, /\{(?<id>\w+)(?<rest>(?:, \w+)*)\}/);
}

/// `value` (a day, month or year) some days or years later or earlier, in the same form.
function moved(value, random, direction) {
  const [year, ...rest] = value.split('-');
  return [String(Number(year) + direction * random.whole(1, 3)), ...rest].join('-');
}

/// A dated child that ends on the day another one begins; a topic may have several leads.
function ending(project, random) {
  return anyMatch(project, random, registry, new RegExp(`<((?!lead)\\w+) [^>]*until="(?<at>${day})"/>\\s*(?:<!--.*-->\\s*)?<\\1 [^>]*from="(?<from>${day})"`));
}

/// An id of a record of the registry of another kind than `kind`.
function otherKind(project, random, kind) {
  return anyMatch(project, random, registry, /<(?<kind>body|office|place|instrument|event|topic|document) id="(?<id>\w+)"/,
    (record) => record.match.groups.kind !== kind)?.match.groups.id;
}

export default [
  {
    code: 'duplicate-id', floor: 0.95,
    mutate(project, random) {
      const ids = project.all(content, /<(?!report|table|chart|section|p|cell)[\w-]+ id="(?<at>\w+)"/).filter(({ file }) => !file.includes('TDAG'));
      const [one, other] = [random.of(ids), random.of(ids)];
      return replace(one, other.match.groups.at, 'any');
    }
  },
  {
    code: 'unknown-record', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, content, /\sref="(?<at>\w+)"/);
      return replace(place, mistyped(random, place.match.groups.at));
    }
  },
  {
    code: 'wrong-record-kind', floor: 0.95,
    mutate(project, random) {
      const kinds = { session: 'event', symbol: 'document', sector: 'body', place: 'place', holder: 'person', mandate: 'instrument' };
      const place = anyMatch(project, random, content, /<(?<child>session|symbol|sector|place|holder|mandate) ref="(?<at>\w+)"/);
      return replace(place, otherKind(project, random, kinds[place.match.groups.child]));
    }
  },
  {
    code: 'unknown-concept', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, registry, /\s(?:term|concept)="(?<at>\w+)"/);
      return replace(place, mistyped(random, place.match.groups.at));
    }
  },
  {
    code: 'overlapping-periods', floor: 0.95,
    mutate(project, random) {
      const place = ending(project, random);
      return replace(place, moved(place.match.groups.at, random, 1), 'file');
    }
  },
  {
    code: 'period-gap', floor: 0.95,
    mutate(project, random) {
      const place = ending(project, random);
      return replace(place, moved(place.match.groups.at, random, -1), 'file');
    }
  },
  {
    code: 'empty-period', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, registry, new RegExp(`from="(?<from>${day})" until="(?<at>${day})"`));
      const { from } = place.match.groups;
      return replace(place, random.whole(0, 1) ? from : moved(from, random, -1), 'line');
    }
  },
  {
    code: 'no-name-on-date', floor: 0.9,
    mutate(project, random) {
      const ids = new Set(printed(project).map(({ match }) => match.groups.id));
      const place = anyMatch(project, random, registry, /<(?:body|topic) id="(?<id>\w+)"[^>]*[^/]>(?<at>)(?!\s*<name)/, ({ match }) => ids.has(match.groups.id));
      return behind(place, `<name term="${place.match.groups.id}" ${random.of(['from="2031"', 'until="2010"', 'from="2027-01"', 'until="2018"'])}/>`, 'line');
    }
  },
  {
    code: 'missing-narrative', floor: 0.95,
    mutate: (project, random) => removal(random.of([...project.files.keys()].filter((file) => narrative.test(file))))
  },
  {
    code: 'unplaced-narrative', floor: 0.95,
    mutate(project, random) {
      if (random.whole(0, 1)) return creation(`content/C26-res191/note-${random.whole(1, 99)}.md`, 'A text that nothing prints.\n');
      return replace(anyMatch(project, random, /^templates\/.*\/template\.xml$/, /\s*<narrative file="[^"]*"\/>/), '', 'any');
    }
  },
  {
    code: 'unselected-record', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, report, /<(?:activity|mechanism|step|topic-report) id="\w+"[^>]*? group="(?<at>\w+)"/);
      return replace(place, random.of([mistyped(random, place.match.groups.at), `${place.match.groups.at}s`, 'other']), 'line');
    }
  },
  {
    code: 'missing-term', floor: 0.9,
    mutate(project, random) {
      const { id } = random.of(printed(project)).match.groups;
      const place = anyMatch(project, random, terms, new RegExp(`<conceptEntry id="${id}">[^]*?</conceptEntry>`));
      const language = random.of(['ar', 'zh', 'fr']);
      const section = place && new RegExp(`\\s*<langSec xml:lang="${language}">[^]*?</langSec>`).exec(place.match[0]);
      const begin = section && place.begin + section.index;
      return section ? replace({ file: place.file, begin, end: begin + section[0].length }, '', 'any') : undefined;
    }
  },
  {
    code: 'unknown-placeholder', floor: 0.95,
    mutate(project, random) {
      const place = random.of(printed(project));
      const { id, rest } = place.match.groups;
      return replace(place, `{${mistyped(random, id)}${rest}}`);
    }
  },
  {
    code: 'wrong-argument-type', floor: 0.95,
    mutate(project, random) {
      const place = random.of(printed(project));
      const { id } = place.match.groups;
      const kind = /_(?:year|years|month)$/.test(id) ? 'cite' : /^(?:earliest_f|latest_f|proposals)/.test(id) ? random.of(['date', 'doc', 'cite']) : random.of(['number', 'date']);
      return replace(place, `{${id}, ${kind}}`);
    }
  },
  {
    code: 'unknown-style', floor: 0.95,
    mutate(project, random) {
      const place = random.of(printed(project));
      const { id, rest } = place.match.groups;
      const words = rest.split(', ').slice(1);
      if (words.length !== 2) return undefined;
      return replace(place, `{${id}, ${words[0]}, ${mistyped(random, words[1])}}`);
    }
  },
  {
    code: 'pending-fact', floor: 0.9,
    mutate(project, random) {
      const ids = new Set(printed(project).map(({ match }) => match.groups.id));
      const place = anyMatch(project, random, report, /<(?:integer|decimal|month|year|date|text|money|percentage) id="(?<id>\w+)"[^>]*? (?<at>value="[^"]*")/,
        ({ match }) => ids.has(match.groups.id));
      return replace(place, 'state="pending"', 'any');
    }
  },
  {
    code: 'unconfirmed', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, report, /^  <(?!grid|front|\/|!)[\w-]+ id="\w+"(?<at>)/m);
      return behind(place, ' confirm="C26-res191"', 'line');
    }
  },
  {
    code: 'unplaced-reference', floor: 0.9,
    mutate(project, random) {
      const place = anyMatch(project, random, narrative, /^(?<at>[^-#\n].*[.])$/m, ({ file }) => file.includes('TDAG'));
      return before({ file: place.file, begin: place.end - 1, end: place.end }, ` ({risk_${random.of(['security', 'headquarters', 'events', 'ict', 'reputation', 'audience'])}})`);
    }
  },
  {
    code: 'running-text', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, /^templates\/(resolution-report|operational-plan)\/template\.xml$/, /<list style="dash"(?<at>)>|<p id="\w+"(?<also>)>/);
      const list = place.match[0].startsWith('<list');
      return list ? replace({ ...place, end: place.begin }, ' inline="yes"', 'any') : undefined;
    }
  },
  {
    code: 'chart-figures', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, /^templates\/operational-plan\/template\.xml$/,
        /<p id="chart_sum">(?<at>\{sum, number, bare\})<\/p>|<row(?<row>)>(?=\s*<cell header="yes"><message select="record\(@ref\)\/head"[^]{0,150}chart_sum)|<cell align="end"(?<cell>)><p id="chart_year">/);
      if (!place.match[0].startsWith('<p')) return behind({ ...place, end: place.begin + (place.match[0].startsWith('<row') ? 4 : 5) }, place.match[0].startsWith('<row') ? ' kind="total"' : ' columns="2"', 'any');
      return replace(place, random.of(['none', '–', 'n/a']), 'any');
    }
  }
];
