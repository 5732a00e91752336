import { type Browser, chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../../src/local/pictures/find-browser';
import type { HostState, WorkbookView } from '../../../src/local/served/page-data';
import { DEEP } from '../depth';
import { pictureFile } from './picture-file';
import type { ServedHost } from './served-host';
import { undrawnGrid } from './undrawn-grid';

const UNDRAWN = `export const openGrid = ${undrawnGrid};`;

/** A row of a tab, by the titles of its header line; each cell as it is shown. */
export type Row = Readonly<Record<string, string>>;

/** The page in a headless Chromium, beside the questions that the canvas cannot answer. */
export interface WalkedPage {
  page: Page;
  /** What broke in the page itself. */
  troubles: string[];
  /** Addresses on other sites that it asked for. */
  elsewhere: string[];
  tab(name: 'form' | 'sheet' | 'outbox'): Promise<void>;
  /** Chooses an item of the menu Học bạ số, submenus first. */
  chooseItem(labels: readonly string[]): Promise<void>;
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
  /** Into screenshots/, with this tab of the workbook in front. Drawn in the deep run only. */
  picture(name: string, sheet?: string): Promise<void>;
  close(): Promise<void>;
}

/** The grid is drawn in the deep run, and where it is asked for. */
export async function walkedPage(host: ServedHost, { grid = DEEP } = {}): Promise<WalkedPage> {
  const browser: Browser = await chromium.launch({
    executablePath: findBrowser(),
    args: BROWSER_FLAGS,
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  page.setDefaultTimeout(120_000);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!/^(blob|data|about):/.test(address) && !address.startsWith(host.address)) {
      elsewhere.push(address);
    }
  });
  if (!grid) {
    await page.route('**/later/univer-grid.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: UNDRAWN }),
    );
  }
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
  const sheet = async (name: string) => {
    await page.locator('.sheet[data-sheet]').waitFor();
    if (grid) await page.locator('#grid canvas:visible').first().waitFor();
    await page.evaluate(
      (title) =>
        (globalThis as unknown as { activateSheet(name: string): void }).activateSheet(title),
      name,
    );
    await page.locator(`.sheet[data-sheet="${name}"]`).waitFor();
  };
  return {
    page,
    troubles,
    elsewhere,
    state,
    async tab(name) {
      await page.click(`[data-tab=${name}]`);
      await page.waitForURL(`**/${name}*`);
    },
    async chooseItem(labels) {
      if (!page.url().startsWith(`${host.address}/sheet`)) await page.goto(`${host.address}/sheet`);
      const item = (name: string | RegExp, exact = false) =>
        page.getByRole('menuitem', { name, exact });
      for (let tries = 1; ; tries++) {
        // A menu that opens while the page still loads may close again.
        const timeout = tries < 5 ? 10_000 : 120_000;
        try {
          await item('Học bạ số', true).click();
          for (const label of labels) await item(new RegExp(`^${label}`)).click({ timeout });
          return;
        } catch (error) {
          if (tries === 5) throw error;
          await page.goto(`${host.address}/sheet`);
        }
      }
    },
    sheet,
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
    async picture(name, inFront) {
      const file = pictureFile(`${name}.png`);
      if (!file) return;
      if (inFront) await sheet(inFront);
      await page.evaluate(() => {
        for (const panel of document.querySelectorAll('details')) panel.open = false;
      });
      // The grid is a canvas: nothing in the page says that it is drawn.
      await page.waitForTimeout(700);
      await page.screenshot({ path: file });
    },
    close: () => browser.close(),
  };
}

function cellsOf({ sheets }: WorkbookView, name: string): WorkbookView['sheets'][number]['cells'] {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`the workbook has no tab "${name}"`);
  return sheet.cells;
}
