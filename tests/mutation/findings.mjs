// What the program finds in a project, and whether it is at a place.

import { spawn } from 'node:child_process';

// A changed source text makes its translations stale; that is no catch of the slip in it.
const followers = new Set(['stale-translation', 'missing-translation', 'orphan-unit']);

/// Runs the program in the project at `root`; returns { status, out, err }.
export function run(hexapla, root, args) {
  return new Promise((done) => {
    const child = spawn(hexapla, ['--project', root, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
    child.on('error', (error) => done({ status: 3, out, err: String(error) }));
    child.on('close', (status, signal) => done({ status: signal ?? status, out, err }));
  });
}

/// The findings of `hexapla check`; throws when the program ends otherwise than a check does.
export async function check(hexapla, root, args = []) {
  const ended = await run(hexapla, root, ['check', '--diagnostics', 'json', ...args]);
  if (ended.status !== 0 && ended.status !== 1) throw new Error(`check ended with ${ended.status}: ${ended.err}`);
  return { ...JSON.parse(ended.out), out: ended.out };
}

/// A finding as a key: no two findings of a run have the same.
export function keyOf(finding) {
  return [finding.file, finding.line, finding.column, finding.end_line, finding.end_column, finding.message].join('\n');
}

/// As `keyOf`, whatever the lines: the same finding after lines were added above it.
function placelessKey(finding) {
  return [finding.code, finding.file, finding.message].join('\n');
}

/// The findings of `now` that are not among those of `before`.
export function fresh(now, before) {
  const known = new Map();
  for (const finding of before) known.set(placelessKey(finding), (known.get(placelessKey(finding)) ?? 0) + 1);
  return now.filter((finding) => {
    const left = known.get(placelessKey(finding)) ?? 0;
    if (left > 0) known.set(placelessKey(finding), left - 1);
    return left === 0;
  });
}

/// The index in `text` of a line and a column in code points.
function indexOf(text, line, column) {
  let at = 0;
  for (let n = 1; n < line; ++n) at = text.indexOf('\n', at) + 1;
  for (let n = 1; n < column; ++n) at += text.codePointAt(at) > 0xffff ? 2 : 1;
  return at;
}

/// Where the edits stand in the files as they are now, one character to each side with them.
/// `near`: 'edit', 'line', 'file' or 'any'.
export function placesOf(edits, texts, near) {
  if (near === 'any') return [];
  const places = [];
  const shift = new Map();
  for (const edit of [...edits].sort((a, b) => a.begin - b.begin)) {
    const text = texts.get(edit.file) ?? '';
    const moved = shift.get(edit.file) ?? 0;
    let begin = edit.begin + moved - 1;
    let end = edit.begin + moved + (edit.text?.length ?? 0) + 1;
    if (near === 'line') {
      begin = text.lastIndexOf('\n', Math.max(0, begin)) + 1;
      end = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
    }
    if (near === 'file') [begin, end] = [0, Infinity];
    places.push({ file: edit.file, begin, end });
    shift.set(edit.file, moved + (edit.text?.length ?? 0) - (edit.end - edit.begin));
  }
  return places;
}

function touches(spot, places, texts) {
  if (spot.file === undefined) return false;
  return places.some((place) => {
    if (place.file !== spot.file) return false;
    const text = texts.get(spot.file);
    if (text === undefined || spot.line === undefined) return true;
    const begin = indexOf(text, spot.line, spot.column);
    const end = spot.end_line === undefined ? begin + 1 : indexOf(text, spot.end_line, spot.end_column);
    return begin < place.end && place.begin < Math.max(end, begin + 1);
  });
}

/// 'caught', 'elsewhere' (the code, at another place), 'other' (another code) or 'missed'.
export function judge(findings, code, mutation, texts) {
  const own = findings.filter((finding) => finding.code === code);
  const places = placesOf(mutation.edits, texts, mutation.near ?? 'edit');
  const here = (finding) => [finding, ...finding.hints].some((spot) => touches(spot, places, texts));
  if (own.length > 0) return mutation.near === 'any' || own.some(here) ? 'caught' : 'elsewhere';
  const ofSource = mutation.edits.some((edit) => !edit.file.startsWith('locales/'));
  return findings.some((finding) => !(ofSource && followers.has(finding.code))) ? 'other' : 'missed';
}
