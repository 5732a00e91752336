import { remainingRecipients } from '../../world/mailbox';
import type { SentMail } from '../../world/world-state';
import type { Simulation } from '../fleet/simulation';
import { MARK } from '../office/answers';
import { isCoveredBy } from '../office/fingerprint';
import { dayOf, endOfDay, hourOf, isWorkingDay, typedDay } from '../office/office-time';
import { type MailEntry, mailOf, mayHaveLeft } from '../office/our-tabs';
import { textOf, type Violate } from './check-reply';
import type { Hold } from './hold';

/** What a wave must leave to the replies of the day. */
const RESERVE = 50;

/** May this reminder or urging leave now, to this school, and with these words? */
export function checkWave(
  sim: Simulation,
  mail: SentMail,
  line: MailEntry,
  claim: Hold,
  violate: Violate,
): void {
  if (line.kind === 'reminder' && claim.accepted.has(line.schoolId)) {
    violate(3, 'a reminder to a school whose report is accepted');
  }
  if (claim.wavesStopped) violate(3, 'a wave left although somebody had stopped them');
  const wave = latestWave(sim, line, claim.at);
  if (line.wave !== wave) violate(3, `wave ${line.wave} left when ${wave} was the latest`);
  const byHand = claim.at <= sim.wavesByHandUntil;
  const hour = hourOf(claim.at);
  if (!byHand && !(hour >= 8 && hour < 17 && isWorkingDay(dayOf(claim.at)))) {
    violate(3, 'a wave left outside office hours');
  }
  const isUnder = (approved: ReadonlySet<string>) =>
    [...claim.fingerprints].some((now) => [...approved].some((known) => isCoveredBy(known, now)));
  const isOfPress = line.createdAt <= sim.sentByHandUntil && isUnder(sim.sentByHand);
  if (!isOfPress && !isUnder(sim.scheduleApproved)) violate(3, 'a wave that nobody has let go');
  if (textOf(mail).includes('edit2=')) violate(3, 'an edit link in a wave');
  if (textOf(mail).match(MARK)) violate(3, "a stranger's text in a wave");
  const left = remainingRecipients(sim.engine.world, mail.from, mail.at);
  // Whoever was rejected has been told out of the reserve, or may have been.
  const rejected = mailOf(sim.engine.world).filter(
    (each) =>
      each.digest.startsWith('rejected') &&
      mayHaveLeft(each) &&
      dayOf(each.since) === dayOf(claim.since),
  );
  if (left < RESERVE - rejected.length && sim.quotaTakenAt < claim.since) {
    violate(3, `a wave used the reserve of replies (${left} left)`);
  }
}

const WAVES = [-5, -1, 1, 3, 7];

/** The last wave that had come for this school, or for the round, counted in working days. */
export function latestWave(
  sim: Simulation,
  { kind, schoolId }: Pick<MailEntry, 'kind' | 'schoolId'>,
  at: number,
): number | null {
  const school = sim.office.schools.find(({ code }) => code === schoolId);
  const extended = kind === 'reminder' ? typedDay(school?.extendedTo ?? '') : null;
  const due = Math.max(sim.office.deadline, extended === null ? 0 : endOfDay(extended));
  const come = WAVES.filter((wave) => {
    if (wave > 0 !== at >= due) return false;
    let day = dayOf(due - 1);
    for (let left = Math.abs(wave); left > 0; ) {
      day += Math.sign(wave);
      if (isWorkingDay(day)) left -= 1;
    }
    return day <= dayOf(at);
  });
  return come.length > 0 ? Math.max(...come) : null;
}
