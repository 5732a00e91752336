import { formatInstant } from '../../core/calendar';
import { isForARound } from '../../core/decisions/round-decisions';
import { isInDoubt } from '../../core/mail/approval';
import type { MailLine } from '../../core/mail/mail-line';
import { waitingForPeople } from '../../core/overview/queue';
import type { RoundRead } from '../person/read-round';
import type { HealthLine } from '../trouble';
import { viRound } from '../words/round';

const LEAVING: readonly MailLine['state'][] = ['queued', 'sending', 'awaitingApproval'];

/** What is still open in the round that closes, a line each; `until` (ms) is where the next begins. */
export function roundChecks(
  { plan }: RoundRead,
  archive: string,
  until: number,
): readonly HealthLine[] {
  const { check } = viRound;
  const { decisions, settings, roster } = plan.read;
  const { lines } = plan.outgoing;
  const unsettled = lines.filter(isInDoubt);
  const leaving = lines.filter(({ state }) => LEAVING.includes(state));
  const queue = waitingForPeople({
    judged: plan.round?.judged ?? [],
    decisions,
    lines: [],
    settings,
  });
  const lapse = decisions.filter((one) => !one.undone && isForARound(one) && one.at < until);
  const exempt = roster.schools.filter((school) => school.exempt !== '').length;
  const extended = roster.schools.filter(({ extendedTo }) => extendedTo !== null).length;
  return [
    check.unsettled(unsettled.length),
    check.leaving(leaving.length),
    check.queue(queue.length),
    check.roster({ exempt, extended }),
    check.archive({ name: archive }),
    ...(lapse.length > 0 ? [check.grants(lapse.length)] : []),
  ];
}

/** What the typed start and mode bring with them. */
export function startWarnings(
  { facts, plan }: RoundRead,
  start: number | null,
  mode: 'dryRun' | 'live',
): readonly HealthLine[] {
  const { warn } = viRound;
  if (start === null) return [];
  const reports = new Set(
    plan.read.versions.filter(({ sentAt }) => sentAt >= start).map(({ report }) => report),
  ).size;
  const decisions = plan.read.decisions.filter(
    (one) => !one.undone && isForARound(one) && one.at >= start,
  ).length;
  return [
    ...(start > facts.now ? [warn.future({ start: formatInstant(start) })] : []),
    ...(reports + decisions > 0 ? [warn.early({ reports, decisions })] : []),
    ...(mode === 'live' ? [warn.live] : []),
  ];
}
