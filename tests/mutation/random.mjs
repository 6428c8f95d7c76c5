// Random choices that a seed repeats: the same seed, the same choices.

import { createHash } from 'node:crypto';

export class Random {
  /// seed: any text.
  constructor(seed) {
    this.state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  }

  /// A number from 0 to below 1 (mulberry32).
  next() {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /// A whole number from `least` to `most`.
  whole(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /// One of `choices`; undefined when there are none.
  of(choices) {
    return choices[Math.floor(this.next() * choices.length)];
  }
}
