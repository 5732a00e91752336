import { ALLOWANCE, remainingRecipients } from '../../world/mailbox';
import type { SentMail } from '../../world/world-state';
import type { Ledgers, SentRecord, Simulation } from '../fleet/simulation';
import { dayOf, endOfDay, hourOf, isWorkingDay, typedDay } from '../office/office-time';
import { type LedgerLine, ledgerOf, type MailEntry, mailOf } from '../office/our-tabs';
import type { Hold } from './hold';

const RESERVE = 50;
const MARK = /Q[a-z]{8}/g;

/** A mail has just left: was it announced, is it the first of its key, may it leave, what says it? */
export function checkMail(sim: Simulation, mail: SentMail, claim: Hold | undefined): void {
  const { world } = sim.engine;
  const marker = world.properties.script.sending ?? '';
  const key = marker.slice(marker.indexOf(' ') + 1);
  const { mail: lines, ledger } = standingAt(sim, claim);
  const line = lines.find((each) => each.key === key && each.state === 'sending');
  const violate = (invariant: number, what: string) =>
    sim.violate(invariant, `${what}: ${key || 'no key'} to ${mail.to}`);
  if (!line || line.to !== mail.to) violate(2, 'a mail left without its ledger line');
  if (sim.sentKeys.has(key) && !isForgotten(sim, key)) violate(2, 'a second mail of one key');
  sim.sentKeys.add(key);
  sim.forgotten.delete(key);
  sim.misremembered.delete(key);
  if (!line || !claim) return;
  const { kind, to, report, version, decision, digest, since } = line;
  const rejects = digest.startsWith('rejected');
  const before = sim.sent.filter((each) => each.kind === 'reply' && each.report === report);
  sim.sent.push({ key, kind, to, report, version, decision, rejects, day: dayOf(since) });
  if (claim.mailRested) violate(9, 'a mail left while set-up was broken');
  if (!claim.live) violate(3, 'a mail left although mail was off');
  if (line.kind === 'reply') {
    if (!hasOccasion(sim, line, before, ledger)) violate(3, 'a reply that nobody asked for');
    checkReply(sim, mail, line, ledger, violate);
  } else checkWave(sim, mail, line, claim, violate);
}

/**
 * An adopted ledger does not know that it left. No wave may leave again for that; the number of a
 * reply is given again, to another content.
 */
function isForgotten({ forgotten, misremembered, approvedKeys }: Simulation, key: string): boolean {
  if (!key.startsWith('reply/')) return false;
  return forgotten.has(key) || (misremembered.has(key) && approvedKeys.has(key));
}

/**
 * A second reply about a report leaves by itself only for what the school has sent since, or a person
 * has decided: whatever else changed the verdict waits until somebody lets it leave.
 */
function hasOccasion(
  sim: Simulation,
  line: MailEntry,
  before: readonly SentRecord[],
  ledger: readonly LedgerLine[],
): boolean {
  if (before.length === 0 || sim.adopted.size > 0) return true;
  const own = ledger.filter(
    ({ report, origin, seenAt }) =>
      report === line.report && origin === 'respondent' && seenAt <= line.since,
  );
  const newest = Math.max(0, ...own.map(({ version }) => version));
  return (
    newest > Math.max(0, ...before.map(({ version }) => version ?? 0)) ||
    (line.decision ?? 0) > Math.max(0, ...before.map(({ decision }) => decision ?? 0)) ||
    isLetLeave(sim, line)
  );
}

/** Somebody approved it, or had it sent again. */
function isLetLeave({ approvedKeys }: Simulation, { key }: MailEntry): boolean {
  return Array.from(approvedKeys).some((each) => key === each || key.startsWith(`${each}/`));
}

/** Where senders type their address, only a mailbox of the roster is known to be theirs. */
function isRegistered({ office }: Simulation, to: string): boolean {
  return office.addresses === 'verified' || office.schools.some(({ mailbox }) => mailbox === to);
}

type Violate = (invariant: number, what: string) => void;

function checkWave(
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
  const lookedAt = Array.from(claim.fingerprints).some((one) => sim.wavesLookedAt.has(one));
  if (!lookedAt) violate(3, 'a wave that nobody has looked at');
  if (/edit2=/.test(mail.body + mail.htmlBody)) violate(3, 'an edit link in a wave');
  if (MARK.test(mail.body + mail.htmlBody)) violate(3, "a stranger's text in a wave");
  MARK.lastIndex = 0;
  const left = remainingRecipients(sim.engine.world, mail.from, mail.at);
  if (left < RESERVE && sim.quotaTakenAt < claim.since) {
    violate(3, `a wave used the reserve of replies (${left} left)`);
  }
}

/**
 * The ledgers by which a batch was claimed: one that was restored since says nothing of what stood
 * there, but a pass that was under way may have written into it.
 */
function standingAt({ engine, restored }: Simulation, claim: Hold | undefined): Ledgers {
  const now = { mail: mailOf(engine.world), ledger: ledgerOf(engine.world) };
  if (!restored || !claim || claim.since >= restored.moment) return now;
  const known = new Set(now.ledger.map(({ report, version }) => `${report}/${version}`));
  const lost = restored.ledger.filter((line) => !known.has(`${line.report}/${line.version}`));
  return { mail: [...now.mail, ...restored.mail], ledger: [...now.ledger, ...lost] };
}

function checkReply(
  sim: Simulation,
  mail: SentMail,
  line: MailEntry,
  ledger: readonly LedgerLine[],
  violate: Violate,
): void {
  const { world } = sim.engine;
  const versions = ledger.filter(({ report }) => report === line.report);
  // What came while the batch was on its way was not known to it.
  const newest = versions.filter(({ seenAt }) => seenAt <= line.since).pop();
  const text = mail.body + mail.htmlBody;
  for (const [, id] of text.matchAll(/edit2=([\w-]+)/g)) {
    const response = world.forms[0]?.responses.find((each) => each.id === id);
    const own = versions.some(({ formId }) => formId === id) && sim.office.addresses === 'verified';
    if (!own || response?.respondent.toLowerCase() !== mail.to) violate(3, 'a wrong edit link');
    if (/^(rejected|excluded):/.test(line.digest)) violate(3, 'an edit link to one not accepted');
  }
  for (const [mark] of text.replace(/https:[^\s"<]*/g, '').matchAll(MARK)) {
    if (!isOwnMark(mark, versions)) violate(3, "a stranger's text in a reply");
  }
  const today = sim.sent.filter(({ kind, day }) => kind === 'reply' && day === dayOf(line.since));
  if (today.filter(({ to }) => to === mail.to).length > 5) {
    violate(3, 'more than five replies a day to one address');
  }
  if (today.filter(({ report }) => report === line.report).length > 3) {
    violate(3, 'more than three replies a day about one report');
  }
  const rejections = today.filter(({ rejects }) => rejects).length;
  if (line.digest.startsWith('rejected') && rejections > 0.1 * ALLOWANCE[world.kind].recipients) {
    violate(3, 'rejections used more than their share of the quota');
  }
  if (!isRegistered(sim, mail.to) && !isLetLeave(sim, line)) {
    violate(3, 'a reply to an address that anybody could type');
  }
  if (newest && waitsForList(newest, line.since)) violate(3, 'a reply before its list was read');
  if (newest && tooOld(sim, versions, line))
    violate(3, 'a reply to a report sent before answering');
}

/** An unread list holds the reply back for an hour. */
function waitsForList({ cells, list, seenAt }: LedgerLine, claimedAt: number): boolean {
  return cells[9] !== '' && list === '' && claimedAt < seenAt + 60 * 60_000;
}

function isOwnMark(mark: string, versions: readonly LedgerLine[]): boolean {
  return versions.some(({ cells }) => String(cells[2]).includes(mark));
}

function tooOld(sim: Simulation, versions: readonly LedgerLine[], line: MailEntry): boolean {
  const decided = sim.office.decisions.some(({ report }) => report === line.report);
  const approved = isLetLeave(sim, line);
  return !decided && !approved && versions.every(({ sentAt }) => sentAt < sim.answerFrom);
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
