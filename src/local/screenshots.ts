/** Draws the README's pictures again: `npm run pictures`. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from './find-browser';
import { openSession } from './host-session';
import { serve } from './server';

const FOLDER = 'docs/pictures';
const SUMMARY_TAB = 'Tổng hợp';
const REPLY = 'báo cáo cần sửa';

mkdirSync(FOLDER, { recursive: true });
const stateFile = path.join(mkdtempSync(path.join(tmpdir(), 'hoc-ba-so-')), 'world.json');
const session = await openSession({ dist: path.resolve('dist'), stateFile });
const server = await serve(session, path.resolve('dist-local/page'), 0);
const listening = server.address();
const port = typeof listening === 'object' && listening ? listening.port : 0;
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  await page.goto(`http://localhost:${port}/sheet`);
  await page.waitForSelector('.menu-title');
  await page.waitForTimeout(2_500); // the grid is a canvas: nothing in the page says that it is drawn
  await page.evaluate((name) => {
    (globalThis as unknown as { activateSheet(name: string): void }).activateSheet(name);
  }, SUMMARY_TAB);
  await page.waitForTimeout(1_500);
  await page.click('.menu-title');
  await page.screenshot({ path: path.join(FOLDER, 'sheet.png') });
  await page.click('[data-tab=outbox]');
  await page.locator('.mail-line', { hasText: REPLY }).first().click();
  await page.locator('.mail-reader h1', { hasText: REPLY }).waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(FOLDER, 'reply.png') });
  console.log(`${FOLDER}/sheet.png, ${FOLDER}/reply.png`);
} finally {
  await browser.close();
  server.close();
}
