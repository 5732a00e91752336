import { domainOf, normaliseMailbox } from '../../core/mailbox';
import { confirming } from '../memory/confirming';
import { OfficeError } from '../office-error';
import { maySendList, mustMaySendNow } from '../person/may-send';
import { settingsNow } from '../person/settings-now';
import { underLock } from '../person/under-lock';
import type { Ports } from '../ports';
import { digestOfPending, type PendingSetting } from '../settings/guarded-settings';
import { logDone } from '../tabs/log-line';
import type { Told } from '../told';
import { viRights } from '../words/reminders';

/** Who may send, and what waits for them; on the page of the reminders. */
export interface MailRights {
  readonly owner: string;
  readonly senders: readonly string[];
  /** This account may change the list. */
  readonly mayChange: boolean;
  readonly pending: readonly PendingSetting[];
  /** Of what is shown: see `confirmSettings`. */
  readonly seen: string;
}

const MOST_SENDERS = 50;

export function mailRightsOf(
  owner: string,
  senders: readonly string[],
  pending: readonly PendingSetting[],
  account: string,
): MailRights {
  const mayChange = maySendList(owner, senders).includes(normaliseMailbox(account));
  return { owner, senders, mayChange, pending, seen: digestOfPending(pending) };
}

/** The owner's and the senders' affair: the cell in `Cấu hình` only shows the list. */
export function changeSenders(ports: Ports, typed: string): Told {
  const wanted = accountsIn(typed);
  return underLock(ports, (held) => {
    const { owner, mailSenders } = held.memory;
    const before = mailSenders ?? settingsNow(ports, held).settings.mailSenders;
    const account = ports.account.effective();
    if (!maySendList(owner, before).includes(normaliseMailbox(account))) {
      throw new OfficeError(viRights.notYours({ account, owner }));
    }
    ports.properties.put({ mailSenders: wanted.join(' '), wanted: ports.ids.fresh() });
    const words = (list: readonly string[]) => list.join('; ') || viRights.everybody;
    const message = viRights.sendersChanged({ from: words(before), to: words(wanted) });
    logDone(ports, held.log, message);
    ports.workbook.flush();
    return { message };
  });
}

/** What was typed into `Cấu hình` is used from now on, if it is what the person has seen. */
export function confirmSettings(ports: Ports, seen: string): Told {
  return underLock(ports, (held) => {
    mustMaySendNow(ports, held);
    const { pending, lastGood } = settingsNow(ports, held);
    if (pending.length === 0) throw new OfficeError(viRights.nothingWaits);
    if (digestOfPending(pending) !== seen) throw new OfficeError(viRights.changedMeanwhile);
    const values = pending.map(({ id }) => [id, lastGood[id] ?? ''] as const);
    ports.properties.put({ ...confirming(held.memory, values), wanted: ports.ids.fresh() });
    const message = viRights.confirmed({
      labels: pending.map(({ label }) => `“${label}”`).join(', '),
    });
    logDone(ports, held.log, message);
    ports.workbook.flush();
    return { message };
  });
}

function accountsIn(typed: string): readonly string[] {
  const given = typed.split(/[;,\s]+/).filter((text) => text !== '');
  const bad = given.filter((text) => domainOf(text) === '');
  if (bad.length > 0) throw new OfficeError(viRights.notAccounts({ typed: bad.join('; ') }));
  const senders = Array.from(new Set(given.map(normaliseMailbox)));
  if (senders.length > MOST_SENDERS) {
    throw new OfficeError(viRights.tooMany({ most: MOST_SENDERS }));
  }
  return senders;
}
