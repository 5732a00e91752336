import type { CellValue } from '../../core/cell';
import type { RoundSettings } from '../../core/round-settings';
import { fold } from '../../core/vietnamese-text';
import { SETTINGS, type SettingId } from '../settings/setting-rows';
import { MODE_WORDS } from '../words/names';
import { viRound } from '../words/round';

/** What a person typed for the new round; each as it would stand in `Cấu hình`. */
export interface NewRoundForm {
  readonly roundId: string;
  readonly roundStart: string;
  readonly deadline: string;
  readonly letterNumber: string;
  readonly waves: string;
  readonly mode: 'dryRun' | 'live';
}

export type RoundField = Exclude<keyof NewRoundForm, 'mode'>;

const FIELDS: readonly RoundField[] = [
  'roundId',
  'roundStart',
  'deadline',
  'letterNumber',
  'waves',
];
const LONGEST_ROUND = 40;

export interface RoundPlan {
  readonly problems: Readonly<Partial<Record<RoundField, string>>>;
  readonly said: Readonly<Partial<Record<RoundField, string>>>;
  /** The new start, ms; null while it cannot be read. */
  readonly start: number | null;
  /** What goes into the settings; empty while anything is wrong. */
  readonly values: readonly (readonly [SettingId, CellValue])[];
}

/** The typed round, read by the readers of `Cấu hình` and held against the round that closes. */
export function planNewRound(form: NewRoundForm, closing: RoundSettings, now: number): RoundPlan {
  const problems: Partial<Record<RoundField, string>> = {};
  const said: Partial<Record<RoundField, string>> = {};
  const read: Partial<Record<RoundField, unknown>> = {};
  for (const field of FIELDS) {
    const reading = SETTINGS.find(({ id }) => id === field)?.read(form[field]);
    if (!reading || 'problem' in reading) problems[field] = reading?.problem ?? '';
    else [read[field], said[field]] = [reading.value, reading.said];
  }
  const start = typeof read.roundStart === 'number' ? read.roundStart : null;
  const wrong = (field: RoundField, isWrong: boolean, problem: string): void => {
    if (isWrong && problems[field] === undefined) problems[field] = problem;
  };
  const { sameRound, longRound, startTooEarly, deadlineTooEarly } = viRound.field;
  wrong('roundId', fold(form.roundId) === fold(closing.roundId), sameRound);
  wrong('roundId', form.roundId.length > LONGEST_ROUND, longRound);
  wrong('roundStart', start !== null && start <= closing.roundStart, startTooEarly);
  const earliest = Math.max(start ?? now, now);
  wrong('deadline', Number(read.deadline) <= earliest, deadlineTooEarly);
  const isSound = Object.keys(problems).length === 0 && start !== null;
  return { problems, said, start, values: isSound ? valuesOf(form, start) : [] };
}

/** Reports of the new round are answered from its first instant on. */
function valuesOf(form: NewRoundForm, start: number): RoundPlan['values'] {
  return [
    ...FIELDS.map((field) => [field, form[field]] as const),
    ['mode', MODE_WORDS[form.mode]],
    ['answerFrom', { dateMs: start }],
  ];
}
