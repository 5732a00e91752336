import { formatInstant } from '../../core/calendar';
import type { MailLine } from '../../core/mail/mail-line';
import { onItsWay, type WaveReport, waveReports } from '../../core/mail/wave-progress';
import { type Memory, readMemory } from '../memory/memory';
import { findTab } from '../pass/facts';
import type { Ports } from '../ports';
import { readSettings } from '../settings/read-settings';
import { readMail } from '../tabs/mail-table';
import type { MailProgress, WaveOutcome } from '../told';
import { whyInWords } from '../words/mail';
import { viWaves } from '../words/reminders';
import { stoppedInWords } from './send-waves';

/** How far the waves have come. One read of the mail ledger; changes nothing. */
export function loadMailProgress(ports: Ports): MailProgress {
  const memory = readMemory(ports.properties.all());
  const tab = findTab(ports.workbook.tabs(), memory, 'mail');
  const lines = tab ? readMail(ports.workbook.read(tab.id)).items : [];
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
