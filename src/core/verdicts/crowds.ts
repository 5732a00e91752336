import type { Decision } from '../decisions/decision';
import { addTo } from '../group-by';
import { normaliseMailbox } from '../mailbox';
import type { School } from '../roster/school';
import { type Crowd, NO_CROWD } from '../rules/rule';
import { isCrowd } from '../rules/sender-rules';
import type { Alone } from './judge-alone';

/** More than a sentence can name. */
const SCHOOLS_NAMED = 25;

/** By sender: the schools for which he speaks and whose mailbox he is not. */
export type Crowds = ReadonlyMap<string, Crowd>;

/**
 * Among these reports, whether or not another one counts for the school: what others send changes
 * nothing about a sender. What a person accepted is no longer the sender's word.
 */
export function crowdsOf(sent: ReadonlySet<Alone>, confirmed: ReadonlySet<string>): Crowds {
  const bySender = new Map<string, School[]>();
  for (const one of Array.from(sent)) {
    const sender = senderOf(one);
    if (one.school === null || !isStrangersWord(one) || confirmed.has(sender)) continue;
    addTo(bySender, sender, one.school);
  }
  return new Map(Array.from(bySender, ([sender, schools]) => [sender, crowd(schools)]));
}

/** Senders of whom a person said that they may speak for all their schools. */
export function confirmedSenders(decisions: readonly Decision[]): ReadonlySet<string> {
  return new Set(
    decisions
      .filter(({ kind, undone }) => kind === 'confirmSender' && !undone)
      .map(({ value }) => normaliseMailbox(String(value))),
  );
}

export function senderOf({ version }: Pick<Alone, 'version'>): string {
  return normaliseMailbox(version.sender);
}

export function crowdOf(crowds: Crowds, one: Alone): Crowd {
  return isStrangersWord(one) ? (crowds.get(senderOf(one)) ?? NO_CROWD) : NO_CROWD;
}

export function isHeldByCrowd(crowds: Crowds, one: Alone): boolean {
  return one.accepted && isCrowd(crowdOf(crowds, one));
}

/** Neither from the school's own mailbox nor accepted by a person; a blank sender is not one sender. */
function isStrangersWord(one: Alone): boolean {
  return !one.fromRegisteredMailbox && !one.acceptedByPerson && senderOf(one) !== '';
}

function crowd(all: readonly School[]): Crowd {
  const schools = Array.from(new Set(all)).sort((a, b) => (a.schoolId < b.schoolId ? -1 : 1));
  const mailboxes = new Set<string>();
  const apart = schools.filter((school) => {
    const shares = school.mailboxes.some((mailbox) => mailboxes.has(mailbox));
    if (!shares) for (const mailbox of school.mailboxes) mailboxes.add(mailbox);
    return !shares;
  });
  const named = apart.slice(0, SCHOOLS_NAMED).map(({ schoolId }) => schoolId);
  return { schools: apart.length, named: named.join('; ') };
}
