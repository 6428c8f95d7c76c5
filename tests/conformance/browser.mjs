// Debian's Chromium, driven by playwright-core: headless, offline, with a fresh profile.

import { existsSync } from 'node:fs';
import { environmentMissing, load } from './lib.mjs';

const kArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/// Starts the browser; the caller closes it. CHROMIUM names another binary.
export async function launch() {
  const { chromium } = await load('playwright-core');
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    environmentMissing(`no ${executablePath}; install the Debian package chromium`);
  }
  return chromium.launch({ executablePath, headless: true, args: kArguments });
}
