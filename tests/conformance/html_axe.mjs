#!/usr/bin/env node
// Every HTML edition in Chromium under axe-core: WCAG 2.0 to 2.2, levels A and AA, and axe's best
// practices; in light and in dark, and 320 px wide (WCAG 1.4.10, reflow), where further
//
// - the page itself must not scroll sideways;
// - a box that scrolls sideways must hold a table, and nothing may be cut off;
// and at all widths a file must not ask for anything outside itself, nor log an error.
//
// "incomplete" results of axe (it could not decide) are shown with --incomplete; they never fail.

import { pathToFileURL } from 'node:url';
import { launch } from './browser.mjs';
import { main, packageFile, parallel } from './lib.mjs';

const kHelp = `
usage: html_axe.mjs [--incomplete] OUT
Checks OUT/*/*.html with axe-core in Chromium (light, dark, 320 px wide).
Environment: CHROMIUM  the browser (default /usr/bin/chromium).
Exit: 0 clean, 1 findings, 3 environment.`;

const kTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const kViews = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'narrow', colorScheme: 'light', viewport: { width: 320, height: 640 } },
];

main(kHelp, { args: 1 }, async (context) => {
  const axe = packageFile('axe-core/axe.min.js');
  const files = context.files('html');
  const browser = await launch();
  try {
    for (const view of kViews) {
      // The page's own content security policy must not keep axe out.
      const profile = await browser.newContext({
        bypassCSP: true, offline: true, colorScheme: view.colorScheme, viewport: view.viewport });
      const check = (file) => checkPage(profile, axe, view, file);
      const results = await parallel(files, 2, check);
      files.forEach((file, index) => {
        const { faults, undecided } = results[index];
        for (const fault of faults) context.finding(file.name, `${view.name}: ${fault}`);
        if (!context.flags.has('--incomplete')) return;
        for (const one of undecided) console.log(`${file.name}: ${view.name}: undecided ${one}`);
      });
      await profile.close();
    }
  } finally {
    await browser.close();
  }
});

// One page in one view: { faults, undecided }, one sentence each.
async function checkPage(profile, axe, view, file) {
  const faults = [];
  const page = await profile.newPage();
  const url = pathToFileURL(file.path).href;
  page.on('request', (request) => {
    const asked = request.url();
    if (asked !== url && !asked.startsWith('data:')) faults.push(`asks for ${asked}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script error: ${error.message}`));
  await page.goto(url, { waitUntil: 'load' });
  if (view.name === 'narrow') faults.push(...(await page.evaluate(sidewaysFaults)));
  await page.addScriptTag({ path: axe });
  const result = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags } }), kTags);
  await page.close();
  const each = (rules, words) =>
    rules.flatMap((rule) => rule.nodes.map((node) => `${words(rule)}: ${node.target.join(' ')}`));
  faults.push(...each(result.violations, (rule) => `[${rule.id}] ${rule.help}`));
  return { faults, undecided: each(result.incomplete, (rule) => `[${rule.id}]`) };
}

// Runs in the page. Returns one sentence per fault.
function sidewaysFaults() {
  const faults = [];
  const root = document.scrollingElement;
  const describe = (element) =>
    element.tagName.toLowerCase() + (element.id ? `#${element.id}` : '') +
    (element.classList.length ? `.${[...element.classList].join('.')}` : '') +
    ` "${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
  if (root.scrollWidth > root.clientWidth) {
    faults.push(`the page scrolls sideways: ${root.scrollWidth} px in ${root.clientWidth}`);
  }
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (style.display === 'inline' || box.width <= 1 || box.height <= 1) continue;
    if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0) continue;
    // What has two dimensions may scroll (WCAG 2.2, 1.4.10): tables and drawings.
    const wide = element.closest('table') || element.querySelector('table, svg[role="img"]');
    if (style.overflowX === 'hidden' || style.overflowX === 'clip') {
      faults.push(`text is cut off in ${describe(element)}`);
    } else if (style.overflowX !== 'visible' && !wide) {
      faults.push(`scrolls sideways without a table or drawing: ${describe(element)}`);
    }
  }
  // What sticks out on the side to which a page does not scroll is lost to the reader.
  const width = root.clientWidth;
  for (const element of document.body.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, dt, dd')) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (box.width <= 1 || element.closest('table') || style.position === 'absolute') continue;
    if (box.left < -1 || box.right > width + 1) faults.push(`sticks out: ${describe(element)}`);
  }
  return faults;
}
