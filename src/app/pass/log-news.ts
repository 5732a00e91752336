import { groupBy } from '../../core/group-by';
import { isWave, type MailLine } from '../../core/mail/mail-line';
import { reachChange, rosterReach } from '../../core/mail/schedule';
import { rebuiltRows } from '../machine/spoilt-lines';
import type { Ports } from '../ports';
import { foldedLabels, SAID } from '../settings/setting-lines';
import { SETTINGS } from '../settings/setting-rows';
import { layoutOf } from '../tabs/layout';
import { logDone } from '../tabs/log-line';
import { vi } from '../words/office';
import type { PassFacts } from './facts';
import type { PassOrder } from './pass-order';
import type { PassPlan } from './plan-pass';
import { logTyped, newTyped } from './typed-decisions';

/** So many settings are named at once: each line is a call. */
const LOGGED = 10;

/** A line of `Nhật ký` for each thing that this pass found changed or did; `lines` as it writes them. */
export function logNews(
  ports: Ports,
  facts: PassFacts,
  plan: PassPlan,
  lines: readonly MailLine[],
  order: Pick<PassOrder, 'waves'>,
): void {
  const { tabs, now, memory } = facts;
  logTyped(ports, tabs.log, newTyped(memory, plan.read), now);
  const news = [
    ...recorded(plan),
    ...settingsChanged(facts, plan),
    ...rosterChanged(facts, plan),
    ...wavesBegun(facts, plan, lines, order),
  ];
  for (const sentence of news) logDone(ports, tabs.log, sentence, now);
}

function recorded({ read: { versions, ledger, mended } }: PassPlan): readonly string[] {
  const news = versions.length - ledger.items.length;
  const said = { tab: layoutOf('ledger').name, rows: rebuiltRows(ledger) };
  return [
    ...(news > 0 ? [vi.log.recorded({ versions: news })] : []),
    ...(mended.length > 0 ? [vi.log.mended(said)] : []),
  ];
}

/** With the value before and the new one, as they are read; of an unreadable cell nothing is taken. */
function settingsChanged(facts: PassFacts, { read }: PassPlan): readonly string[] {
  const { memory } = facts;
  if (memory.settingsDigest === '' || memory.settingsDigest === read.settingsDigest) return [];
  const { lastGood } = read.settingsTab;
  const plain = SETTINGS.map(({ id, label, read: reading }) => ({
    label,
    before: saidOf(reading, memory.lastGood[id]),
    // Its cell only shows what is changed on a page, which says so.
    after: id === 'mailSenders' ? null : saidOf(reading, lastGood[id]),
  }));
  const said = [...plain, ...otherLines(facts, read)].flatMap(({ label, before, after }) =>
    before === null || after === null || before === after
      ? []
      : [vi.log.setting({ label, before, after })],
  );
  const more = said.length - LOGGED;
  return more > 0 ? [...said.slice(0, LOGGED), vi.log.moreSettings({ more })] : said;
}

function saidOf(
  read: (typeof SETTINGS)[number]['read'],
  cell: Parameters<typeof read>[0] | undefined,
): string | null {
  if (cell === undefined) return null;
  const reading = read(cell);
  return 'problem' in reading ? null : String(reading.said);
}

/** Severities and mailboxes of communes: how each was read before still stands beside it in the tab. */
function otherLines({ tabs }: PassFacts, { settingsTab }: PassPlan['read']) {
  const known = new Set(foldedLabels(SETTINGS.map(({ label }) => [label])));
  const labels = foldedLabels(settingsTab.grid);
  return settingsTab.grid.flatMap((line, index) => {
    if (index === 0 || known.has(labels[index] ?? '')) return [];
    const before = String(tabs.settings?.grid[index]?.[SAID] ?? '');
    return [{ label: String(line[0]), before, after: String(line[SAID] ?? '') }];
  });
}

function rosterChanged({ memory }: PassFacts, { read, round }: PassPlan): readonly string[] {
  if (!round || memory.rosterSeen === '' || memory.rosterDigest === read.rosterDigest) return [];
  const change = reachChange(memory.rosterSeen, rosterReach(read.pasted));
  return [vi.log.roster({ ...change, schools: read.pasted.schools.length })];
}

function wavesBegun(
  { memory, now }: PassFacts,
  { read: { mail } }: PassPlan,
  lines: readonly MailLine[],
  { waves }: Pick<PassOrder, 'waves'>,
): readonly string[] {
  const before = new Map(mail.items.map((line) => [line.key, line]));
  const begun = groupBy(lines, (line) =>
    isWave(line) && isUnderWay(line) && !wasUnderWay(line, before.get(line.key)) ? line.wave : null,
  );
  const { sentByHand } = memory;
  const by = waves === 'person' && sentByHand && now < sentByHand.until ? sentByHand.by : '';
  return Array.from(begun, ([wave, own]) =>
    vi.log.wave({ wave, mails: own.length, by, isRehearsal: own[0]?.state === 'dryRun' }),
  );
}

function isUnderWay({ state }: MailLine): boolean {
  return state === 'queued' || state === 'sending' || state === 'dryRun';
}

function wasUnderWay(line: MailLine, before: MailLine | undefined): boolean {
  if (!before || !isUnderWay(before)) return before?.state === 'unsettled';
  return before.state !== 'dryRun' || line.state === 'dryRun';
}
