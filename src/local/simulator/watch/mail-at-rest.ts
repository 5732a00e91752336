import type { WorldState } from '../../world/world-state';
import { ask } from '../acts/menu-acts';
import type { Simulation } from '../fleet/simulation';
import { answerFromOf, isLive, isStopped } from '../office/fingerprint';
import { MAIL_LEDGER } from '../office/office';
import { MINUTE } from '../office/office-time';
import { ledgerOf, type MailEntry, mailOf } from '../office/our-tabs';
import { opinionNow } from '../oracle/compare-with-oracle';
import { OWING } from '../oracle/stands';
import { latestWave } from './check-wave';

const STATES: ReadonlySet<string> = new Set([
  'awaitingApproval',
  'queued',
  'sent',
  'notSent',
  'unsettled',
  'dryRun',
]);

/** What left says so, what did not says why, and no more is in doubt than crashes can explain. */
export function checkMailLedger(sim: Simulation): void {
  const lines = mailOf(sim.engine.world);
  const known = new Map(lines.map((line) => [line.key, line]));
  if (known.size < lines.length) sim.violate(2, 'a key stands twice in the mail ledger');
  for (const key of sim.sentKeys) {
    const state = known.get(key)?.state;
    const isLost = sim.forgotten.has(key) || sim.misremembered.has(key);
    if (state !== 'sent' && state !== 'unsettled' && !isLost) {
      sim.violate(2, `${key} left, and its line says ${state ?? 'nothing'}`);
    }
  }
  for (const { key, state, why } of lines) {
    if (!STATES.has(state)) sim.violate(2, `${key} is still ${state}`);
    if (state === 'notSent' && why === '')
      sim.violate(2, `${key} does not say why it was not sent`);
    const settledByPerson = sim.approvedKeys.has(key);
    if (state === 'sent' && !sim.sentKeys.has(key) && !settledByPerson) {
      sim.violate(2, `${key} is called sent and never left`);
    }
  }
  const doubtful = lines.filter(
    // What an adopted ledger may lack is in doubt because a person took it for true.
    ({ state, why }) =>
      state === 'unsettled' && !(why === 'ledgerAdopted' && sim.adopted.has(MAIL_LEDGER)),
  );
  const runs = doubtful.map(({ run }) => run);
  for (const run of new Set(runs)) {
    const mails = runs.filter((each) => each === run).length;
    if (mails > 1) sim.violate(2, `one batch left ${mails} mails in doubt`);
  }
  if (doubtful.length > sim.faults.crashes) {
    const which = doubtful.map(({ key, why }) => `${key} (${why})`).join(', ');
    sim.violate(
      2,
      `${doubtful.length} mails in doubt after ${sim.faults.crashes} crashes: ${which}`,
    );
  }
}

/** Every report that came from a school has been answered, will be, or its line says why not. */
export function checkReplied(sim: Simulation): void {
  const { world } = sim.engine;
  const answered = new Map<number, number>();
  for (const line of mailOf(world)) {
    const { report, version } = line;
    if (line.kind !== 'reply' || report === null || version === null) continue;
    if (isUnsaid(world, line)) continue;
    answered.set(report, Math.max(version, answered.get(report) ?? 0));
  }
  const sent = new Map<number, number>();
  const from = answerFromOf(world);
  for (const { report, version, origin, sentAt } of ledgerOf(world)) {
    if (origin !== 'respondent' || sentAt < from) continue;
    sent.set(report, Math.max(version, sent.get(report) ?? 0));
  }
  for (const [report, version] of sent) {
    const until = answered.get(report) ?? 0;
    if (until < version) sim.violate(2, `report ${report}/${version} was answered up to ${until}`);
  }
}

/** In office hours a person looks at the reached wave and sends it: nobody who owes is left out. */
export function checkReminded(sim: Simulation): void {
  const { engine, scheduler } = sim;
  const { world } = engine;
  ask(sim, 'remindersPage', [], { kind: 'call' });
  scheduler.advanceTo(world.now + MINUTE);
  ask(sim, 'sendReachedWave', [true], { kind: 'call' });
  scheduler.advanceTo(world.now + MINUTE);
  if (!isLive(world) || isStopped(world)) return;
  // Rehearsed it has not left, and what was closed is opened again unless a person dropped it.
  const lines = mailOf(world).filter(
    ({ kind, state, why }) =>
      kind === 'reminder' && state !== 'dryRun' && (state !== 'notSent' || why === 'dropped'),
  );
  for (const { school, status } of opinionNow(sim, ledgerOf(world)).stands) {
    const { code, mailbox } = school;
    const wave = latestWave(sim, { kind: 'reminder', schoolId: code }, world.now);
    if (!OWING.has(status) || mailbox === '' || wave === null) continue;
    if (!lines.some((line) => line.schoolId === code && line.wave === wave)) {
      sim.violate(2, `${code} owes its report and was not reminded (wave ${wave})`);
    }
  }
}

/** Only rehearsed, or closed because other words were to follow. */
function isUnsaid(world: WorldState, { state, why }: MailEntry): boolean {
  return (state === 'dryRun' && isLive(world)) || why === 'overtaken' || why === 'causeGone';
}
