// The good project: two reports of this repository with all that they need, in four languages.

import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const reports = ['C26-res191', 'TDAG19-operational-plan'];
export const languages = ['ar', 'zh', 'en', 'fr'];
const templates = ['council', 'resolution-report', 'operational-plan'];

/// Folders of `parent` that are none of `kept` go.
function keepOnly(parent, kept) {
  for (const entry of readdirSync(parent, { withFileTypes: true })) {
    if (entry.isDirectory() && !kept.includes(entry.name)) rmSync(join(parent, entry.name), { recursive: true });
  }
}

/// Copies the good project out of the folder `source` of the repository into `root`.
export function copyProject(source, root) {
  mkdirSync(root, { recursive: true });
  for (const folder of ['content', 'templates', 'locales']) {
    cpSync(join(source, folder), join(root, folder), { recursive: true });
  }
  rmSync(join(root, 'content', 'accepted.xml'), { force: true });
  const kept = [...reports, 'registry', 'rules'];
  keepOnly(join(root, 'content'), kept);
  keepOnly(join(root, 'templates'), templates);
  keepOnly(join(root, 'locales'), languages);
  for (const language of languages.filter((name) => name !== 'en')) {
    keepOnly(join(root, 'locales', language, 'content'), kept);
    keepOnly(join(root, 'locales', language, 'templates'), templates);
  }
  const project = join(root, 'content', 'project.xml');
  const text = readFileSync(project, 'utf8');
  writeFileSync(project, text.replace(/languages="[^"]*"/, `languages="${languages.join(' ')}"`));
  const rules = join(root, 'content', 'rules.xml');
  const plan = '  <class template="operational-plan" front="title summary action references"/>\n';
  writeFileSync(rules, readFileSync(rules, 'utf8').replace('</rules>', `${plan}</rules>`));
}

/// The text files of a project by their paths.
export class Project {
  constructor(root) {
    this.files = new Map();
    const walk = (folder) => {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) walk(path);
        else this.files.set(relative(root, path), readFileSync(path, 'utf8'));
      }
    };
    for (const folder of ['content', 'templates', 'locales']) walk(join(root, folder));
    this.memory = new Map();
  }

  text(file) {
    return this.files.get(file);
  }

  /// What `make` gives, made once.
  once(name, make) {
    if (!this.memory.has(name)) this.memory.set(name, make());
    return this.memory.get(name);
  }

  /// Every match of `pattern` in the files that `files` matches: { file, begin, end, match }. With a
  /// named group `at`, that group's place.
  all(files, pattern) {
    return this.once(`${files} ${pattern}`, () => {
      const found = [];
      const flags = [...new Set(`${pattern.flags}gd`)].join('');
      for (const [file, text] of this.files) {
        if (!files.test(file)) continue;
        for (const match of text.matchAll(new RegExp(pattern.source, flags))) {
          const [begin, end] = match.indices.groups?.at ?? match.indices[0];
          found.push({ file, begin, end, match });
        }
      }
      return found;
    });
  }
}

/// Writes `edits` (each { file, begin, end, text }) into the project at `root`; returns the new texts.
/// An edit of a file that is not there makes it; one with `remove` deletes it.
export function write(root, project, edits) {
  const changed = new Map();
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const own = edits.filter((edit) => edit.file === file).sort((a, b) => b.begin - a.begin);
    const path = join(root, file);
    if (own[0].remove) {
      rmSync(path);
      continue;
    }
    let text = project.text(file) ?? '';
    for (const edit of own) text = text.slice(0, edit.begin) + edit.text + text.slice(edit.end);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    changed.set(file, text);
  }
  return changed;
}

/// Makes the files of `edits` what they were.
export function restore(root, project, edits) {
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const text = project.text(file);
    if (text === undefined) rmSync(join(root, file), { force: true });
    else writeFileSync(join(root, file), text);
  }
}
