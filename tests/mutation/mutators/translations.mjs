// Translations that part from their source: the codes of check.def that are about locales/.

import { anyMatch, behind, mistyped, replace } from '../edits.mjs';
import { anyPlace, inTarget, wordPattern } from '../texts.mjs';

// Of catalogues that have no groups: a unit by itself is a text.
const catalogues = /^locales\/..\/(content\/(?!registry)|templates\/(resolution|operational)).*\.xlf$/;
const unit = /\s*<unit id="[\w.-]+">[^]*?<\/unit>/;

function isPrinted({ match }) {
  return !/id="(?:annex|cost)_|variant|name="/.test(match[0].slice(0, 80));
}

function anyTarget(project, random, pattern) {
  const unitOf = (place) => project.text(place.file).slice(place.begin - 6000, place.begin).split('<unit id="').at(-1);
  return anyMatch(project, random, catalogues, pattern,
    (place) => inTarget(project, place) && !/^(?:annex|caption|cost)_/.test(unitOf(place)));
}

export default [
  {
    code: 'missing-translation', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, catalogues, unit, isPrinted);
      const target = /\s*<target>[^]*<\/target>/.exec(place.match[0]);
      if (random.whole(0, 1) || !target) return replace(place, '', 'any');
      const begin = place.begin + target.index;
      return replace({ file: place.file, begin, end: begin + target[0].length }, '', 'any');
    }
  },
  {
    code: 'orphan-unit', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, catalogues, /<unit id="(?<at>[\w.-]+)">/);
      return replace(place, mistyped(random, place.match.groups.at), 'file');
    }
  },
  {
    code: 'stale-translation', floor: 0.95,
    mutate(project, random) {
      const place = anyPlace(project, random, wordPattern('en'), { of: ['en'], fits: (text) => !/Annex|annex_|cost_|basis=/.test(project.text(text.file).slice(text.begin - 120, text.begin)) });
      return replace(place, mistyped(random, place.found), 'any');
    }
  },
  {
    // A name that its source has twice may stand once in a translation, which goes on with a pronoun.
    code: 'dropped-placeholder', floor: 0.75,
    // Where nothing else is left the translation is missing.
    mutate: (project, random) => replace(anyTarget(project, random, /(?<!<target>)<ph [^>]*\/>|<ph [^>]*\/>(?!<\/target>)/), '', 'line')
  },
  {
    code: 'invented-placeholder', floor: 0.95,
    mutate(project, random) {
      const place = anyTarget(project, random, /<ph id="\d+" (?<data>dataRef="\w+") equiv="(?<equiv>\w+)"[^>]*\/>/);
      const text = project.text(place.file);
      const data = text.lastIndexOf('</originalData>', place.begin);
      const id = random.of(['pp26', 'council26', 'itu', 'iscg', 'itu_t'].filter((name) => name !== place.match.groups.equiv));
      if (text.slice(data, place.begin).includes(`equiv="${id}"`)) return undefined;
      const added = { file: place.file, begin: data, end: data };
      return { edits: [...replace(added, `<data id="d99">${id}</data>`).edits, ...behind(place, `<ph id="99" dataRef="d99" equiv="${id}"/>`).edits], near: 'file' };
    }
  },
  {
    code: 'typed-code', floor: 0.95,
    mutate: (project, random) => behind(anyTarget(project, random, /(?<=<target>[^<]{1,60})[\p{L} ](?=[^<])/u),
      random.of(['* ', '** ', '{iscg} ', '[page](#iscg_page) ']), 'line')
  },
  {
    code: 'duplicate-unit', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, catalogues, unit);
      return behind(place, place.match[0]);
    }
  },
  {
    code: 'unknown-data-reference', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, catalogues, /dataRef(?:Start|End)?="(?<at>\w+)"/);
      return replace(place, `d${random.whole(70, 99)}`, 'line');
    }
  },
  {
    code: 'invalid-code', floor: 0.95,
    mutate(project, random) {
      const place = anyTarget(project, random, random.of([/<pc id="\w+" type="(?<at>\w+)"/, /(?<at>)<ph /]));
      if (place === undefined) return undefined;
      if (place.match[0].startsWith('<pc')) return replace(place, random.of(['other', 'ui']), 'line');
      return replace(place, '<sc id="88" type="fmt" subType="xlf:b"/>', 'line');
    }
  },
  {
    code: 'invalid-variant', floor: 0.95,
    mutate(project, random) {
      // Either of id and name says which reading it is.
      const place = anyMatch(project, random, /^locales\/..\/content\//, /<unit id="(?<at>(?<id>[\w.-]+)" name="[^"]+")/);
      const { id } = place.match.groups;
      const stem = id.slice(0, id.lastIndexOf('.') + 1);
      return replace(place, `${stem}${mistyped(random, id.slice(stem.length))}"`, 'line');
    }
  },
  {
    code: 'wrong-language', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, catalogues, /(?:src|trg)Lang="(?<at>\w+)"/);
      return replace(place, random.of(['ar', 'zh', 'en', 'fr', 'ru', 'es'].filter((tag) => tag !== place.match.groups.at)));
    }
  },
  {
    code: 'wrong-original', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, catalogues, /original="(?<at>[^"]+)"/);
      return replace(place, mistyped(random, place.match.groups.at));
    }
  },
  {
    code: 'orphan-catalogue', floor: 0.95,
    mutate(project, random) {
      const file = random.of([...project.files.keys()].filter((name) => catalogues.test(name)));
      const copy = file.replace(/\/([\w-]+)\.xlf$/, (_, name) => `/${mistyped(random, name)}.xlf`);
      return project.text(copy) ? undefined : { edits: [{ file: copy, begin: 0, end: 0, text: project.text(file) }], near: 'file' };
    }
  }
];
