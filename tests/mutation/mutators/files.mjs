// Files, their names and the XML in them: the codes of load.def and xml.def that are about content.

import { anyMatch, before, behind, creation, mistyped, replace } from '../edits.mjs';

const xml = /^content\/.*\.xml$/;
const report = /^content\/[^/]+\/report\.xml$/;
const templates = /^templates\/(resolution-report|operational-plan|council)\/.*\.xml$/;
const used = /^templates\/(resolution-report|operational-plan)\/template\.xml$/;

/// Puts `texts`, one of them, before the end of a start tag or of a text.
function anyTag(project, random, pattern = /<(?:title|purpose|head|text|activity|step|row|name|lead)\b[^>]*?(?<at>)\/?>/) {
  return anyMatch(project, random, xml, pattern);
}

export default [
  {
    code: 'report-id-mismatch', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, report, /<report id="(?<at>[^"]+)"/);
      return replace(place, mistyped(random, place.match.groups.at), 'line');
    }
  },
  { code: 'ambiguous-name', floor: 0.95, mutate: (project, random) => creation(`content/${random.of(['C26-res191', 'TDAG19-operational-plan'])}/report.md`, 'A text.\n', 'any') },
  {
    code: 'unknown-language', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, /^content\/project\.xml$/, /source-language="(?<at>\w+)"/);
      return replace(place, random.of(['de', 'pt', 'ja', 'eng', 'xx']), 'line');
    }
  },
  {
    code: 'duplicate-language', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, /^content\/project\.xml$/, /languages="[^"]*"/);
      return behind({ ...place, end: place.end - 1 }, ` ${random.of(['ar', 'zh', 'en', 'fr'])}`, 'line');
    }
  },
  {
    code: 'missing-file', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, templates, /<include href="(?<at>[^"]+)\.xml"/, ({ file }) => used.test(file));
      return replace(place, `${place.match.groups.at}x`, 'line');
    }
  },
  {
    code: 'invalid-include', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, used, /<include href="(?<at>[^"]+)"/);
      const other = place.file.includes('plan') ? 'resolution-report' : 'operational-plan';
      return replace(place, random.of([`../${other}/template.xml`, '../../content/project.xml', '/etc/part.xml']), 'any');
    }
  },
  {
    code: 'include-cycle', floor: 0.95,
    mutate(project, random) {
      const file = random.of(['front.xml', 'risks.xml', 'outcomes.xml', 'indicators.xml', 'references.xml', 'masthead.xml']);
      const place = anyMatch(project, random, new RegExp(`^templates/council/${file}$`), /<part>(?<at>)/);
      return behind(place, `\n  <include href="${file}"/>`, 'any');
    }
  },
  {
    code: 'unknown-element', floor: 0.95,
    mutate(project, random) {
      const place = anyTag(project, random, /<(?<at>[a-z-]{4,})(?= [^>]*\/>)/);
      return replace(place, mistyped(random, place.match.groups.at), 'line');
    }
  },
  {
    code: 'misplaced-element', floor: 0.9,
    mutate(project, random) {
      const place = anyMatch(project, random, report, /<(?:activity|step|topic-report|mechanism) [^>]*>(?<at>)/);
      return behind(place, random.of(['<front/>', '<row/>', '<title>Words</title>', '<column name="x" type="text"/>']), 'line');
    }
  },
  {
    code: 'missing-element', floor: 0.9,
    mutate: (project, random) => replace(anyMatch(project, random, report, / *<title>.*<\/title>\n| *<front>[^]*<\/front>\n| *<author [^>]*>\n/), '', 'any')
  },
  {
    code: 'missing-attribute', floor: 0.95,
    mutate: (project, random) => replace(anyMatch(project, random, xml, / (?:id="\w+"(?=[^>]* value=)|ref="\w+"(?=\/>))/), '', 'any')
  },
  {
    code: 'unknown-attribute', floor: 0.95,
    mutate: (project, random) => behind(anyTag(project, random), ` ${random.of(['note', 'valeu', 'lang', 'colour'])}="x"`, 'line')
  },
  {
    code: 'invalid-value', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, xml, /\s(?:elected|state|kind|probability|impact|progress|qualifier|gender|level|date)="(?<at>[^"]+)"/, ({ file }) => !file.includes('rules'));
      return replace(place, mistyped(random, `${place.match.groups.at}x`).replaceAll('=', ''), 'line');
    }
  },
  {
    code: 'unexpected-text', floor: 0.95,
    mutate: (project, random) => behind(anyTag(project, random, /<(?:activity|front|registry|body|office|topic|event)\b[^>]*[^/]>(?<at>)/), ' words ', 'file')
  },
  {
    code: 'malformed-xml', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, xml, /<\/\w+(?<at>>)|="[^"]*(?<quote>")|<(?<open>\/)/);
      return replace(place, '', 'file');
    }
  },
  {
    code: 'doctype-not-allowed', floor: 0.95,
    mutate: (project, random) => before(anyMatch(project, random, xml, /(?<at><)(?:registry|report|project|rules)\b/), '<!DOCTYPE x [<!ENTITY a "b">]>\n', 'any')
  },
  {
    code: 'nul-byte', floor: 0.95,
    mutate: (project, random) => behind(anyMatch(project, random, /^content\/(?!registry).*\.(md|xml)$/, /[a-z](?= )/), '\0', 'line')
  },
  {
    code: 'invalid-xpath', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, used, /(?:select|test)="(?<at>[^"]+)"/);
      return replace(place, `${place.match.groups.at}${random.of([' [', ' =', '/(', ' and', ' | 5'])}`, 'line');
    }
  },
  {
    code: 'unknown-function', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, used, /(?:select|test)="(?:(?![a-z-]+\().)*?(?<at>record)\(/);
      return replace(place, random.of(['recrod', 'reocrd', 'rekord', 'get']), 'line');
    }
  },
  {
    code: 'inexact-sum', floor: 0.95,
    mutate: (project, random) => replace(anyMatch(project, random, used, /(?:select|test)="(?<at>[^"]+)"/), 'sum(//money/@value)', 'line')
  },
  {
    code: 'text-comparison', floor: 0.9,
    mutate(project, random) {
      const place = anyMatch(project, random, used, /<for-each select="(?<at>[^"]+)"/);
      return behind(place, random.of(["[@id &lt; 'm']", "[@date > '2026-03-29']", "[string(@id) >= 'a']"]), 'line');
    }
  },
  {
    code: 'too-much-markup', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, report, /<(?:activity|step|topic-report|mechanism) [^>]*>(?<at>)/);
      const depth = random.whole(101, 150);
      return behind(place, '<row>'.repeat(depth) + '</row>'.repeat(depth), 'any');
    }
  },
  {
    code: 'xpath-too-costly', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, used, /<(?:if|for-each) (?:select|test)="(?<at>[^"]+)"/);
      let costly = 'count(//*)';
      for (let n = random.whole(3, 5); n > 0; --n) costly = `count(//*[${costly} > ${random.whole(0, 9)}])`;
      const test = place.match[0].startsWith('<if');
      return replace(place, test ? `${costly} > 1` : `//*[${costly} > 1]`, 'line');
    }
  },
  { code: 'not-a-date', floor: 0.95, mutate: (project, random) => behind(anyMatch(project, random, used, /<for-each select="(?<at>(?:step|activity|topic-report|mechanism)\[[^"]+)"/), random.of(["[before(@id, '2026')]", "[after('2026-13', '2026')]", "[before('soon', '2026')]"]), 'any') }
];
