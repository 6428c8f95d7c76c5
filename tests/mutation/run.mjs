// Breaks a good project by small random edits and says what share of them the program finds.

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { check, fresh, judge, keyOf, run } from './findings.mjs';
import { Project, copyProject, restore, write } from './project.mjs';
import { Random } from './random.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const help = `usage: run.mjs HEXAPLA SOURCE_DIR [--seed N] [--each N] [--rule CODE] [--nth N] [--jobs N]

Copies two reports of the project in SOURCE_DIR, breaks the copy by one small random edit at a time, runs
\`hexapla check\` and looks whether the code that the edit is about is reported where it was made.

  --seed N      another run of random choices (default 1); the same seed makes the same edits
  --each N      edits for each code (default 50)
  --rule CODE   only this code; may be given more than once
  --nth N       only the Nth edit of each code: shows it and what is found
  --jobs N      edits at a time (default: one per processor)

Every edit whose code is not found is printed with what repeats it. A code whose share falls under its floor
(mutators/*.mjs), a finding that is reported twice, and findings that differ with -j 8 fail the run.
Exit status: 0 done, 1 failed, 2 wrong usage, 3 the good project is none.`;

/// Of so many edits of a code the first is also checked with eight jobs, which must say the same.
const jobsEvery = 10;

function usage(message) {
  console.error(`run.mjs: ${message}\n${help.split('\n')[0]}`);
  process.exit(2);
}

function readArguments(argv) {
  const options = { seed: '1', each: 50, rules: [], nth: undefined, jobs: cpus().length };
  const words = [];
  for (let at = 0; at < argv.length; ++at) {
    if (argv[at] === '--help' || argv[at] === '-h') {
      console.log(help);
      process.exit(0);
    }
    if (!argv[at].startsWith('--')) {
      words.push(argv[at]);
      continue;
    }
    const name = argv[at].slice(2);
    const value = argv[++at];
    if (!['seed', 'each', 'rule', 'nth', 'jobs'].includes(name)) usage(`there is no option --${name}`);
    if (value === undefined) usage(`--${name} needs a value`);
    if (name !== 'rule' && !/^[0-9]+$/.test(value)) usage(`--${name} needs a number, not ${value}`);
    if (name === 'rule') options.rules.push(value);
    else options[name] = name === 'seed' ? value : Number(value);
  }
  if (words.length !== 2) usage('HEXAPLA and SOURCE_DIR are needed');
  return { ...options, hexapla: resolve(words[0]), source: resolve(words[1]) };
}

async function mutatorsOf(rules) {
  const all = [];
  for (const file of readdirSync(join(here, 'mutators')).sort()) {
    all.push(...(await import(join(here, 'mutators', file))).default);
  }
  for (const code of rules) {
    if (!all.some((mutator) => mutator.code === code)) usage(`there is no mutator of \`${code}\``);
  }
  return rules.length === 0 ? all : all.filter((mutator) => rules.includes(mutator.code));
}

/// The nth edit of `mutator`. A place may not lend itself to it; then another is tried.
function mutationOf(mutator, project, seed, nth) {
  const random = new Random(`${seed}/${mutator.code}/${nth}`);
  for (let tries = 0; tries < 200; ++tries) {
    const mutation = mutator.mutate(project, random);
    if (mutation && mutation.edits.some((edit) => edit.remove || project.text(edit.file)?.slice(edit.begin, edit.end) !== edit.text)) {
      return mutation;
    }
  }
  return undefined;
}

function shown(text) {
  const one = JSON.stringify(text.length > 160 ? `${text.slice(0, 80)} … ${text.slice(-60)}` : text);
  return one.replace(/[\u00ad\u200b-\u200f\u2010-\u2013\u2060\u2212\ufeff]|\p{M}/gu, (c) => `\\u{${c.codePointAt(0).toString(16)}}`);
}

function describe(edit, project) {
  if (edit.remove) return `${edit.file}: removed`;
  const text = project.text(edit.file);
  if (text === undefined) return `${edit.file}: made`;
  const line = text.slice(0, edit.begin).split('\n').length;
  const before = text.slice(Math.max(text.lastIndexOf('\n', edit.begin - 1) + 1, edit.begin - 20), edit.begin);
  return `${edit.file}:${line}: behind ${shown(before)} ${shown(text.slice(edit.begin, edit.end))} -> ${shown(edit.text)}`;
}

/// Findings that a run states twice, or states otherwise when it has eight jobs.
async function unstable(options, root, mutation, found, nth) {
  const complaints = [];
  const keys = new Set();
  for (const finding of found.diagnostics) {
    if (keys.has(keyOf(finding))) complaints.push(`reported twice: ${finding.file}:${finding.line}: ${finding.code}`);
    keys.add(keyOf(finding));
  }
  if (nth % jobsEvery === 1) {
    const again = await check(options.hexapla, root, ['-j', '8', ...(mutation.args ?? [])]);
    if (again.out !== found.out) complaints.push('other findings, or another order, with -j 8');
  }
  return complaints;
}

async function tryOne(options, root, project, baseline, mutator, nth) {
  const mutation = mutationOf(mutator, project, options.seed, nth);
  if (!mutation) return { verdict: 'none', lines: [`${mutator.code}: edit ${nth} found no place`] };
  const changed = write(root, project, mutation.edits);
  try {
    const found = await check(options.hexapla, root, ['-j', '1', ...(mutation.args ?? [])]);
    const findings = fresh(found.diagnostics, baseline);
    const texts = new Map([...project.files, ...changed]);
    const verdict = judge(findings, mutator.code, mutation, texts);
    const lines = [];
    const complaints = await unstable(options, root, mutation, found, nth);
    if (verdict !== 'caught' || complaints.length > 0 || options.nth) {
      lines.push(`${mutator.code}: ${verdict}: --seed ${options.seed} --rule ${mutator.code} --nth ${nth}`);
      lines.push(...complaints.map((complaint) => `  ${complaint}`));
      for (const edit of mutation.edits) lines.push(`  ${describe(edit, project)}`);
      const others = [...new Set(findings.map((finding) => finding.code))];
      if (verdict !== 'caught' && others.length > 0) lines.push(`  found: ${others.join(' ')}`);
    }
    if (options.nth) lines.push((await run(options.hexapla, root, ['check', ...(mutation.args ?? [])])).err);
    return { verdict, lines, unstable: complaints.length > 0 };
  } finally {
    restore(root, project, mutation.edits);
  }
}

/// Runs `tasks` (functions of a project's folder), so many at a time as there are `roots`.
async function runAll(tasks, roots) {
  let next = 0;
  await Promise.all(roots.map(async (root) => {
    while (next < tasks.length) await tasks[next++](root);
  }));
}

function table(results) {
  const width = Math.max(4, ...results.map(({ mutator }) => mutator.code.length));
  const rows = [`${'code'.padEnd(width)}     n  caught  elsewhere  other  missed  share  floor`];
  for (const { mutator, counts, n, share } of results) {
    const cells = [
      String(n).padStart(4), String(counts.caught).padStart(6), String(counts.elsewhere).padStart(9),
      String(counts.other).padStart(5), String(counts.missed).padStart(6),
      `${Math.round(share * 100)}%`.padStart(5), `${Math.round(mutator.floor * 100)}%`.padStart(5)
    ];
    rows.push(`${mutator.code.padEnd(width)}  ${cells.join('  ')}${share < mutator.floor ? '  too few' : ''}`);
  }
  return rows.join('\n');
}

function sum(results) {
  const total = { n: 0, caught: 0, elsewhere: 0, other: 0, missed: 0 };
  for (const { counts, n } of results) {
    total.n += n;
    for (const verdict of Object.keys(counts)) total[verdict] = (total[verdict] ?? 0) + counts[verdict];
  }
  return `${total.n} edits: ${total.caught} caught, ${total.elsewhere} found elsewhere, ${total.other} found as something else, ${total.missed} missed`;
}

/// Makes the good project in each of `roots`; accepts one note, so that there is an acceptance to break.
async function prepare(options, roots) {
  for (const root of roots) copyProject(options.source, root);
  const { diagnostics, errors, warnings } = await check(options.hexapla, roots[0]);
  if (errors + warnings > 0 || diagnostics.length === 0) {
    console.error(`the good project has ${errors} errors, ${warnings} warnings, ${diagnostics.length} findings; it must have notes and nothing else`);
    for (const finding of diagnostics) console.error(`  ${finding.file}:${finding.line}: ${finding.severity}[${finding.code}]: ${finding.message}`);
    process.exit(3);
  }
  const { code, file } = diagnostics.find((finding) => finding.code === 'long-sentence') ?? diagnostics[0];
  const accepted = `<accepted>\n  <accept code="${code}" file="${file}" until="2999-12-31" reason="It is left as it is"/>\n  <severity code="vague-link" level="error" reason="Links say where they lead"/>\n</accepted>\n`;
  for (const root of roots) writeFileSync(join(root, 'content', 'accepted.xml'), accepted);
  return (await check(options.hexapla, roots[0])).diagnostics;
}

async function main(options, work) {
  const mutators = await mutatorsOf(options.rules);
  const roots = Array.from({ length: options.nth ? 1 : options.jobs }, (_, n) => join(work, String(n)));
  const baseline = await prepare(options, roots);
  const project = new Project(roots[0]);
  const results = mutators.map((mutator) => ({ mutator, counts: { caught: 0, elsewhere: 0, other: 0, missed: 0 } }));
  let failed = false;
  const tasks = [];
  for (const result of results) {
    const numbers = options.nth ? [options.nth] : Array.from({ length: options.each }, (_, n) => n + 1);
    for (const nth of numbers) {
      tasks.push(async (root) => {
        const { verdict, lines, unstable: shaky } = await tryOne(options, root, project, baseline, result.mutator, nth);
        if (verdict === 'none' || shaky) failed = true;
        if (verdict !== 'none') ++result.counts[verdict];
        if (lines.length > 0) console.log(lines.join('\n'));
      });
    }
  }
  await runAll(tasks, roots);
  for (const result of results) {
    result.n = Object.values(result.counts).reduce((a, b) => a + b, 0);
    result.share = result.n === 0 ? 0 : result.counts.caught / result.n;
    // One miss more than the floor has room for says little of few edits.
    const slack = result.n < 20 ? 1 : 0;
    if ((result.counts.caught + slack) / result.n < result.mutator.floor) failed = true;
  }
  if (!options.nth) console.log(`\n${table(results)}\n\n${sum(results)}`);
  return failed && !options.nth ? 1 : 0;
}

const options = readArguments(process.argv.slice(2));
const work = mkdtempSync(join(tmpdir(), 'hexapla-mutation-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
process.exitCode = await main(options, work);
