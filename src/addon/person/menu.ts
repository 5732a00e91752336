import { viMenu } from '../../app/words/menu';

type Menu = GoogleAppsScript.Base.Menu;

const DAILY = [
  { label: viMenu.dashboard, run: 'showDashboard' },
  { label: viMenu.report, run: 'showReport' },
  { label: viMenu.recheck, run: 'recheck' },
  { label: viMenu.reminders, run: 'showReminders' },
  { label: viMenu.urging, run: 'showUrging' },
  { label: viMenu.export, run: 'showExport' },
  { label: viMenu.snapshots, run: 'showSnapshots' },
  { label: viMenu.contacts, run: 'refreshContacts' },
  { label: viMenu.pause, run: 'pauseMail' },
] as const;

const INSTALLATION = [
  { label: viMenu.setUp, run: 'showSetUp' },
  { label: viMenu.formAudit, run: 'showFormAudit' },
  { label: viMenu.rules, run: 'showRules' },
  { label: viMenu.newRound, run: 'showNewRound' },
  { label: viMenu.attach, run: 'attach' },
  { label: viMenu.detach, run: 'detach' },
  { label: viMenu.health, run: 'showHealth' },
] as const;

const HELP = [{ label: viMenu.help, run: 'showHelp' }] as const;

type Items = typeof DAILY | typeof INSTALLATION | typeof HELP;

/** What the items call: `entry-points.ts` demands that each name is known. */
export type MenuFunction = Items[number]['run'];

/** Builds the menu; touches nothing that needs an authorisation, which `onOpen` does not have. */
export function addMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const menu = filled(ui.createMenu(viMenu.title), DAILY).addSeparator();
  menu.addSubMenu(filled(ui.createMenu(viMenu.installation), INSTALLATION));
  filled(menu, HELP).addToUi();
}

function filled(menu: Menu, items: Items): Menu {
  for (const { label, run } of items) menu.addItem(label, run);
  return menu;
}
