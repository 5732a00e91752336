import { groupBy } from '../../core/group-by';
import { isWave, type MailLine } from '../../core/mail/mail-line';
import { reachChange, rosterReach } from '../../core/mail/schedule';
import { rebuiltRows } from '../machine/spoilt-lines';
import type { Ports } from '../ports';
import { SETTINGS, type SettingId } from '../settings/setting-rows';
import { layoutOf } from '../tabs/layout';
import { logDone } from '../tabs/log-line';
import { vi } from '../words/office';
import type { PassFacts } from './facts';
import type { PassOrder } from './pass-order';
import type { PassPlan } from './plan-pass';
import { logTyped, newTyped } from './typed-decisions';

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
function settingsChanged({ memory }: PassFacts, { read }: PassPlan): readonly string[] {
  const { lastGood } = read.settingsTab;
  return SETTINGS.flatMap(({ id, label, read: reading }) => {
    const said = (known: typeof lastGood) => saidOf(reading, known[id]);
    const [before, after] = [said(memory.lastGood), said(lastGood)];
    return before === null || after === null || before === after || WRITTEN_BY_US.has(id)
      ? []
      : [vi.log.setting({ label, before, after })];
  });
}

/** Its cell only shows what is changed on a page, which says so. */
const WRITTEN_BY_US: ReadonlySet<SettingId> = new Set(['mailSenders']);

function saidOf(
  read: (typeof SETTINGS)[number]['read'],
  cell: Parameters<typeof read>[0] | undefined,
): string | null {
  if (cell === undefined) return null;
  const reading = read(cell);
  return 'problem' in reading ? null : String(reading.said);
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
