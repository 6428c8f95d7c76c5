// The message syntax: the codes of message.def.

import { anyMatch, before, behind, mistyped, replace } from '../edits.mjs';
import { anyPlace } from '../texts.mjs';

const sources = /^content\/(?!registry).*\.(md|xml)$/;
const name = /\{(?<id>\w+)(?<rest>(?:, \w+)*)\}/;
const branches = '=2 {two proposals} one {one proposal} other {# proposals}';

/// A random place between two words of a text in the source language.
function anyGap(project, random) {
  return anyPlace(project, random, /(?<=[\p{L}]) (?=\p{L})/u, { of: ['en'] });
}

/// One of `texts` is put between two words.
function inserted(texts, near = 'edit') {
  return (project, random) => replace(anyGap(project, random), ` ${random.of(texts)} `, near);
}

/// A plural is put between two words, with what `change` makes of its branches.
function withBranches(change) {
  return (project, random) =>
    replace(anyGap(project, random), ` {proposals, plural, ${change(branches, random)}} `, 'line');
}

/// A paragraph of a narrative, and `texts`, one of which is put before it.
function blockBefore(texts) {
  return (project, random) => {
    const place = anyMatch(project, random, /^content\/(?!registry).*\.md$/, /^(?<at>[^-#\n].*)$/m);
    return before(place, random.of(texts), 'line');
  };
}

export default [
  {
    code: 'unknown-select-key', floor: 0.95,
    mutate(project, random) {
      const keys = random.of([['secretary_general_gender', 'feminine'], ['iscg_number', 'singular'], ['iscg_gender', 'neuter']]);
      return replace(anyGap(project, random), ` {${keys[0]}, select, ${mistyped(random, keys[1])} {one} other {another}} `, 'line');
    }
  },
  {
    code: 'too-long', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, /^content\/(?!registry).*\.md$/, /^(?<at>[^-#\n].*)$/m);
      const text = `${place.match.groups.at} `;
      const most = 32768;
      return behind(place, random.whole(0, 1) ? ` ${text.repeat(Math.ceil(most / text.length))}` : ' [a'.repeat(random.whole(1001, 1500)), 'line');
    }
  },
  {
    code: 'unclosed-brace', floor: 0.9,
    mutate(project, random) {
      const place = anyMatch(project, random, sources, name);
      return replace({ ...place, begin: place.end - 1 }, '', 'line');
    }
  },
  {
    code: 'lone-brace', floor: 0.95,
    mutate(project, random) {
      const place = anyMatch(project, random, sources, name);
      return replace({ ...place, end: place.begin + 1 }, '', 'line');
    }
  },
  {
    code: 'invalid-argument-name', floor: 0.95,
    mutate(project, random) {
      const { match, ...place } = anyMatch(project, random, sources, name);
      const { id, rest } = match.groups;
      return replace(place, `{${random.of([id.replace(/_|(?<=.)$/, '-'), `1${id}`, `${id}.name`, `${id}/x`])}${rest}}`);
    }
  },
  {
    code: 'unknown-argument-type', floor: 0.95,
    mutate(project, random) {
      const { match, ...place } = anyMatch(project, random, sources, /\{(?<id>\w+), (?<type>\w+)(?<rest>[^{}]*)\}/);
      return replace(place, `{${match.groups.id}, ${mistyped(random, match.groups.type)}${match.groups.rest}}`);
    }
  },
  {
    code: 'malformed-argument', floor: 0.95,
    mutate(project, random) {
      const { match, ...place } = anyMatch(project, random, sources, /\{(?<id>\w+), (?<type>\w+)(?<rest>, \w+)?\}/);
      const { id, type, rest } = match.groups;
      if (type === 'note') return undefined;
      return replace(place, random.of([`{${id}, ${type}, #,##0}`, `{${id}, ${type}${rest ?? ''}, more}`]));
    }
  },
  { code: 'missing-plural-branch', floor: 0.95, mutate: withBranches((text, random) => text.replace(random.of([/ one \{[^}]*\}/, / other \{[^}]*\}/]), '')) },
  { code: 'duplicate-plural-branch', floor: 0.95, mutate: withBranches((text, random) => text + random.of([' one {one more}', ' other {others}', ' =2 {a pair}'])) },
  { code: 'useless-plural-branch', floor: 0.95, mutate: withBranches((text, random) => `${random.of(['few', 'many', 'two', 'zero'])} {some proposals} ${text}`) },
  { code: 'unknown-plural-category', floor: 0.95, mutate: withBranches((text, random) => `${random.of(['onne', 'some', 'several', '=x'])} {some proposals} ${text}`) },
  { code: 'empty-branch', floor: 0.95, mutate: withBranches((text, random) => text.replace(random.of([/(?<=one )\{[^}]*\}/, /(?<=other )\{[^}]*\}/]), random.of(['{}', '{ }']))) },
  { code: 'missing-select-branch', floor: 0.95, mutate: inserted(['{iscg_gender, select, feminine {her}}', '{iscg_number, select, plural {them}}']) },
  { code: 'duplicate-select-branch', floor: 0.95, mutate: inserted(['{iscg_gender, select, feminine {her} feminine {hers} other {its}}', '{iscg_gender, select, other {his} other {its}}']) },
  {
    code: 'too-many-choices', floor: 0.95,
    mutate: inserted([['cirt_2020', 'cirt_2025', 'proposals', 'access_countries', 'figure'].map((id) => `{${id}, plural, one {# team} other {# teams}}`).join(' and ')], 'line')
  },
  {
    code: 'left-over-marks', floor: 0.9,
    mutate(project, random) {
      const place = anyMatch(project, random, sources, /(?<![*"\w ] ?|note )\*\*(?=[\w ]+\*\*)|(?<=\*\*[\w ]+)\*\*(?!")/);
      return random.whole(0, 1) ? replace(place, '', 'line') : inserted(['* so ** to *', '**'], 'line')(project, random);
    }
  },
  { code: 'nested-emphasis', floor: 0.95, mutate: inserted(['*so *to* say*', '**so **to** say**'], 'line') },
  { code: 'unsupported-markup', floor: 0.95, mutate: inserted(['`code`', '![words](https://www.itu.int/a.png)', '[words](https://www.itu.int "title")'], 'line') },
  { code: 'unsupported-block', floor: 0.95, mutate: blockBefore(['> Words of others\n\n', '```\ncode\n```\n\n', '***\n\n', '<div>\n\n', '[itu]: https://www.itu.int\n\n']) },
  { code: 'argument-in-link-address', floor: 0.95, mutate: inserted(['[words](https://www.itu.int/{iscg})', '[the page](https://{itu}.int)']) },
  { code: 'unsafe-link', floor: 0.95, mutate: inserted(['[words](javascript:alert)', '[words](report.docx)', '[words](data:text/plain,x)', '[words](ftp://itu.int)']) },
  { code: 'empty-link', floor: 0.95, mutate: inserted(['[](https://www.itu.int)', '[ ](https://www.itu.int)']) },
  {
    code: 'empty-message', floor: 0.95,
    mutate(project, random) {
      if (random.whole(0, 2) === 0) return blockBefore(['#\n\n', '-\n- second\n\n'])(project, random);
      return replace(anyMatch(project, random, /^content\/[^/]+\/report\.xml$/, /<(text|head|purpose|action)>(?<at>[^<]+)<\/\1>/), random.of(['', ' ']), 'line');
    }
  },
  { code: 'private-use-reference', floor: 0.95, mutate: (project, random) => replace(anyPlace(project, random, /(?<=\p{L}) (?=\p{L})/u, { of: ['en'], fits: (text) => text.file.endsWith('.md') }), ` &#x${random.whole(0xe000, 0xf8ff).toString(16)}; `) },
  {
    code: 'too-deep', floor: 0.95,
    mutate: (project, random) => replace(anyGap(project, random), ` ${'{proposals, plural, other {'.repeat(9)}x${'}}'.repeat(9)} `, 'line')
  },
  { code: 'private-use-character', floor: 0.95, mutate: (project, random) => behind(anyGap(project, random), String.fromCodePoint(random.whole(0xe000, 0xf8ff))) }
];
