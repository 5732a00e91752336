/** Draws the pictures of the README and of docs/huong-dan.md again: `npm run pictures`. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
import { openSession } from '../served/host-session';
import { serve } from '../served/server';
import { BROWSER_FLAGS, findBrowser } from './find-browser';
import { PICTURED_PAGES, type PicturedPage } from './pictured-pages';

const FOLDER = 'docs/pictures';
const SUMMARY_TAB = 'Tổng hợp';
const REPLY = 'báo cáo cần sửa';
const SIDEBAR_WIDTH = 300;

mkdirSync(FOLDER, { recursive: true });
const folder = mkdtempSync(path.join(tmpdir(), 'hoc-ba-so-'));
const session = await openSession({
  dist: path.resolve('dist'),
  local: path.resolve('dist-local'),
  stateFile: path.join(folder, 'world.json'),
  // The one that `npm start` keeps.
  demoFile: path.resolve('.local/demo-workspace.json'),
});
const server = await serve(session, path.resolve('dist-local/page'), 0);
const listening = server.address();
const port = typeof listening === 'object' && listening ? listening.port : 0;
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  page.setDefaultTimeout(120_000);
  await drawSheet(page);
  await drawReply(page);
  for (const pictured of PICTURED_PAGES) await drawPage(page, pictured);
} finally {
  await browser.close();
  server.close();
}

async function drawSheet(page: Page): Promise<void> {
  await openTab(page, SUMMARY_TAB);
  await page.click('.menu-title');
  await save(page, 'sheet');
}

async function drawReply(page: Page): Promise<void> {
  await page.click('[data-tab=outbox]');
  await page.locator('.mail-line', { hasText: REPLY }).first().click();
  await page.locator('.mail-reader h1', { hasText: REPLY }).waitFor();
  await page.waitForTimeout(500);
  await save(page, 'reply');
}

/** One page of the menu, as it opens in the demo round. */
async function drawPage(page: Page, { file, tab, row, labels, place, at }: PicturedPage) {
  // Before the page is opened, which would wait in vain for all that falls due on the way.
  if (at !== undefined) session.host.advanceTo(at);
  await openTab(page, tab ?? SUMMARY_TAB, row);
  await page.click('.menu-title');
  for (const label of labels) {
    await page.getByRole('menuitem', { name: new RegExp(`^${label}`) }).click();
  }
  const frame = page.locator(place === 'sidebar' ? 'aside.side iframe' : '.script-dialog iframe');
  await frame.waitFor();
  if (place === 'sidebar') await widen(frame);
  await frame.contentFrame().locator('#content > :not(:empty):visible').first().waitFor();
  await frame.contentFrame().locator('[aria-busy]').waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
  if (place === 'sidebar') await heighten(frame);
  await save(place === 'sidebar' ? frame : page.locator('.script-dialog'), file);
}

async function openTab(page: Page, title: string, row?: number): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`http://localhost:${port}/sheet`);
  await page.waitForSelector('.menu-title');
  // Behind a round corner the Sheet would be seen.
  await page.addStyleTag({ content: 'dialog { border-radius: 0 }' });
  await page.locator('#grid canvas:visible').first().waitFor();
  await page.waitForTimeout(2_500); // the grid is a canvas: nothing in the page says that it is drawn
  await page.evaluate(
    ([name, at]) => {
      const { activateSheet } = globalThis as unknown as {
        activateSheet(name: string, row?: number): void;
      };
      activateSheet(name, at);
    },
    [title, row] as const,
  );
  await page.waitForTimeout(1_500);
}

/** As Google shows it, and high enough to be seen whole. */
async function widen(frame: Locator): Promise<void> {
  await frame.page().setViewportSize({ width: 1280, height: 1100 });
  await frame.evaluate((sidebar, width) => {
    sidebar.setAttribute('style', `width: ${width}px`);
  }, SIDEBAR_WIDTH);
}

/** A sidebar is as high as the window: as high as its page, so that nothing is cut off. */
async function heighten(frame: Locator): Promise<void> {
  const page = frame.page();
  const shown = (await frame.boundingBox())?.height ?? 0;
  const needed = (await frame.contentFrame().locator('main').boundingBox())?.height ?? 0;
  const { width = 1280, height = 800 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width, height: Math.ceil(height + needed + 32 - shown) });
  await page.waitForTimeout(300);
}

async function save(what: Page | Locator, name: string): Promise<void> {
  await what.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  console.log(`${FOLDER}/${name}.png`);
}
