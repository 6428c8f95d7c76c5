// The parts of a report: the codes of shape.def.

import { anyMatch, before, behind, replace } from '../edits.mjs';

const narrative = /^content\/(?!registry).*\.md$/;
const report = /^content\/[^/]+\/report\.xml$/;

const plan = /^templates\/operational-plan\/template\.xml$/;
/// Those that the two reports print.
const tables = /^templates\/(?:council\/(?:indicators|risks|outcomes)|operational-plan\/template)\.xml$/;
const table = /^templates\/council\/(indicators|risks|outcomes)\.xml$/;

function anyParagraph(project, random) {
  return anyMatch(project, random, narrative, /^(?<at>[^-#\n].*)$/m);
}

/// A measure of the class of a report.
function withMeasure(project, random, attribute, value) {
  const place = anyMatch(project, random, /^content\/rules\.xml$/, /<class template="(?:resolution-report|operational-plan)"(?<at>)/);
  return replace({ ...place, end: place.begin }, ` ${attribute}="${value}"`, 'any');
}

export default [
  {
    code: 'skipped-level', floor: 0.95,
    mutate(project, random) {
      const place = anyParagraph(project, random);
      const levels = random.of([['#', '###'], ['#', '####'], ['##', '####']]);
      return before(place, `${levels[0]} First part\n\nIt has a text.\n\n${levels[1]} Second part\n\n`, 'line');
    }
  },
  {
    code: 'empty-section', floor: 0.95,
    mutate(project, random) {
      if (random.whole(0, 1)) return before(anyParagraph(project, random), '# First part\n\n# Second part\n\n');
      const section = anyMatch(project, random, /^templates\/(resolution-report|operational-plan)\/template\.xml$/,
        /<section[^>]*>\s*<heading>[^<]*<\/heading>(?<at>\s*(?:<narrative [^>]*\/>|<message [^>]*\/>)\s*)<\/section>/);
      return replace(section, '', 'file');
    }
  },
  {
    code: 'single-item', floor: 0.95,
    mutate(project, random) {
      if (random.whole(0, 1)) return behind(anyParagraph(project, random), '\n\n- to meet the needs of the membership');
      const list = anyMatch(project, random, narrative, /^- .*\n(?:- .*\n)+/m);
      const items = list.match[0].trimEnd().split('\n');
      return replace(list, `${random.of(items)}\n`, 'line');
    }
  },
  {
    code: 'missing-front-block', floor: 0.95,
    mutate(project, random) {
      const block = anyMatch(project, random, report, /    <(purpose|summary|action|strategic-plan-link|financial-implications|references)>.*<\/\1>\n/);
      return replace(block, '', 'file');
    }
  },
  {
    code: 'action-differs', floor: 0.9,
    mutate(project, random) {
      const place = anyMatch(project, random, /^templates\/resolution-report\/template\.xml$/, /<include href="..\/council\/usual-action.xml"\/>/);
      const verb = random.of(['approve', 'endorse', 'consider', 'adopt', 'discuss', 'reject']);
      const asks = random.of(['is invited', 'is requested', 'may wish', 'is asked']);
      return replace(place, `<p id="asked">The Council ${asks} **to ${verb}** this report.</p>`, 'line');
    }
  },
  {
    code: 'headless-table', floor: 0.95,
    mutate: (project, random) => replace(anyMatch(project, random, tables, /(?<=<columns[^>]*>)\n *<header>[^]*?<\/header>/), '', 'any')
  },
  {
    code: 'uncaptioned-table', floor: 0.95,
    mutate: (project, random) => replace(anyMatch(project, random, tables, /\n *<caption(?: [^>]*)?>[^<]*<\/caption>(?=\n *<columns)/), '', 'any')
  },
  {
    code: 'empty-cell', floor: 0.95,
    mutate(project, random) {
      const cell = anyMatch(project, random, tables, /<cell(?: (?:header|align)="\w+")?>(?<at><p id="(?!head_|chart_|annex_head|objective_share|output_share)\w+">[^<]*<\/p>|<message select="[^"]*"\/>)<\/cell>/);
      return replace(cell, '', 'any');
    }
  },
  {
    code: 'empty-contents', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, /^templates\/resolution-report\/template\.xml$/, /<include href="..\/council\/front.xml"\/>\n/);
      return behind(place, `  <contents of="figures"><heading id="added_${random.whole(1, 99)}">Figures</heading></contents>\n`, 'any');
    }
  },
  {
    code: 'repeated-contents', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, plan, /<include href="..\/council\/contents.xml"\/>\n/);
      return behind(place, `  <contents levels="${random.whole(1, 3)}"><heading id="added">Contents</heading></contents>\n`, 'any');
    }
  },
  {
    code: 'unplaced-contents', floor: 0.95,
    mutate(project, random) {
      if (random.whole(0, 1)) return replace(anyMatch(project, random, plan, / *<include href="..\/council\/contents.xml"\/>\n/), '', 'any');
      return behind(anyMatch(project, random, /^content\/C26.*report\.xml$/, /<report id="[^"]*"/), ' contents="yes"', 'line');
    }
  },
  {
    code: 'uneven-row', floor: 0.95,
    mutate(project, random) {
      const cell = anyMatch(project, random, table, /\n *<cell(?: align="end")?><p id="\w+">[^]*?<\/p><\/cell>/);
      if (random.whole(0, 1)) return replace(cell, '', 'any');
      return behind(cell, '\n<cell><p id="added">none</p></cell>', 'any');
    }
  },
  {
    code: 'over-length', floor: 0.95,
    mutate(project, random) {
      return random.whole(0, 1) ? withMeasure(project, random, 'words', random.whole(1, 800))
        : withMeasure(project, random, 'pages', random.whole(1, 2));
    }
  }
];
