// What texts cite: the codes of reference.def.

import { anyMatch, before, behind, replace, together } from '../edits.mjs';
import { anyText } from '../texts.mjs';

const report = /^content\/C26.*report\.xml$/;
const bodies = /^content\/registry\/bodies\.xml$/;

/// Words are put before the last mark of a text of a report, in the language's own brackets.
function said(project, random, words, report = '') {
  const language = random.of(Object.keys(words));
  const text = anyText(project, random, { of: [language], fits: (candidate) => !candidate.front && !/streamlining/.test(candidate.unit) && candidate.report.includes(report) && /[.。]$/.test(candidate.text) });
  const put = random.of(words[language]);
  return text && before({ file: text.file, begin: text.end - 1, end: text.end }, language === 'zh' ? `（${put}）` : ` (${put})`);
}

const places = { en: ['Busan', 'Dubai', 'Bucharest'], fr: ['Busan', 'Dubaï', 'Bucarest'], zh: ['釜山', '迪拜', '布加勒斯特'] };

/// "Resolution 191 (Rev. Dubai, 2018)" of each place with the year in the three languages.
function revisions(number, of) {
  return {
    en: of.map(([n, year]) => `Resolution ${number} (Rev. ${places.en[n]}, ${year})`),
    fr: of.map(([n, year]) => `Résolution ${number} (Rév. ${places.fr[n]}, ${year})`),
    zh: of.map(([n, year]) => `第${number}号决议（${year}年，${places.zh[n]}，修订版）`)
  };
}

const instruments = /^content\/registry\/instruments\.xml$/;

export default [
  {
    code: 'ambiguous-reference', floor: 0.9,
    mutate(project, random) {
      const one = anyMatch(project, random, instruments, / *<instrument id="\w+" kind="pp-resolution" number="(?<number>\d+)"/);
      const { number } = one.match.groups;
      const cited = said(project, random, { en: [`Resolution ${number}`], fr: [`Résolution ${number}`], zh: [`第${number}号决议`] }, 'C26');
      const other = before(one, `  <instrument id="added" kind="council-resolution" number="${number}" source="Test"/>\n`);
      return cited && together(cited, other);
    }
  },
  {
    code: 'unused-record', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, /^content\/registry\/(?:documents|instruments|bodies)\.xml$/, /(?<at>)<\/registry>/);
      return behind(place, random.of([
        `  <document id="added" symbol="C27/${random.whole(100, 999)}" kind="main" source="Test"><body ref="council"/></document>\n`,
        `  <instrument id="added" kind="sector-resolution-of" number="${random.whole(300, 999)}" body="wtdc" source="Test"/>\n`,
        `  <event id="added" kind="council-session" concept="council" year="${random.whole(2030, 2090)}" source="Test"/>\n`
      ]), 'file');
    }
  },
  {
    code: 'circular-reference', floor: 0.95,
    mutate(project, random) {
      const child = anyMatch(project, random, bodies, /<body id="(?<id>\w+)"[^>]*>\s*<parent ref="(?<parent>\w+)"\/>/);
      const { id, parent } = child.match.groups;
      const above = anyMatch(project, random, bodies, new RegExp(`<body id="${parent}"[^>]*>\\s*<parent ref="(?<at>\\w+)"`));
      return replace(above, id, 'file');
    }
  },
  {
    code: 'repeated-reference', floor: 0.95,
    mutate(project, random) {
      const list = anyMatch(project, random, /^content\/.*\.xml$/, / refs="(?<at>\w[\w ]*)"/);
      const ids = list.match.groups.at.split(' ');
      return replace(list, [...ids, random.of(ids)].join(' '));
    }
  },
  {
    code: 'dangling-reference', floor: 0.9,
    mutate(project, random) {
      const n = random.whole(220, 999);
      return said(project, random, {
        en: [`Resolution ${n}`, `Decision ${n}`, `Document C26/${n}`, `C24/${n}`, `I.${random.whole(7, 9)}`, `Objective I.${random.whole(7, 9)}`, `Resolutions 71 (Rev. Bucharest, 2022) and ${n}`, `Res. ${n}`],
        fr: [`Résolution ${n}`, `Décision ${n}`, `Document C26/${n}`, `Résolutions 71 et ${n}`],
        zh: [`第${n}号决议`, `第${n}号决定`, `C26/${n}号文件`]
      });
    }
  },
  {
    code: 'outdated-revision', floor: 0.9,
    mutate: (project, random) => said(project, random, revisions(191, [[0, 2014], [1, 2018]]), 'C26')
  },
  {
    code: 'future-revision', floor: 0.9,
    mutate: (project, random) => said(project, random, revisions(191, [[2, 2022]]), 'TDAG')
  },
  {
    code: 'unknown-revision', floor: 0.9,
    mutate: (project, random) => said(project, random, revisions(191, [[1, 2017], [2, 2023], [0, 2010]]), 'C26')
  },
  {
    code: 'missing-revision', floor: 0.9,
    mutate: (project, random) => said(project, random, { en: ['Resolution 25'], fr: ['Résolution 25'], zh: ['第25号决议'] }, 'C26')
  },
  {
    code: 'wrong-revision', floor: 0.9,
    mutate: (project, random) => said(project, random, {
      en: ['Resolution 191 (Bucharest, 2022)', 'Resolution 191 (Rev. Bucarest, 2022)', 'Resolution 71 (Rev. Dubai, 2022)'],
      fr: ['Résolution 191 (Bucarest, 2022)', 'Résolution 191 (Rév. Bucharest, 2022)', 'Résolution 71 (Rév. Dubaï, 2022)'],
      zh: ['第191号决议（2022年，布加勒斯特）', '第191号决议（2022年，布加勒思特，修订版）', '第71号决议（2022年，迪拜，修订版）']
    }, 'C26')
  },
  {
    code: 'wrong-role', floor: 0.9,
    mutate: (project, random) => said(project, random, {
      en: ['in line with the strategic plan (Resolution 191)', 'as the financial plan (Resolution 71) asks', 'see the strategic plan ({res191})'],
      fr: ['voir le plan stratégique (Résolution 191)'], zh: ['见战略规划（第191号决议）']
    }, 'C26')
  },
  {
    code: 'two-notations', floor: 0.8,
    mutate: (project, random) => said(project, random, {
      en: ['see Addendum 1 and ISCG/26-1/7(Add.1)'], zh: ['见ISCG/26-1/7号文件补遗1和ISCG/26-1/7(Add.1)号文件']
    }, 'C26')
  },
  {
    code: 'cited-not-listed', floor: 0.9,
    mutate(project, random) {
      const place = anyMatch(project, random, report, /refs="res71 (?<at>res191)"|(?<other> and \{dec5\})/);
      return place.match.groups.at ? replace(place, 'res25', 'any') : undefined;
    }
  },
  {
    code: 'listed-not-cited', floor: 0.9,
    mutate(project, random) {
      const place = anyMatch(project, random, report, /refs="res71(?<at>) res191"/);
      return replace(place, ` ${random.of(['res25', 'wtdc_res59'])}`, 'any');
    }
  },
  {
    code: 'list-order', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, report, /refs="(?<at>res71 res191)"/);
      return replace(place, random.of(['res191 res71', 'res71 res191 res167', 'res154 res71 res191']), 'any');
    }
  },
  {
    code: 'replaced-body', floor: 0.9,
    mutate(project, random) {
      const place = anyMatch(project, random, bodies, /<body id="(?:iscg|cwg_fhr|cwg_sfp|sfp_wg|tsag|rg_dt|sc_adm)"[^>]*>(?<at>)/);
      return replace(place, `<status value="ended" from="20${random.whole(10, 25)}"/>`, 'any');
    }
  }
];
