import type { FrameLocator } from 'playwright-core';
import { SETTINGS_TAB } from '../../../src/local/demo/round';
import type { HostState } from '../../../src/local/served/page-data';
import type { WorldState } from '../../../src/local/world/world-state';
import { type ScriptPage, scriptPage } from './script-page';
import { type ServedHost, servedHost } from './served-host';
import { type WalkedPage, walkedPage } from './walked-page';

/** Of 1,100 schools, as `npm start` opens it; or this one. */
type Round = 'demo' | WorldState;

type Asks = 'getByRole' | 'getByText' | 'getByLabel' | 'locator';

/** A page of the add-on in the Sheet of a round, and everything around it. Asked itself, it looks inside. */
interface OpenedPage extends ScriptPage, Pick<FrameLocator, Asks> {
  readonly host: ServedHost;
  readonly walk: WalkedPage;
  /** Loads the Sheet anew and chooses its item of the menu there, or another. */
  open(menu?: readonly string[]): Promise<void>;
  /** The next calls of entry points fail in this page with Google's words, until undone. */
  breakCalls(): Promise<() => Promise<void>>;
  /** An editor of the file types into a cell: rows and columns from 1. */
  type(sheet: string, row: number, column: number, typed: string): Promise<void>;
  setting(title: string, typed: string): Promise<void>;
}

/**
 * For the tests of a file or of a `describe`: before the first of them the round is served and the
 * item chosen in a browser, after the last both are closed, and nothing may have broken in the page
 * or been asked of another site. Submenus first: `['Thiết lập', 'Tình trạng hệ thống']`.
 */
export function openedPage(
  round: () => Round | Promise<Round>,
  menu: readonly string[],
): OpenedPage {
  let host: ServedHost | undefined;
  let walk: WalkedPage | undefined;
  let page: ScriptPage | undefined;
  const opened: OpenedPage = {
    get host() {
      return there(host);
    },
    get walk() {
      return there(walk);
    },
    get frame() {
      return there(page).frame;
    },
    getByRole: (...given) => opened.frame.getByRole(...given),
    getByText: (...given) => opened.frame.getByText(...given),
    getByLabel: (...given) => opened.frame.getByLabel(...given),
    locator: (...given) => opened.frame.locator(...given),
    pictures: (name) => there(page).pictures(name),
    sidewaysScroll: () => there(page).sidewaysScroll(),
    accessibilityProblems: (rules) => there(page).accessibilityProblems(rules),
    isSound: (name) => there(page).isSound(name),
    async open(labels = menu) {
      await opened.walk.page.goto(`${opened.host.address}/sheet`);
      await opened.walk.chooseItem(labels);
    },
    async breakCalls() {
      const where = '**/api/call';
      await opened.walk.page.route(where, (route) => route.abort());
      return () => opened.walk.page.unroute(where);
    },
    async type(sheet, row, column, typed) {
      const { editors } = await opened.host.ask<HostState>('state');
      await opened.host.ask('edit', { sheet, cells: [{ row, column, typed }], as: editors[0] });
    },
    async setting(title, typed) {
      const rows = await opened.walk.shown(SETTINGS_TAB);
      const row = rows.findIndex(([each]) => each === title) + 1;
      await opened.type(SETTINGS_TAB, row, 2, typed);
    },
  };
  beforeAll(async () => {
    host = await servedHost(await round());
    walk = await walkedPage(host);
    page = scriptPage(walk);
    await opened.open();
  });
  afterAll(async () => {
    const { troubles, elsewhere } = walk ?? {};
    await walk?.close();
    host?.close();
    expect({ troubles, elsewhere }).toEqual({ troubles: [], elsewhere: [] });
  });
  return opened;
}

function there<T>(it: T | undefined): T {
  if (!it) throw new Error('the page is opened before the first test, not before');
  return it;
}
