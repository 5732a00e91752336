import { clockTime, dayOf, formatDay } from '../../core/calendar';
import { type CellValue, isDateCell } from '../../core/cell';
import { digest } from '../../core/digest';
import { fold } from '../../core/vietnamese-text';
import type { Grid } from '../grid';
import type { Memory } from '../memory/memory';
import { OfficeError } from '../office-error';
import type { LastGood } from '../settings/read-settings';
import { cellOfSetting } from '../settings/setting-lines';
import { SETTINGS, type SettingId } from '../settings/setting-rows';
import { initialSettings } from '../settings/write-settings';
import { viSetUp } from '../words/set-up';

/** A setting that the guide asks for. */
export interface SetUpField {
  readonly id: GuidedSetting;
  readonly label: string;
  readonly meaning: string;
  /** As it would be typed. */
  readonly value: string;
  /** How it is read now, or what is wrong with it. */
  readonly said: string;
  readonly isGood: boolean;
}

/** Settings that the guide of set-up asks to be typed, in its order. */
export const GUIDED = [
  'deadline',
  'roundStart',
  'contactPerson',
  'contactPhone',
  'replyTo',
] as const;

type GuidedSetting = (typeof GUIDED)[number];

/** As typed on the page; what is absent stays as it is. */
export type TypedSettings = Readonly<Partial<Record<GuidedSetting, string>>>;

const CHOSEN: readonly SettingId[] = ['mode', 'addresses', 'answerFrom'];

/** The settings tab, or what set-up would write into an empty one. */
export function standingSettings(grid: Grid): Grid {
  return grid.length > 1 ? grid : initialSettings({});
}

/**
 * With a line for each setting that has none, as in a file that an older build set up. One that
 * decides lateness or mail comes back as it last was, never as a default.
 */
export function withMissingSettings(grid: Grid, known: LastGood): Grid {
  const labels = new Set(grid.map(([label]) => fold(String(label ?? ''))));
  const missing = SETTINGS.filter(({ label }) => !labels.has(fold(label)));
  return [
    ...grid,
    ...missing.map(({ id, label, meaning, initial, decides }): CellValue[] => [
      label,
      known[id] ?? (decides ? '' : initial),
      meaning,
      initial,
      '',
    ]),
  ];
}

/** What is set now, as a person would type it, and how it is read. */
export function guidedFields(grid: Grid): readonly SetUpField[] {
  return GUIDED.map((id) => {
    const { label, meaning, read } = rowOf(id);
    const cell = cellOfSetting(grid, id);
    const reading = read(cell);
    const said = 'problem' in reading ? reading.problem : String(reading.said);
    return { id, label, meaning, value: asTyped(cell), said, isGood: !('problem' in reading) };
  });
}

/** Throws a sentence when one of them would not be accepted in the settings tab either. */
export function guidedChanges(
  grid: Grid,
  typed: TypedSettings,
): readonly (readonly [SettingId, CellValue])[] {
  return GUIDED.flatMap((id): readonly (readonly [SettingId, CellValue])[] => {
    const text = typed[id];
    if (text === undefined || text === asTyped(cellOfSetting(grid, id))) return [];
    const { label, read } = rowOf(id);
    const reading = read(text);
    if ('problem' in reading) {
      throw new OfficeError(viSetUp.refused({ label, problem: reading.problem }));
    }
    return [[id, text]];
  });
}

/** Changes when another person sets up or changes one of these settings meanwhile. */
export function seenBy({ owner }: Memory, grid: Grid): string {
  const cells = [...GUIDED, ...CHOSEN].map((id) => cellOfSetting(grid, id));
  return digest(JSON.stringify([owner, ...cells]));
}

function rowOf(id: GuidedSetting) {
  const found = SETTINGS.find((setting) => setting.id === id);
  if (!found) throw new Error(`no setting ${id}`);
  return found;
}

function asTyped(cell: CellValue): string {
  if (!isDateCell(cell)) return String(cell).trim();
  const { hour, minute } = clockTime(cell.dateMs);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = hour + minute === 0 ? '' : ` ${two(hour)}:${two(minute)}`;
  return `${formatDay(dayOf(cell.dateMs))}${time}`;
}
