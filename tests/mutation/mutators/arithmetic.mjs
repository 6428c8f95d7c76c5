// Figures against each other, and against time: the codes of arithmetic.def and time.def.

import { anyMatch, before, behind, creation, replace, together } from '../edits.mjs';
import { anyText } from '../texts.mjs';

const report = /^content\/C26.*report\.xml$/;
const plan = /^content\/TDAG.*report\.xml$/;

/// Facts or a grid are put behind the front matter of a report.
function stated(project, random, text, file = report) {
  return behind(anyMatch(project, random, file, /<\/front>/), `\n${text}`, 'edit');
}

function grid(id, columns, rows) {
  return `  <grid id="${id}" source="Test">\n    ${columns}\n    ${rows.join('\n    ')}\n  </grid>\n`;
}

/// The report of the year after C26's, in which all years are moved on but those that `keep` matches, and
/// what `changed` says of its files.
function nextYear(project, keep, changed = new Map()) {
  const moves = [
    [/id="C26-res191"/, 'id="C27-res191"'],
    [/ date="2026-03-29"/, ' date="2027-03-29"'],
    [/<session ref="council26"\/>/, '<session ref="council27"/>'],
    [/id="reporting_period" begin="2025" end="2026"/, 'id="reporting_period" begin="2026" end="2027"'],
    [/id="priority_year" value="2026"/, 'id="priority_year" value="2027"']
  ];
  const files = [...project.files.keys()].filter((file) => file.startsWith('content/C26-res191/'));
  const session = '<registry>\n  <event id="council27" kind="council-session" concept="council" year="2027" state="planned" source="Test"><place ref="place_geneva"/></event>\n</registry>\n';
  return {
    ...together(...files.map((file) => {
      const text = changed.get(file) ?? project.text(file);
      const moved = moves.reduce((now, [from, to]) => (keep?.test(to) ? now : now.replace(from, to)), text);
      return creation(file.replace('C26', 'C27'), file.endsWith('.xml') ? moved : text, 'edit');
    }), creation('content/registry/council27.xml', session)),
    args: ['--draft']
  };
}

const cell = (column, value) => `<cell column="${column}" value="${value}"/>`;

export default [
  {
    code: 'rounded-total', floor: 0.95,
    mutate(project, random) {
      const parts = [0, 1, 2].map(() => random.whole(1000, 9000));
      const total = parts.reduce((a, b) => a + b) + random.of([-2, -1, 1, 2]);
      return stated(project, random, grid('added', '<column name="a" type="money" currency="CHF" year="2020"/>',
        [...parts.map((part, n) => `<row id="added_${n}"><head>Part</head>${cell('a', part)}</row>`), `<total>${cell('a', total)}</total>`]), plan);
    }
  },
  {
    code: 'wrong-share', floor: 0.95,
    mutate(project, random) {
      const wrong = random.of(['26.0', '24.1', '52.0', '2.5', '35.0']);
      const columns = '<column name="a" type="money" currency="CHF" year="2020"/><column name="s" type="share" of="a" base="grid" places="1"/>';
      return stated(project, random, grid('added', columns,
        [`<row id="added_1"><head>Part</head>${cell('a', 250000)}${cell('s', wrong)}</row>`, `<row id="added_2"><head>Part</head>${cell('a', 750000)}${cell('s', '75.0')}</row>`]), plan);
    }
  },
  {
    code: 'wrong-whole', floor: 0.95,
    mutate(project, random) {
      const shares = [random.whole(10, 30), random.whole(10, 30)];
      const last = 100 - shares[0] - shares[1] + random.of([-9, -5, -3, 3, 5, 10]);
      return stated(project, random, grid('added', '<column name="s" type="percentage" base="grid"/>',
        [...shares, last].map((share, n) => `<row id="added_${n}"><head>Part</head>${cell('s', share)}</row>`)), plan);
    }
  },
  {
    code: 'two-figures', floor: 0.95,
    mutate(project, random) {
      const value = random.whole(100000, 900000);
      const column = '<column name="a" type="money" currency="CHF" year="2020" quantity="cost"/>';
      const one = (id, figure) => grid(id, column, [`<row refs="s_1">${cell('a', figure)}</row>`]);
      return stated(project, random, one('added', value) + one('more', value + random.of([10, 900, -1000, 20000])), plan);
    }
  },
  {
    code: 'mixed-precision', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, plan, /<row refs="s_\d+"><cell column="share" value="(?<at>[\d.]+)"/);
      return replace(place, `${place.match.groups.at}0`, 'any');
    }
  },
  {
    code: 'jump', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, /^content\/TDAG.*output-costs\.csv$/, /(?<=_\d,\d+,(?:\d+,)?)(?<at>\d{4,})(?=,)/);
      const amount = place.match.groups.at;
      const at = random.whole(1, amount.length - 1);
      return replace(place, random.of([amount.slice(0, at) + amount.slice(at + 1), amount.slice(0, at) + amount[at] + amount.slice(at)]), 'line');
    }
  },
  {
    code: 'wrong-count', floor: 0.95,
    mutate: (project, random) => stated(project, random, `  <integer id="added" value="${random.of([1, 3, 4, 12])}" counts="resolutions_cited" source="Test"/>`)
  },
  {
    code: 'older-counted', floor: 0.95,
    mutate(project, random) {
      const [since, count] = random.of([['council19', 4], ['council18', 4], ['council23', 4]]);
      return stated(project, random, `  <record-list id="added" refs="council18 council19 council23 council24" source="Test"/>\n  <integer id="more" value="${count}" counts="added" since="${since}" source="Test"/>`);
    }
  },
  {
    code: 'planned-counted', floor: 0.95,
    mutate(project, random) {
      const held = random.of([['council24'], ['council23', 'council24'], ['council19', 'council23', 'council24']]);
      const meetings = [...held, 'council26'].map((id, n) => `<meeting id="added_${n}" ref="${id}" source="Test"/>`);
      return stated(project, random, `  <activity id="added" source="Test">${meetings.join('')}</activity>\n  <integer id="more" value="${meetings.length}" counts="added" source="Test"/>`);
    }
  },
  {
    code: 'plan-years', floor: 0.9,
    mutate(project, random) {
      const text = anyText(project, random, { of: ['en'], fits: (candidate) => !candidate.front && candidate.text.endsWith('.') });
      const year = random.of([2019, 2021, 2022, 2023, 2025, 2026]);
      const put = random.of([`, as in the Strategic Plan for ${year}-${year + 3}`, `, as in the Strategic Plan for 2020-${2021 + random.whole(0, 1)}`, `, under the Financial Plan for ${year}-${year + 3}`]);

      return before({ file: text.file, begin: text.end - 1, end: text.end }, put);
    }
  },
  {
    code: 'after-session', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, report, /<report [^>]*date="(?<at>[\d-]+)"/);
      return replace(place, `20${random.of(['26', '27'])}-${random.of(['06', '07', '11'])}-${random.whole(10, 28)}`, 'line');
    }
  },
  {
    code: 'outside-period', floor: 0.95,
    mutate(project, random) {
      const year = random.of([2019, 2023, 2024]);
      const month = `${year}-0${random.whole(1, 9)}`;
      return stated(project, random, random.of([
        `  <meeting id="added" source="Test"><date id="added_day" value="${month}-1${random.whole(0, 9)}" source="Test"/></meeting>`,
        `  <meeting id="added" ref="council${year - 2000}" source="Test"/>`,
        `  <activity id="added" source="Test"><text>Text.</text><month id="added_month" value="${month}" source="Test"/></activity>`,
        `  <step id="added" source="Test"><text>Text.</text><date-range id="added_days" begin="${month}-03" end="${month}-05" source="Test"/></step>`,
        `  <record-list id="added" refs="wtdc25 council${year - 2000}" in-period="yes" source="Test"/>`,
        grid('added', '<column name="day" type="date"/>', [`<row id="added_1"><head>Workshop</head>${cell('day', `${month}-07`)}</row>`]).replace('source', 'in-period="yes" source')
      ]));
    }
  },
  {
    code: 'held-later', floor: 0.95,
    mutate(project, random) {
      const month = random.of(['2026-05', '2026-11', '2027-01']);
      return stated(project, random, random.of([
        `  <meeting id="added" in-period="yes" source="Test"><date id="added_day" value="${month}-1${random.whole(0, 9)}" source="Test"/></meeting>`,
        `  <mechanism id="added" in-period="yes" source="Test"><meeting id="added_2" source="Test"><month id="added_month" value="${month}" source="Test"/></meeting></mechanism>`,
        `  <record-list id="added" refs="wtdc25 ${random.of(['council26', 'pp26'])}" in-period="yes" source="Test"/>`,
        grid('added', '<column name="day" type="date"/>', [`<row id="added_1"><head>Workshop</head>${cell('day', `${month}-07`)}</row>`]).replace('source', 'in-period="yes" source')
      ]));
    }
  },
  {
    code: 'stale-year', floor: 0.9,
    mutate(project, random) {
      const kept = random.of([/reporting_period/, /priority_year/, /added/, undefined]);
      const front = anyMatch(project, random, report, /<\/front>/);
      if (String(kept).includes('added')) {
        const fact = random.of(['<year id="added" value="2026" source="Test"/>', '<month id="added" value="2026-09" source="Test"/>', '<date id="added" value="2026-02-03" source="Test"/>']);
        const text = project.text(front.file);
        return together(nextYear(project, kept, new Map([[front.file, `${text.slice(0, front.end)}\n  ${fact}${text.slice(front.end)}`]])), behind(front, `\n  ${fact}`));
      }
      if (kept) return nextYear(project, kept);
      const place = anyMatch(project, random, /^content\/C26-res191\/.*\.md$/, /^(?:[^\s.]+ ){12,}[^.\n]*(?<at>)\./m);
      const put = random.of([' in 2026', ', as planned for 2026,', ' by March 2026', ' from 2026 on']);
      const text = project.text(place.file);
      const line = text.lastIndexOf('\n', place.begin) + 1;
      const next = random.whole(0, 1) ? text.slice(line, place.begin) : text.slice(line, place.begin).replace(/ (?:the|of|and) /, ' ');
      return together(nextYear(project, undefined, new Map([[place.file, text.slice(0, line) + next + put + text.slice(place.end)]])), behind(place, put));
    }
  },
  {
    code: 'due-without-status', floor: 0.9,
    mutate(project, random) {
      const place = anyMatch(project, random, /^content\/registry\/milestones\.xml$/, /<due value="20(?:19|2[0-5])[\d-]*"\/>(?:(?!<\/milestone>)[^])*?(?<at>\s*<progress [^>]*\/>)(?=\s*<\/milestone>)/);
      return replace(place, '', 'any');
    }
  },
  {
    code: 'year-of-no-figure', floor: 0.95,
    mutate(project, random) {
      const figure = anyMatch(project, random, report, /<integer id="cirt_\d+" [^>]*year="(?<year>\d{4})"[^>]*\/>/);
      const year = Number(figure.match.groups.year) + random.of([-1, 1, 2]);
      return behind(figure, `\n      <year id="cirt_year" value="${year}" source="x"/>`, 'any');
    }
  },
  {
    code: 'figure-beside-itself', floor: 0.95,
    mutate(project, random) {
      return replace(anyMatch(project, random, report, /<integer id="cirt_\d+" [^>]*year="\d{4}"[^>]*\/>/), '', 'any');
    }
  },
  {
    code: 'row-of-other-group', floor: 0.95,
    mutate(project, random) {
      const group = anyMatch(project, random, /output-costs\.csv$/, /^(?<at>i_\d),i_\d_\d,/m);
      return replace(group, random.of(['i_1', 'i_2', 'i_3', 'i_4', 'i_5', 'i_6'].filter((other) => other !== group.match.groups.at)), 'line');
    }
  },
  {
    code: 'missing-row', floor: 0.95,
    mutate(project, random) {
      const row = anyMatch(project, random, /output-costs\.csv$/, /^i_\d,i_\d_\d,.*\n/m);
      return replace(row, '', 'file');
    }
  }
];
