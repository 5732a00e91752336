import { formatDay } from '../core/calendar';
import type { MailLine } from '../core/mail-line';
import { type BodyList, DEPARTMENT } from '../core/managing-bodies';
import { type PreviewRow, previewWave, type WavePreview } from '../core/wave-preview';
import { findTab } from './facts';
import { letterFacts, letterFor } from './letters';
import { readMail } from './mail-table';
import { readMemory } from './memory';
import { OfficeError } from './office-error';
import type { LetterSample, MailProgress, Told, WaitingMail, WaveRow, WavesPage } from './pages';
import type { Passed } from './pass';
import type { Ports } from './ports';
import { vi } from './vi';
import { viHealth } from './vi-health';
import { MAIL_WHY_WORDS, NO_MAIL_WORDS } from './vi-mail';
import { viWaves } from './vi-waves';
import { passForPerson } from './wake';

/** A person's "Gửi" lets the reached wave go outside office hours too, for this long. */
const BY_HAND_MS = 12 * 3_600_000;
const WAITING_SHOWN = 100;

/**
 * Who would get which text if the reached wave were sent now, and why each other school gets none.
 * Opening it is the look that automatic waves wait for after a change of deadline, waves, holidays,
 * mode or roster.
 */
export function loadWavePreview(ports: Ports): WavesPage {
  const passed = passForPerson(ports);
  const preview = previewOf(ports, passed);
  const { plan, lines } = passed;
  const waiting = lines.filter(
    ({ state }) => state === 'awaitingApproval' || state === 'unsettled',
  );
  const day = preview.finishedOn === null ? '' : formatDay(preview.finishedOn);
  const page: WavesPage = {
    sentence: viWaves.sentence({ ...preview, day }),
    mails: preview.mails,
    blocked: blockedBecause(passed),
    hold: plan.hold?.why === 'brake' ? viWaves.brake({ schools: plan.hold.lost }) : '',
    rows: [...preview.rows.map(schoolRow), ...preview.bodies.map(bodyRow)],
    samples: samples(passed, preview),
    waiting: waiting.slice(0, WAITING_SHOWN).map(waitingMail),
    moreWaiting: Math.max(0, waiting.length - WAITING_SHOWN),
  };
  // Last of all: what could not be shown was not looked at.
  ports.properties.put({ wavesApproved: plan.fingerprint, wanted: ports.ids.fresh() });
  return page;
}

/**
 * Puts the reached wave into the mail ledger; the owner's triggers send it in batches. Pressing
 * twice plans nothing twice: a line is found by its key.
 */
export function sendWaves(ports: Ports): Told {
  const before = passForPerson(ports);
  const { plan } = before;
  if (!plan.round) throw new OfficeError(vi.error.suspended);
  ports.properties.put({
    wavesApproved: plan.fingerprint,
    brake: null,
    wavesByHandUntil: String(ports.clock.now() + BY_HAND_MS),
  });
  const { facts, lines } = passForPerson(ports, 'person');
  const known = new Set(before.lines.filter(isWaiting).map(({ key }) => key));
  const mails = lines.filter((line) => isWaiting(line) && !known.has(line.key)).length;
  const { log } = facts.tabs;
  if (log && mails > 0) {
    ports.workbook.append(log.id, [
      { dateMs: facts.now },
      ports.account.effective(),
      vi.log.waves({ mails }),
    ]);
  }
  return { message: viWaves.queued({ mails }) };
}

/** What has become of the mails so far. One read of the mail ledger. */
export function loadMailProgress(ports: Ports): MailProgress {
  const memory = readMemory(ports.properties.all());
  const tab = findTab(ports.workbook.tabs(), memory, 'mail');
  const lines = tab ? readMail(ports.workbook.read(tab.id)).items : [];
  const count = (state: MailLine['state']) => lines.filter((line) => line.state === state).length;
  return {
    queued: count('queued'),
    sending: count('sending'),
    sent: count('sent'),
    unsettled: count('unsettled'),
    dryRun: count('dryRun'),
  };
}

function isWaiting({ kind, state }: MailLine): boolean {
  return kind !== 'reply' && (state === 'queued' || state === 'sending' || state === 'dryRun');
}

function previewOf(ports: Ports, { facts, plan, lines }: Passed): WavePreview {
  const { round, settings, decisions } = plan;
  if (!round) throw new OfficeError(vi.error.suspended);
  return previewWave({
    statuses: round.statuses,
    roster: round.roster,
    decisions: decisions.decisions,
    settings: settings.settings,
    lines,
    now: facts.now,
    remaining: ports.mail.remaining(),
  });
}

function blockedBecause({ plan }: Passed): string {
  const [trouble] = plan.mailStopped;
  if (trouble) return `${trouble.what} ${trouble.remedy}`;
  const { paused, mode } = plan.settings.settings;
  if (paused) return `${viHealth.paused.what} ${viHealth.paused.remedy}`;
  return mode === 'dryRun' ? viWaves.dryRun : '';
}

function schoolRow({ schoolId, name, commune, to, wave, text, why }: PreviewRow): WaveRow {
  return {
    schoolId,
    name,
    commune,
    to,
    gets: wave === null ? '' : viWaves.gets({ wave, text }),
    why: why === '' ? '' : NO_MAIL_WORDS[why],
  };
}

function bodyRow({ body, to, wave, late }: BodyList): WaveRow {
  return {
    schoolId: '',
    name: body === DEPARTMENT ? viWaves.department : body,
    commune: '',
    to,
    gets: to === '' ? '' : viWaves.body({ wave, schools: late.length }),
    why: to === '' ? viWaves.noAddress : '',
  };
}

/** One mail of each kind, as its first reader would see it. */
function samples({ facts, plan }: Passed, { rows, bodies }: WavePreview): LetterSample[] {
  const { round, settings, decisions } = plan;
  if (!round) return [];
  const about = letterFacts({
    judged: round.judged,
    statuses: round.statuses,
    settings: settings.settings,
    decisions: decisions.decisions,
    now: facts.now,
  });
  const first = (text: 'missing' | 'mustFix') => rows.find((row) => row.text === text);
  const sample = (
    label: string,
    line: Pick<MailLine, 'key' | 'kind' | 'to' | 'schoolId'>,
    wave: number | null,
  ) => {
    const { to, subject, text } = letterFor(draftLine(line, wave, facts.now), about).compose(null);
    return { label, to, subject, text };
  };
  const ofSchool = (label: string, row: PreviewRow | undefined) =>
    row
      ? [
          sample(
            label,
            { key: `sample/${row.schoolId}`, kind: 'reminder', to: row.to, schoolId: row.schoolId },
            row.wave,
          ),
        ]
      : [];
  const list = bodies.find(({ to }) => to !== '');
  return [
    ...ofSchool(viWaves.samples.missing, first('missing')),
    ...ofSchool(viWaves.samples.mustFix, first('mustFix')),
    ...(list
      ? [
          sample(
            viWaves.samples.body,
            { key: list.key, kind: 'managingBody', to: list.to, schoolId: list.body },
            list.wave,
          ),
        ]
      : []),
  ];
}

function draftLine(
  line: Pick<MailLine, 'key' | 'kind' | 'to' | 'schoolId'>,
  wave: number | null,
  now: number,
): MailLine {
  return {
    ...line,
    wave,
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

function waitingMail({ key, state, to, schoolId, report, why }: MailLine): WaitingMail {
  return {
    key,
    state: state === 'unsettled' ? 'unsettled' : 'awaitingApproval',
    to,
    about: viWaves.about({ schoolId, report, why: whyInWords(why) }),
  };
}

function whyInWords(why: string): string {
  return (MAIL_WHY_WORDS as Readonly<Record<string, string>>)[why] ?? '';
}
