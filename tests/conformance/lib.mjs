// What every check shares: arguments, `--help`, the files of an out folder, findings, exit status.
//
// Exit status: 0 no finding, 1 findings, 2 wrong usage, 3 the environment lacks something,
// 77 skipped (CTest's SKIP_RETURN_CODE).

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
const project = resolve(here, '..', '..');

class Stop extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/// Ends the check: something the machine must have is not there.
export function environmentMissing(message) {
  throw new Stop(3, `error: ${message}`);
}

/// Ends the check with CTest's skip status; loud, so that nobody takes it for a pass.
export function skip(message) {
  throw new Stop(77, `SKIPPED: ${message}`);
}

/// Runs one check and exits. `check(context)` reports through `context.finding`.
///
/// help   the text of `--help`; its first line is the usage line.
/// args   how many arguments the check takes (the last ones may be optional: `optional`).
export async function main(help, { args = 1, optional = 0 }, check) {
  const argv = process.argv.slice(2);
  if (argv.includes('--help') || argv.includes('-h')) {
    console.log(help.trim());
    process.exit(0);
  }
  const words = argv.filter((word) => !word.startsWith('--'));
  const flags = new Set(argv.filter((word) => word.startsWith('--')));
  if (words.length < args - optional || words.length > args) {
    console.error(help.trim().split('\n')[0]);
    process.exit(2);
  }
  const context = new Context(words, flags);
  let status = 0;
  try {
    await check(context);
    status = context.close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.log(error.message);
    status = error.status;
  } finally {
    context.cleanUp();
  }
  process.exitCode = status;
}

class Context {
  constructor(words, flags) {
    this.words = words;
    this.flags = flags;
    this.findings = [];
    this.count = 0;
    this.temporary = [];
  }

  /// One finding; printed at once. `file` is shown relative to the out folder.
  finding(file, message) {
    this.findings.push(file);
    console.log(`${file}: ${message}`);
  }

  /// The finished files `<out>/<report>/<report>.<lang>.<extension>`, sorted by name. None at all
  /// is an environment error: a check that looked at nothing must not pass (`others`: files looked
  /// at only beside those that are checked; none is fine).
  files(extension, { others = false } = {}) {
    const out = resolve(this.words[0]);
    const found = listFiles(out, extension);
    if (others) return found;
    if (found.length === 0) {
      environmentMissing(`no *.${extension} in ${out}; build the reports first`);
    }
    this.count = found.length;
    return found;
  }

  /// A new empty folder that is gone when the check ends.
  temporaryFolder() {
    const folder = mkdtempSync(join(tmpdir(), 'hexapla-conformance-'));
    this.temporary.push(folder);
    return folder;
  }

  cleanUp() {
    for (const folder of this.temporary) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  }

  close() {
    const plural = (n, word) => `${n} ${word}${n === 1 ? '' : 's'}`;
    console.log(`${plural(this.count, 'file')}, ${plural(this.findings.length, 'finding')}`);
    return this.findings.length === 0 ? 0 : 1;
  }
}

function listFiles(out, extension) {
  if (!existsSync(out)) return [];
  const found = [];
  for (const report of readdirSync(out).sort()) {
    const folder = join(out, report);
    if (report.startsWith('.') || !statSync(folder).isDirectory()) continue;
    for (const name of readdirSync(folder).sort()) {
      const match = name.match(/^(.+)\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.([a-z]+)$/);
      if (!match || match[3] !== extension) continue;
      found.push({ path: join(folder, name), name: `${report}/${name}`, report, lang: match[2] });
    }
  }
  return found;
}

/// Runs a program to its end: { status, stdout, stderr }. A program that is not there is an
/// environment error naming the Debian package that has it.
export function run(program, args, { debian, ...options } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', (error) => {
      const hint = debian ? `; install the Debian package ${debian}` : '';
      fail(new Stop(3, `error: cannot run \`${program}\` (${error.code})${hint}`));
    });
    child.on('close', (status) => done({ status, stdout, stderr }));
  });
}

/// An npm package of the lock file, or an environment error saying how to install it.
export async function load(name) {
  try {
    return await import(name);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return environmentMissing(`npm package \`${name}\` is not installed; run ${here}/install.sh`);
  }
}

/// A file inside an installed npm package.
export function packageFile(path) {
  const file = join(here, 'node_modules', path);
  if (!existsSync(file)) environmentMissing(`${file} is missing; run ${here}/install.sh`);
  return file;
}

/// The folder of public schemas (not part of this project), or a skip.
export function schemas() {
  const folder = process.env.HEXAPLA_SCHEMAS || resolve(project, '..', 'shared', 'schemas');
  if (!existsSync(join(folder, 'catalog.xml'))) {
    skip(`no schemas in ${folder}; set HEXAPLA_SCHEMAS to the folder that has catalog.xml`);
  }
  return folder;
}

/// Validates many files against one schema in one xmllint run; returns [{ file, line, message }].
/// Nothing is looked up on a network.
export async function validate(schema, files) {
  if (files.length === 0) return [];
  const catalog = { XML_CATALOG_FILES: join(schemas(), 'catalog.xml') };
  const result = await run(
    'xmllint', ['--nonet', '--noout', '--schema', schema, ...files],
    { debian: 'libxml2-utils', env: { ...process.env, ...catalog } });
  if (!existsSync(schema)) skip(`schema ${schema} is missing`);
  const findings = [];
  const failed = new Set();
  const known = new Set(files);
  // xmllint writes a name that is no URI (spaces, brackets) escaped in messages, plain in verdicts.
  const escaped = new Map(files.map((file) => [encodeURI(file), file]));
  for (const raw of result.stderr.split('\n')) {
    const colon = raw.search(/:\d+: /);
    const name = colon < 0 ? undefined : escaped.get(raw.slice(0, colon));
    const line = name ? name + raw.slice(colon) : raw;
    const match = line.match(/^(.+?):(\d+): (.*)$/);
    if (match && known.has(match[1]) && !/ parser warning /.test(line)) {
      findings.push({ file: match[1], line: Number(match[2]), message: match[3] });
      failed.add(match[1]);
    }
    const verdict = line.match(/^(.+) (fails to validate|validation generated an internal error)$/);
    if (verdict && !failed.has(verdict[1])) {
      findings.push({ file: verdict[1], line: 0, message: verdict[2] });
    }
  }
  if (result.status !== 0 && findings.length === 0) {
    environmentMissing(`xmllint ended with ${result.status}: ${result.stderr.slice(0, 500)}`);
  }
  return findings;
}

/// Unpacks a DOCX into `folder`; returns unzip's complaint, or '' when it was readable.
export async function unpack(docx, folder) {
  const result = await run('unzip', ['-q', '-o', docx, '-d', folder], { debian: 'unzip' });
  return result.status === 0 ? '' : (result.stderr || result.stdout).trim().split('\n')[0];
}

/// The names of the regular files below `folder`, with `/` between, sorted.
export function walk(folder, prefix = '') {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => entry.isDirectory()
      ? walk(join(folder, entry.name), `${prefix}${entry.name}/`)
      : [prefix + entry.name])
    .sort();
}

/// Does `task` for every item, at most `limit` at once, and keeps the order of results.
export async function parallel(items, limit, task) {
  const results = new Array(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await task(items[index]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}

export const readText = (path) => readFileSync(path, 'utf8');
export const baseName = (path) => basename(path);
