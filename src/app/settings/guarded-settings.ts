import type { CellValue } from '../../core/cell';
import { digest } from '../../core/digest';
import type { RoundSettings } from '../../core/round-settings';
import { fold } from '../../core/vietnamese-text';
import { MODE_WORDS } from '../words/names';
import { viRights } from '../words/reminders';
import type { LastGood, ReadSettings } from './read-settings';
import { foldedLabels, linesOf, SAID, VALUE } from './setting-lines';
import { SETTINGS, type SettingId } from './setting-rows';

/** Settings that let mail leave, or whose words go into it: nobody can tell who typed into a cell. */
export const GUARDED = [
  'mode',
  'addresses',
  'senderName',
  'replyTo',
  'contactPerson',
  'contactPhone',
  'letterNumber',
] as const satisfies readonly SettingId[];

export type GuardedId = (typeof GUARDED)[number];

/** The cells of those settings that an account which may send has let be used. */
export type Confirmed = Readonly<Partial<Record<GuardedId, CellValue>>>;

/** What is remembered of who may send, beside the cells that everybody may edit. */
export interface Guard {
  /** Null before the first pass, which takes the cell's. */
  readonly mailSenders: readonly string[] | null;
  readonly confirmed: Confirmed;
}

/** A changed setting that waits for an account which may send; values as they are read. */
export interface PendingSetting {
  readonly id: GuardedId;
  readonly label: string;
  readonly used: string;
  readonly typed: string;
}

export interface GuardedSettings extends ReadSettings {
  readonly pending: readonly PendingSetting[];
  /** As it is to be remembered. */
  readonly guard: Guard;
}

/**
 * The list of senders is the remembered one, and the cell shows it. While there is a list, what its
 * accounts have not confirmed keeps the value before; to stop sending needs no confirmation.
 */
export function guarded(read: ReadSettings, { mailSenders, confirmed }: Guard): GuardedSettings {
  const senders = mailSenders ?? read.settings.mailSenders;
  const waits = GUARDED.filter(
    (id) => senders.length > 0 && isPending(id, read.lastGood, confirmed),
  );
  const held = Object.fromEntries(waits.map((id) => [id, readingOf(id, confirmed[id]).value]));
  const pending = waits.map(
    (id): PendingSetting => ({
      id,
      label: labelOf(id),
      used: readingOf(id, confirmed[id]).said,
      typed: readingOf(id, read.lastGood[id]).said,
    }),
  );
  return {
    ...read,
    settings: { ...read.settings, ...(held as Partial<RoundSettings>), mailSenders: senders },
    problems: read.problems.filter(({ label }) => label !== labelOf('mailSenders')),
    grid: shown(read.grid, senders, pending),
    pending,
    guard: {
      mailSenders: senders,
      confirmed: Object.fromEntries(
        GUARDED.map((id) => [id, waits.includes(id) ? confirmed[id] : read.lastGood[id]]),
      ),
    },
  };
}

/** Of what a person sees before letting it be used. */
export function digestOfPending(pending: readonly PendingSetting[]): string {
  return pending.length === 0 ? '' : digest(JSON.stringify(pending));
}

function isPending(id: GuardedId, typed: LastGood, confirmed: Confirmed): boolean {
  if (confirmed[id] === undefined) return false;
  const [now, before] = [readingOf(id, typed[id]), readingOf(id, confirmed[id])];
  if (id === 'mode' && now.said === MODE_WORDS.dryRun) return false;
  return JSON.stringify(now.value) !== JSON.stringify(before.value);
}

function readingOf(
  id: GuardedId,
  cell: CellValue = '',
): { readonly value: unknown; readonly said: string } {
  const reading = SETTINGS.find((setting) => setting.id === id)?.read(cell);
  return reading && 'value' in reading ? reading : { value: null, said: String(cell) };
}

function labelOf(id: SettingId): string {
  return SETTINGS.find((setting) => setting.id === id)?.label ?? '';
}

function shown(
  grid: ReadSettings['grid'],
  senders: readonly string[],
  pending: readonly PendingSetting[],
): ReadSettings['grid'] {
  const labels = foldedLabels(grid);
  const lineOf = (id: SettingId) => linesOf(labels, labelOf(id))[0] ?? -1;
  const said = new Map(pending.map((each) => [lineOf(each.id), viRights.waits(each)]));
  const list = lineOf('mailSenders');
  return grid.map((line, index) =>
    line.map((cell, column) => {
      if (index === list && column === VALUE)
        return sameList(cell, senders) ? cell : senders.join('; ');
      if (index === list && column === SAID)
        return viRights.senders({ senders: senders.join('; ') });
      return column === SAID ? (said.get(index) ?? cell) : cell;
    }),
  );
}

/** However it is spaced or written in capitals. */
function sameList(cell: CellValue, senders: readonly string[]): boolean {
  return fold(String(cell)).replace(/\s/g, '') === senders.join(';');
}
