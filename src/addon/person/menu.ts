import { viMenu } from '../../app/words/menu';
import type * as entryPoints from '../main';

/** A function that Apps Script can call: a misspelt name does not compile. */
export type EntryPoint = keyof typeof entryPoints;

type Entry =
  | { readonly label: string; readonly run: EntryPoint }
  | { readonly label: string; readonly items: readonly Entry[] }
  | 'line';

const ENTRIES: readonly Entry[] = [
  { label: viMenu.dashboard, run: 'showDashboard' },
  { label: viMenu.report, run: 'showReport' },
  { label: viMenu.recheck, run: 'recheck' },
  { label: viMenu.reminders, run: 'showReminders' },
  { label: viMenu.letter, run: 'showLetter' },
  { label: viMenu.exportReport, run: 'showExport' },
  { label: viMenu.snapshots, run: 'showSnapshots' },
  { label: viMenu.contacts, run: 'refreshContacts' },
  { label: viMenu.pause, run: 'pauseMail' },
  'line',
  {
    label: viMenu.installation,
    items: [
      { label: viMenu.setUp, run: 'showSetUp' },
      { label: viMenu.formAudit, run: 'showFormAudit' },
      { label: viMenu.rules, run: 'showRules' },
      { label: viMenu.newRound, run: 'showNewRound' },
      { label: viMenu.attach, run: 'attach' },
      { label: viMenu.detach, run: 'detach' },
      { label: viMenu.health, run: 'showHealth' },
    ],
  },
  { label: viMenu.help, run: 'showHelp' },
];

/** Builds the menu; touches nothing that needs an authorisation, which `onOpen` does not have. */
export function addMenu(): void {
  menuOf(viMenu.title, ENTRIES).addToUi();
}

function menuOf(label: string, entries: readonly Entry[]): GoogleAppsScript.Base.Menu {
  const menu = SpreadsheetApp.getUi().createMenu(label);
  for (const entry of entries) {
    if (entry === 'line') menu.addSeparator();
    else if ('run' in entry) menu.addItem(entry.label, entry.run);
    else menu.addSubMenu(menuOf(entry.label, entry.items));
  }
  return menu;
}
