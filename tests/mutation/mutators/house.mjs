// What a project says of findings, and its own rules: the codes of house.def.

import { anyMatch, before, behind, mistyped, replace } from '../edits.mjs';

const accepted = /^content\/accepted\.xml$/;
const rules = /^content\/rules\/.*\.sch$/;
const report = /^content\/[^/]+\/report\.xml$/;

/// A year of a range is moved.
function movedYear(project, random, range) {
  const place = anyMatch(project, random, report, new RegExp(`<year-range id="${range}" begin="(?<begin>\\d+)" end="(?<at>\\d+)"`));
  return replace(place, String(Number(place.match.groups.at) + random.of([-1, 1, 2, 3])), 'line');
}

export default [
  { code: 'house:budget-period', floor: 0.95, mutate: (project, random) => movedYear(project, random, 'budget_years') },
  { code: 'house:plan-period', floor: 0.95, mutate: (project, random) => movedYear(project, random, 'plan_years') },
  {
    code: 'invalid-schematron', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, rules, /\s(?:id|test|context)="[^"]*"|diagnostics="(?<name>\w+)"|<(?<element>pattern|rule|assert)(?=[ >])/);
      const { name, element } = place.match.groups;
      if (element) {
        const said = anyMatch(project, random, rules, /<assert\s[^>]*>(?<at>[^<]*)<\/assert>/);
        return replace(said, ' ', 'any');
      }
      return replace(place, name ? `diagnostics="${mistyped(random, name)}"` : '', 'any');
    }
  },
  {
    code: 'schematron-unsupported', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, rules, /<pattern(?<at>)>|<rule (?<rule>)/);
      if (place.match[0].startsWith('<rule')) return replace(place, '<rule abstract="true" ', 'line');
      if (random.whole(0, 1)) {
        const test = anyMatch(project, random, rules, / test="(?<at>)/);
        return behind(test, random.of(["key('a', 'b') and ", "document('a.xml') and ", 'current() and ', "format-number(1, '#') and "]), 'line');
      }
      return replace(place, random.of([' is-a="table"', ' abstract="true"', ' documents="@href"']), 'line');
    }
  },
  {
    code: 'acceptance-expired', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, accepted, /until="(?<at>[^"]*)"/);
      return replace(place, `20${random.whole(10, 25)}-0${random.whole(1, 9)}-1${random.whole(0, 9)}`, 'line');
    }
  },
  {
    code: 'acceptance-unused', floor: 0.9,
    mutate(project, random) {
      const whole = anyMatch(project, random, accepted, /<accept [^>]*>/);
      if (random.whole(0, 3) === 0) return behind(whole, `\n  ${whole.match[0]}`, 'file');
      const place = anyMatch(project, random, accepted, /file="(?<at>[^"]*)"|<accept(?<id>) /);
      if (!place.match.groups.at) return behind(place, `text="${random.of(['no such words', 'nothing that stands there'])}" `, 'line');
      const others = [...project.files.keys()].filter((file) => /^content\/.*(md|report\.xml)$/.test(file) && !project.text('content/accepted.xml').includes(file));
      return replace(place, random.of(others.filter((file) => file.endsWith('.md'))), 'line');
    }
  },
  {
    code: 'not-acceptable', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, accepted, /<accept code="(?<at>[^"]*)"/);
      return replace(place, random.of(['missing-translation', 'unknown-record', 'malformed-xml', 'invalid-number', 'stale-translation']), 'line');
    }
  },
  {
    code: 'unknown-code', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, accepted, /code="(?<at>[^"]*)"/);
      return replace(place, mistyped(random, place.match.groups.at), 'line');
    }
  },
  {
    code: 'duplicate-severity', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, accepted, /<severity [^>]*>/);
      const again = place.match[0].replace(/level="\w+"/, `level="${random.of(['error', 'warning', 'note'])}"`);
      return random.whole(0, 1) ? behind(place, `\n  ${again}`, 'file') : before(place, `${again}\n  `, 'file');
    }
  }
];
