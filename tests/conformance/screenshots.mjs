#!/usr/bin/env node
// The HTML part of render_pages.sh: full-page screenshots in light, dark and narrow.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './browser.mjs';
import { baseName, main } from './lib.mjs';

const kHelp = `
usage: screenshots.mjs OUT PNGDIR
Screenshots of OUT/*/*.html: <name>-light.png, -dark.png, -narrow.png.`;

const kViews = [['light', 'light', 1280], ['dark', 'dark', 1280], ['narrow', 'light', 320]];

main(kHelp, { args: 2 }, async (context) => {
  const files = context.files('html');
  const browser = await launch();
  for (const [name, colorScheme, width] of kViews) {
    const view = { colorScheme, viewport: { width, height: 900 }, offline: true };
    const page = await (await browser.newContext(view)).newPage();
    for (const file of files) {
      await page.goto(pathToFileURL(file.path).href);
      const path = join(context.words[1], `${baseName(file.path)}-${name}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  }
  await browser.close();
});
