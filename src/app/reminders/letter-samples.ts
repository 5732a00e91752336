import type { MailLine } from '../../core/mail/mail-line';
import type { PreviewRow, WavePreview } from '../../core/mail/wave-preview';
import { type LetterFacts, letterFacts, letterFor } from '../mail/letters';
import type { PassPlan } from '../pass/plan-pass';
import { viWaves } from '../words/reminders';

export interface LetterSample {
  /** Who such a letter goes to, in words. */
  readonly label: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Ours: whatever came from outside is escaped in it. */
  readonly html: string;
}

type SampleLine = Pick<MailLine, 'key' | 'kind' | 'to' | 'schoolId' | 'wave'>;

/** What letters are written from in this plan; null while nothing is judged. */
export function factsOfPlan(plan: PassPlan, now: number): LetterFacts | null {
  const { round, read } = plan;
  if (!round) return null;
  return letterFacts({
    judged: round.judged,
    statuses: round.statuses,
    settings: read.settings,
    decisions: read.decisions,
    now,
  });
}

/** One mail of each kind of the reached wave, as its first reader would see it. */
export function waveSamples(
  about: LetterFacts,
  { rows, bodies }: WavePreview,
): readonly LetterSample[] {
  const ofSchool = (label: string, text: PreviewRow['text']) => {
    const row = rows.find((each) => each.text === text);
    if (!row) return [];
    const { schoolId, to, wave } = row;
    const line: SampleLine = { key: `sample/${schoolId}`, kind: 'reminder', to, schoolId, wave };
    return [sample(label, draftLine(line, about.now), about)];
  };
  const [list] = bodies.filter(({ to }) => to !== '');
  const ofBody = (): LetterSample[] => {
    if (!list) return [];
    const { key, to, body, wave } = list;
    const line: SampleLine = { key, kind: 'managingBody', to, schoolId: body, wave };
    return [sample(viWaves.samples.body, draftLine(line, about.now), about)];
  };
  return [
    ...ofSchool(viWaves.samples.missing, 'missing'),
    ...ofSchool(viWaves.samples.mustFix, 'mustFix'),
    ...ofBody(),
  ];
}

/** A mail that waits, without its secret link; null when there is nothing left to say. */
export function sampleOf(line: MailLine, about: LetterFacts): LetterSample | null {
  try {
    return sample('', line, about);
  } catch {
    // Its report or school has gone since the line was planned: the next pass closes it.
    return null;
  }
}

function sample(label: string, line: MailLine, about: LetterFacts): LetterSample {
  const { to, subject, text, html } = letterFor(line, about).compose(null);
  return { label, to, subject, text, html };
}

function draftLine(line: SampleLine, now: number): MailLine {
  return {
    ...line,
    state: 'queued',
    report: null,
    version: null,
    decision: null,
    digest: '',
    why: '',
    run: '',
    createdAt: now,
    since: now,
  };
}
