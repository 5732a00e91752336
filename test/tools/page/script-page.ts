import { readFileSync } from 'node:fs';
import type { Frame, FrameLocator } from 'playwright-core';
import { pictureFile } from './picture-file';
import type { WalkedPage } from './walked-page';

/** Pixels, as wide as Google shows a sidebar. */
const SIDEBAR_WIDTH = 300;
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(options: { resultTypes: string[]; runOnly?: string[] }): Promise<{
    violations: { id: string; help: string; nodes: { html: string }[] }[];
  }>;
}

/** The page of the add-on in front, as it stands in the Sheet: sidebar or dialog. */
export interface ScriptPage {
  readonly frame: FrameLocator;
  /** Light and dark, into screenshots/: of the page alone. Drawn in the deep run only. */
  pictures(name: string): Promise<void>;
  /** Pixels that do not fit into its width: 0 when nobody has to scroll sideways. */
  sidewaysScroll(): Promise<number>;
  /**
   * What axe-core finds, one line each: [] when keyboard and screen reader users can work with it;
   * or by these rules of its alone.
   */
  accessibilityProblems(rules?: readonly string[]): Promise<string[]>;
  /** All three: nothing may be found. */
  isSound(name: string): Promise<void>;
}

const SIDEBAR = 'aside.side iframe';
const DIALOG = '.script-dialog iframe';

/** The page in front, or the sidebar behind a dialog. */
export function scriptPage({ page }: WalkedPage, which: 'front' | 'sidebar' = 'front'): ScriptPage {
  // A dialog stands last in the document.
  const iframe = page.locator(which === 'sidebar' ? SIDEBAR : `${SIDEBAR}, ${DIALOG}`).last();
  const frame = iframe.contentFrame();
  const inside = async (): Promise<Frame> => {
    const found = await (await iframe.elementHandle())?.contentFrame();
    if (!found) throw new Error('the page is not open');
    return found;
  };
  /** As Google shows it; a dialog has its width from the script. */
  const widen = async () => {
    await iframe.evaluate((element: HTMLElement, pixels) => {
      if (element.closest('aside')) element.style.width = `${pixels}px`;
    }, SIDEBAR_WIDTH);
  };
  const opened: ScriptPage = {
    frame,
    async pictures(name) {
      await widen();
      for (const colorScheme of ['light', 'dark'] as const) {
        const file = pictureFile(`${name}-${colorScheme}.png`);
        if (!file) return;
        await page.setViewportSize({ width: 1280, height: 1100 });
        await page.emulateMedia({ colorScheme });
        await iframe.screenshot({ path: file });
      }
      await page.emulateMedia({ colorScheme: 'light' });
    },
    async sidewaysScroll() {
      await widen();
      return frame
        .locator('html')
        .evaluate(({ scrollWidth, clientWidth }: HTMLElement) => scrollWidth - clientWidth);
    },
    async accessibilityProblems(rules) {
      const here = await inside();
      const isThere = await here.evaluate(() => 'axe' in globalThis);
      if (!isThere) await here.evaluate(AXE);
      // Only what is wrong crosses over: the list of all that is right is as long as the page.
      return here.evaluate(
        async (runOnly) => {
          const { axe } = globalThis as unknown as { axe: Axe };
          const { violations } = await axe.run({
            resultTypes: ['violations'],
            ...(runOnly && { runOnly }),
          });
          return violations.map(({ id, help, nodes }) => {
            const found = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
            return `${id}: ${help} – ${found.join(' | ')}`;
          });
        },
        rules && [...rules],
      );
    },
    async isSound(name) {
      await opened.pictures(name);
      expect(await opened.sidewaysScroll()).toBe(0);
      expect(await opened.accessibilityProblems()).toEqual([]);
    },
  };
  return opened;
}
