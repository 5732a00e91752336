import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../src/local/pictures/find-browser';
import type { HostState, WorkbookView } from '../../src/local/served/page-data';
import type { ServedHost } from './served-host';

const FOLDER = 'screenshots';

/** A row of a tab, by the titles of its header line; each cell as it is shown. */
export type Row = Readonly<Record<string, string>>;

/** The page in a headless Chromium, beside the questions that the canvas cannot answer. */
export interface WalkedPage {
  page: Page;
  /** What broke in the page itself. */
  troubles: string[];
  tab(name: 'form' | 'sheet' | 'outbox'): Promise<void>;
  /** Brings a tab of the workbook to the front. */
  sheet(name: string): Promise<void>;
  rows(sheet: string): Promise<Row[]>;
  shown(sheet: string): Promise<string[][]>;
  /** The tab of the Form's answers, with the note of each row's time stamp. */
  notes(): Promise<{ shown: string[]; note: string }[]>;
  state(): Promise<HostState>;
  /** Presses "to the next trigger" until `done`; fails when it is still not so after 30. */
  triggersUntil(done: () => Promise<boolean>): Promise<void>;
  /** Hải Phòng's time, like 2026-03-27T07:30. */
  clockTo(time: string): Promise<void>;
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function walkedPage(host: ServedHost): Promise<WalkedPage> {
  const browser: Browser = await chromium.launch({
    executablePath: findBrowser(),
    args: BROWSER_FLAGS,
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  page.setDefaultTimeout(45_000);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  const workbook = () => host.ask<WorkbookView>('workbook');
  const shown = async (name: string) =>
    cellsOf(await workbook(), name).map((row) => row.map((cell) => cell?.shown ?? ''));
  const press = async (id: string) => {
    const panel = page.locator('details.panel', { has: page.locator('#clock-now') });
    if (!(await panel.evaluate((details: HTMLDetailsElement) => details.open)))
      await panel.locator('summary').click();
    await page.click(id);
    // Days of triggers really run meanwhile, beside the other tests.
    await page.locator('#busy').waitFor({ state: 'hidden', timeout: 120_000 });
  };
  const state = () => host.ask<HostState>('state');
  return {
    page,
    troubles,
    state,
    async tab(name) {
      await page.click(`[data-tab=${name}]`);
      await page.waitForURL(`**/${name}*`);
    },
    async sheet(name) {
      await page.locator('.sheet[data-sheet]').waitFor();
      await page.locator('#grid canvas:visible').first().waitFor();
      await page.evaluate(
        (title) =>
          (globalThis as unknown as { activateSheet(name: string): void }).activateSheet(title),
        name,
      );
      await page.locator(`.sheet[data-sheet="${name}"]`).waitFor();
    },
    shown,
    async rows(name) {
      const [titles = [], ...rows] = await shown(name);
      return rows
        .filter((row) => row.some((text) => text !== ''))
        .map((row) => Object.fromEntries(titles.map((title, c) => [title, row[c] ?? ''])));
    },
    async notes() {
      const [, ...rows] = cellsOf(await workbook(), 'Câu trả lời biểu mẫu 1');
      return rows.map((row) => ({
        shown: row.map((cell) => cell?.shown ?? ''),
        note: row[0]?.note ?? '',
      }));
    },
    async triggersUntil(done) {
      for (let presses = 0; presses < 30; presses++) {
        if (await done()) return;
        await press('#clock-next');
      }
      throw new Error('30 triggers later it is still not so');
    },
    async clockTo(time) {
      await page.locator('#clock-until').evaluate((input: HTMLInputElement, value) => {
        input.value = value;
      }, time);
      await press('#clock-go');
    },
    async picture(name) {
      await page.evaluate(() => {
        for (const panel of document.querySelectorAll('details')) panel.open = false;
      });
      // The grid is a canvas: nothing in the page says that it is drawn.
      await page.waitForTimeout(700);
      mkdirSync(FOLDER, { recursive: true });
      await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
    },
    close: () => browser.close(),
  };
}

function cellsOf({ sheets }: WorkbookView, name: string): WorkbookView['sheets'][number]['cells'] {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`the workbook has no tab "${name}"`);
  return sheet.cells;
}
