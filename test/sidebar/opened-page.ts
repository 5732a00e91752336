import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, FrameLocator, Locator } from 'playwright-core';
import type { ServedHost } from './served-host';
import type { WalkedPage } from './walked-page';

/** Pixels, as wide as Google shows a sidebar. */
const SIDEBAR_WIDTH = 300;
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A page of the add-on, opened in the local host's Sheet. */
export interface OpenedPage {
  frame: FrameLocator;
  /** Light and dark, into screenshots/: of the page alone, a sidebar 300 px wide. */
  pictures(name: string): Promise<void>;
  /** Pixels that do not fit into its width: 0 when nobody has to scroll sideways. */
  sidewaysScroll(): Promise<number>;
  /** What axe-core finds, one line each: [] when keyboard and screen reader users can work with it. */
  accessibilityProblems(): Promise<string[]>;
}

/** Chooses an item of the menu Học bạ số; submenus first, as `['Thiết lập', 'Tình trạng hệ thống']`. */
export async function chooseItem(
  { page }: WalkedPage,
  host: ServedHost,
  labels: readonly string[],
): Promise<void> {
  if (!page.url().startsWith(`${host.address}/sheet`)) await page.goto(`${host.address}/sheet`);
  await page.getByRole('menuitem', { name: 'Học bạ số', exact: true }).click();
  for (const label of labels) {
    await page.getByRole('menuitem', { name: new RegExp(`^${label}`) }).click();
  }
}

export const openedSidebar = (walk: WalkedPage): OpenedPage =>
  openedPage(walk, walk.page.locator('aside.side iframe'), SIDEBAR_WIDTH);

export const openedDialog = (walk: WalkedPage): OpenedPage =>
  openedPage(walk, walk.page.locator('.script-dialog iframe'), null);

/** The next calls of entry points fail in this page with Google's words, until undone. */
export async function breakCalls({ page }: WalkedPage): Promise<() => Promise<void>> {
  const where = '**/api/call';
  await page.route(where, (route) => route.abort());
  return () => page.unroute(where);
}

function openedPage({ page }: WalkedPage, iframe: Locator, width: number | null): OpenedPage {
  const frame = iframe.contentFrame();
  const inside = async (): Promise<Frame> => {
    const found = await (await iframe.elementHandle())?.contentFrame();
    if (!found) throw new Error('the page is not open');
    return found;
  };
  return {
    frame,
    async pictures(name) {
      mkdirSync('screenshots', { recursive: true });
      if (width !== null) {
        await iframe.evaluate((sidebar: HTMLElement, pixels) => {
          sidebar.style.width = `${pixels}px`;
        }, width);
        await page.setViewportSize({ width: 1280, height: 1100 });
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await iframe.screenshot({ path: path.join('screenshots', `${name}-${colorScheme}.png`) });
      }
      await page.emulateMedia({ colorScheme: 'light' });
    },
    sidewaysScroll: () =>
      frame
        .locator('html')
        .evaluate(({ scrollWidth, clientWidth }: HTMLElement) => scrollWidth - clientWidth),
    async accessibilityProblems() {
      const here = await inside();
      await here.evaluate(AXE);
      const found = await here.evaluate(() =>
        (
          globalThis as unknown as {
            axe: {
              run(): Promise<{
                violations: { id: string; help: string; nodes: { html: string }[] }[];
              }>;
            };
          }
        ).axe.run(),
      );
      return found.violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help} – ${nodes
            .slice(0, 3)
            .map(({ html }) => html.slice(0, 160))
            .join(' | ')}`,
      );
    },
  };
}
