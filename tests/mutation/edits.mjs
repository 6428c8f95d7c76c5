// Small edits of places, as mutators make them. A mutation is { edits, near, args }: `near` says how close to
// the edits the finding must be: 'edit' (default), 'line', 'file' or 'any'; `args` are more arguments of `check`.

/// The place becomes `text`; undefined where there is no place, so that another is tried.
export function replace(place, text, near = 'edit') {
  return place && { edits: [{ file: place.file, begin: place.begin, end: place.end, text }], near };
}

/// `text` is put behind the place.
export function behind(place, text, near = 'edit') {
  return replace(place && { ...place, begin: place.end }, text, near);
}

/// `text` is put before the place.
export function before(place, text, near = 'edit') {
  return replace(place && { ...place, end: place.begin }, text, near);
}

/// The whole of a file is taken away.
export function removal(file, near = 'any') {
  return { edits: [{ file, remove: true }], near };
}

/// A new file.
export function creation(file, text, near = 'file') {
  return { edits: [{ file, begin: 0, end: 0, text }], near };
}

/// Several mutations at once, near as the first and with its arguments.
export function together(...mutations) {
  return { ...mutations[0], edits: mutations.flatMap((mutation) => mutation.edits) };
}

/// A random place of `pattern` in the files that `files` matches, or undefined.
export function anyMatch(project, random, files, pattern, fits = () => true) {
  return random.of(project.all(files, pattern).filter(fits));
}

/// `word` with one letter left out, doubled or changed about with the next.
export function mistyped(random, word) {
  const at = random.whole(0, word.length - 2);
  const kind = random.whole(0, 2);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + word[at] + word.slice(at);
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}
