import { formatInstant } from '../../core/calendar';
import type { MailLine } from '../../core/mail/mail-line';
import { onItsWay, type WaveReport, waveReports } from '../../core/mail/wave-progress';
import { mailSealOf } from '../memory/mail-seal';
import { type Memory, readMemory } from '../memory/memory';
import { findTab } from '../pass/facts';
import type { Ports } from '../ports';
import { readSettings } from '../settings/read-settings';
import { readMail } from '../tabs/mail-table';
import { whyInWords } from '../words/mail';
import { viWaves } from '../words/reminders';
import { stoppedInWords } from './send-waves';

export interface MailProgress {
  /** Null when no mail of a wave waits to leave. */
  readonly onItsWay: {
    readonly done: number;
    readonly total: number;
    readonly queued: number;
    readonly sending: number;
  } | null;
  /** Who stopped the waves and when, in words; '' while they may leave. */
  readonly stopped: string;
  readonly paused: boolean;
  /** Each wave of the round, the latest first. */
  readonly waves: readonly WaveOutcome[];
}

/** What has become of the mails of one wave. */
export interface WaveOutcome {
  /** In words. */
  readonly wave: string;
  readonly sent: number;
  readonly notSent: number;
  readonly unsettled: number;
  readonly dryRun: number;
  readonly waiting: number;
  readonly total: number;
  /** From when to when its mails left, in words; '' before. */
  readonly when: string;
  /** In words, with how many. */
  readonly whyNot: readonly string[];
}

/** How far the waves have come. One read of the mail ledger; changes nothing. */
export function loadMailProgress(ports: Ports): MailProgress {
  const memory = readMemory(ports.properties.all());
  const tab = findTab(ports.workbook.tabs(), memory, 'mail');
  const lines = tab ? readMail(ports.workbook.read(tab.id), mailSealOf(memory)).items : [];
  // The round's last good name stands in the memory: no need to read the settings too.
  const { settings } = readSettings([], memory.lastGood, memory.paused);
  return progressOf(lines, settings.roundId, memory);
}

/** The same of lines that are at hand. */
export function progressOf(
  lines: readonly MailLine[],
  roundId: string,
  memory: Memory,
): MailProgress {
  const way = onItsWay(lines, roundId);
  return {
    onItsWay: way && {
      done: way.total - way.queued - way.sending,
      total: way.total,
      queued: way.queued,
      sending: way.sending,
    },
    stopped: stoppedInWords(memory),
    paused: memory.paused,
    waves: waveReports(lines, roundId).map(outcomeOf),
  };
}

function outcomeOf(report: WaveReport): WaveOutcome {
  const { wave, queued, sending, sent, notSent, unsettled, dryRun, total } = report;
  return {
    wave: viWaves.wave({ wave }),
    sent,
    notSent,
    unsettled,
    dryRun,
    waiting: queued + sending,
    total,
    when:
      report.firstSentAt === null || report.lastSentAt === null
        ? ''
        : viWaves.sentBetween({
            first: formatInstant(report.firstSentAt),
            last: formatInstant(report.lastSentAt),
          }),
    whyNot: report.whyNot.map(({ why, mails }) => viWaves.reason({ why: whyInWords(why), mails })),
  };
}
