// Facts, tables and their totals: the codes of load.def that are about figures.

import { anyMatch, before, behind, creation, mistyped, replace, together } from '../edits.mjs';

const report = /^content\/[^/]+\/report\.xml$/;
const csv = /^content\/[^/]+\/.*\.csv$/;
const plan = /^content\/TDAG.*\/report\.xml$/;

/// A column of a CSV file: another name, or none.
function header(project, random) {
  return anyMatch(project, random, csv, /(?<=^row|^group,row|^row,.*|^group,row,.*),(?<at>\w+)(?=.*\n(?:cost|i_1))/m);
}

export default [
  {
    code: 'invalid-number', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, report, /<(?:integer|money|percentage|cell)\b[^>]*? value="(?<at>[\d.]+)"/);
      const value = place.match.groups.at;
      const at = random.whole(1, value.length - 1);
      return replace(place, random.of([`${value.slice(0, at)} ${value.slice(at)}`, `${value.slice(0, at)},${value.slice(at)}`, `${value}x`, `${value}.`, value.replace(/\d(?!.*\d)/, 'l')]), 'line');
    }
  },
  {
    code: 'invalid-date', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, report, /<(?:year|month|date|year-range)\b[^>]*? (?:value|begin|end)="(?<at>[\d-]+)"/);
      const value = place.match.groups.at;
      return replace(place, random.of([`${value}-13`, `${value}x`, value.slice(1), `${value}-02-30`, `3${value.slice(1)}`]), 'line');
    }
  },
  {
    code: 'empty-range', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, report, /<(?:year|month|date)-range\b[^>]*? begin="(?<begin>\d+)" end="(?<at>\d+)"/);
      return replace(place, String(Number(place.match.groups.begin) - random.whole(1, 9)), 'line');
    }
  },
  {
    code: 'missing-value', floor: 0.95,
    mutate(project, random) {
      return replace(anyMatch(project, random, report, /<(?:integer|money|percentage|year|month)\b[^>]*?(?<at> value="[\d.-]+")/), '', 'line');
    }
  },
  {
    code: 'value-and-state', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, report, /<(?:integer|money|percentage|year|month|cell)\b[^>]*?(?<at> value="[\d.-]+")/);
      return behind(place, ` state="${random.of(['none', 'unknown'])}"`, 'line');
    }
  },
  {
    code: 'invalid-address', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, report, /^(?<at>)  <(?:integer|activity|year) /m) ?? anyMatch(project, random, report, /(?<at>)  <year id/);
      const address = random.of(['www.itu.int', 'javascript:x', 'https:/www.itu.int', 'file:///x', 'http://itu int']);
      return replace({ ...place, end: place.begin }, `  <link id="mutation_link" address="${address}" source="Test"/>\n`);
    }
  },
  {
    code: 'wrong-total', floor: 0.95,
    mutate(project, random) {
      const parts = project.all(csv, /(?<=,)(?<at>\d{4,})(?=[,\n])/);
      const stated = project.all(plan, /<cell column="share" value="(?<at>[\d.]+)"/);
      const place = random.of(random.whole(0, 4) ? parts : stated);
      const digits = [...place.match.groups.at];
      const at = random.of([...digits.keys()].filter((n) => /\d/.test(digits[n])));
      const digit = random.of([...'0123456789'].filter((d) => d !== digits[at] && (at > 0 || d !== '0')));
      // Totals made before their parts were rounded may be off by a franc or two.
      if (at === digits.length - 1 && digits.length > 3 && Math.abs(Number(digit) - Number(digits[at])) <= 3) return undefined;
      return replace(place, digits.map((d, n) => (n === at ? digit : d)).join(''), 'any');
    }
  },
  {
    code: 'malformed-csv', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, csv, /(?<=\d),(?=\d)/);
      return replace(place, random.of([',"', '', ',,', ';']), 'any');
    }
  },
  {
    code: 'unused-table', floor: 0.95,
    mutate: (project, random) => creation(`content/C26-res191/table-${random.whole(1, 99)}.csv`, 'row,y\na,1\n', 'any')
  },
  {
    code: 'unknown-column', floor: 0.95,
    mutate(project, random) {
      if (random.whole(0, 1)) {
        const place = header(project, random);
        return replace(place, mistyped(random, place.match.groups.at), 'line');
      }
      const place = anyMatch(project, random, plan, /<cell column="(?<at>\w+)"|of="(?:\w+ )*(?<of>y2020)/);
      return place.match.groups.at ? replace(place, mistyped(random, place.match.groups.at), 'line') : undefined;
    }
  },
  {
    code: 'missing-column', floor: 0.95,
    mutate(project, random) {
      const place = header(project, random);
      // What is computed need not be stated.
      return place.match.groups.at === 'total' ? undefined : replace(place, 'quite_another', 'any');
    }
  },
  {
    code: 'duplicate-column', floor: 0.95,
    mutate(project, random) {
      const place = random.whole(0, 1) ? anyMatch(project, random, plan, /<column name="(?<at>[yrtdi]\d+|goal\d)"/) : header(project, random);
      const other = place.match.groups.at.replace(/\d$/, (d) => String(Number(d) > 1 && Number(d) < 7 ? Number(d) - 1 : Number(d) + 1));
      return project.text(place.file).includes(other) ? replace(place, other, 'any') : undefined;
    }
  },
  {
    code: 'duplicate-cell', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, plan, /<cell column="share" value="[\d.]+"\/>/);
      return behind(place, place.match[0], 'line');
    }
  },
  {
    code: 'invalid-span', floor: 0.95,
    mutate(project, random) {
      if (random.whole(0, 1)) {
        const place = anyMatch(project, random, plan, /<cell column="share"(?<at>) value/);
        return behind(place, random.of([' columns="2"', ' rows="40"', ' columns="9"']), 'line');
      }
      const first = anyMatch(project, random, csv, /(?<=^.*\n[\w,]+?,)(?<at>\d+)(?=,)/);
      return replace(first, random.of(['^']), 'line');
    }
  },
  {
    code: 'mixed-units', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, plan, /<column name="(?:[rtdi]\d|y\d+)" type="money" currency="(?<at>CHF)"/);
      return replace(place, random.of(['USD', 'EUR']), 'any');
    }
  },
  {
    code: 'empty-base', floor: 0.95,
    mutate(project, random) {
      // All amounts of one objective become nothing; its shares have no base.
      const group = random.of(['i_1', 'i_2', 'i_3', 'i_4', 'i_5', 'i_6']);
      const rows = project.all(csv, new RegExp(`^${group},\\w+,(?<at>[\\d,]+)$`, 'm'));
      return together(...rows.map((row) => replace(row, row.match.groups.at.replace(/\d+/g, '0'), 'any')));
    }
  },
  {
    code: 'not-a-number', floor: 0.9,
    mutate(project, random) {
      const place = anyMatch(project, random, /^templates\/resolution-report\/template\.xml$/, /^(?<at>)    <p id="measures">/m);
      const id = random.of(['access_before', 'service_order_year/@id', 'mech_iscg/@id']);
      const path = id.includes('/') ? `record('${id.split('/')[0]}')/@id` : `record('${id}')/@value | record('mech_iscg')/@ref`;
      return before(place, `    <let name="sum" select="total(${path})" type="number"/>\n`, 'file');
    }
  }
];
