import type { SentMail } from '../../world/world-state';
import type { Ledgers, Simulation } from '../fleet/simulation';
import { dayOf } from '../office/office-time';
import { ledgerOf, mailOf } from '../office/our-tabs';
import { checkReceipt } from './check-receipt';
import { checkReply, hasOccasion } from './check-reply';
import { checkWave } from './check-wave';
import type { Hold } from './hold';

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
  } else if (line.kind === 'receipt') checkReceipt(sim, mail, line, ledger, violate);
  else checkWave(sim, mail, line, claim, violate);
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
