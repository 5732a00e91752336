import { type Memory, readMemory } from '../memory/memory';
import { OfficeError } from '../office-error';
import { type PassFacts, readFacts } from '../pass/facts';
import type { Round } from '../pass/judge-round';
import { type PassPlan, planPass } from '../pass/plan-pass';
import type { Ports } from '../ports';
import { vi } from '../words/office';

/** What the next pass would conclude from the ledger as it is. */
export interface RoundRead {
  readonly facts: PassFacts;
  readonly plan: PassPlan;
}

/**
 * For pages: every verdict under today's roster, settings and decisions, and nothing is recorded,
 * written or mailed. Eight service calls, whatever the number of schools. Throws a sentence before
 * set-up. `plan.round` is null while set-up is broken.
 */
export function readRound(ports: Ports): RoundRead {
  const memory = readMemory(ports.properties.all());
  if (memory.owner === '') throw new OfficeError(vi.error.notSetUp);
  return readRoundUnder(ports, memory);
}

/** As `readRound`, for a page that has read the memory of a file that is set up. */
export function readRoundUnder(ports: Ports, memory: Memory): RoundRead {
  const facts = readFacts(ports, 'person', memory, false, 'forThePlan');
  return { facts, plan: planPass(facts, 'none') };
}

/** As `readRound`, for what makes no sense while judging rests: throws a sentence then. */
export function readJudgedRound(ports: Ports): RoundRead & { readonly round: Round } {
  const read = readRound(ports);
  if (!read.plan.round) throw new OfficeError(vi.error.suspended);
  return { ...read, round: read.plan.round };
}
