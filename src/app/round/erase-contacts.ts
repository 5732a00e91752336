import { formatInstant } from '../../core/calendar';
import { digest } from '../../core/digest';
import { isOfContact, namesSomebody, withoutContact } from '../../core/ledger/erased-contact';
import { type Version, versionKey } from '../../core/ledger/version';
import { namesPerson } from '../../core/ledger/whose-contact';
import type { Judged } from '../../core/verdicts/verdict';
import { OfficeError } from '../office-error';
import { passForPerson } from '../pass/wake';
import { mustMaySend } from '../person/may-send';
import { type RoundRead, readJudgedRound } from '../person/read-round';
import { holdingLock } from '../person/under-lock';
import type { Ports, Tab } from '../ports';
import { changedBlock } from '../tabs/changed-block';
import { writeLedger } from '../tabs/ledger-table';
import { logDone } from '../tabs/log-line';
import type { Told } from '../told';
import { CONTACTS_SHAPE, viContacts } from '../words/contacts';
import { vi } from '../words/office';
import { viErase } from '../words/round';

/** Whose names: everybody's of the rounds that are closed, or one person's of one school. */
interface ErasureAsked {
  /** '' for every school. */
  readonly schoolId: string;
  /** Full name or phone; '' for everybody. */
  readonly person: string;
}

export interface ErasurePreview {
  readonly sentences: readonly string[];
  readonly versions: number;
  /** Of what is shown: only that is erased. */
  readonly seen: string;
}

interface Erasure extends ErasurePreview {
  readonly keys: ReadonlySet<string>;
}

/** What would go, and what would not. Reads; changes nothing. */
export function previewErasure(ports: Ports, asked: ErasureAsked): ErasurePreview {
  const { keys: _, ...preview } = planErasure(readJudgedRound(ports), asked, contactsTab(ports));
  return preview;
}

/**
 * Names and phones go from `Kiểm tra`, figures and verdicts stay; the tab of contacts goes with them,
 * for it can be made anew. Frozen copies never held any. Nothing brings them back but an older version
 * of the file.
 */
export function eraseContacts(ports: Ports, asked: ErasureAsked, seen: string): Told {
  const message = holdingLock(ports, () => {
    const read = readJudgedRound(ports);
    const { facts, plan } = read;
    mustMaySend(plan.read.settings, ports.account.effective(), facts.memory.owner);
    const tab = contactsTab(ports);
    const erasure = planErasure(read, asked, tab);
    if (erasure.seen !== seen) throw new OfficeError(viErase.changed);
    const { tabs, now } = facts;
    if (!plan.stops.isLedgerSafe || !tabs.ledger) throw new OfficeError(vi.error.suspended);
    const { ledger, roster } = plan.read;
    const versions = ledger.items.map((version) =>
      erasure.keys.has(versionKey(version)) ? withoutContact(version, now) : version,
    );
    const wanted = writeLedger(tabs.ledger.grid, ledger, versions, null, roster);
    const block = changedBlock(tabs.ledger.grid, wanted);
    // What is said of a name stands in the columns of findings until the pass that follows.
    ports.properties.put({ wanted: ports.ids.fresh() });
    if (block) ports.workbook.write(tabs.ledger.id, block);
    if (tab) ports.workbook.remove(tab.id);
    const said = viErase.done({ ...asked, versions: erasure.versions });
    logDone(ports, tabs.log, said, now);
    ports.workbook.flush();
    return said;
  });
  passForPerson(ports);
  return { message };
}

function planErasure(
  { plan, round }: RoundRead & { readonly round: { readonly judged: readonly Judged[] } },
  asked: ErasureAsked,
  tab: Tab | null,
): Erasure {
  const { roundStart } = plan.read.settings;
  const isClosed = ({ sentAt }: Version) => sentAt < roundStart;
  const isOne = asked.schoolId !== '';
  if (isOne !== (asked.person !== '')) throw new OfficeError(viErase.both);
  const recorded = new Set(plan.read.ledger.items.map(versionKey));
  const meant = round.judged.filter(
    ({ version, schoolId }) =>
      recorded.has(versionKey(version)) &&
      namesSomebody(version) &&
      (isOne
        ? schoolId === asked.schoolId && namesPerson(version, asked.person)
        : isClosed(version)),
  );
  // In the running round what is said of a contact must not vanish with him: the verdict would change.
  const mayGo = ({ version, findings }: Judged) =>
    isClosed(version) ||
    !findings.some(({ severity, about }) => severity !== 'notice' && isOfContact(about));
  const going = meant.filter(mayGo).map(({ version }) => version);
  const keys = new Set(going.map(versionKey));
  const reports = new Set(going.map(({ report }) => report)).size;
  return {
    keys,
    versions: keys.size,
    sentences: [
      viErase.versions({
        versions: keys.size,
        reports,
        before: formatInstant(roundStart),
        ...asked,
      }),
      ...(meant.length > keys.size
        ? [viErase.staying({ versions: meant.length - keys.size })]
        : []),
      ...(tab ? [viErase.contactsTab] : []),
      viErase.notOurs,
    ],
    seen: digest(JSON.stringify([asked, Array.from(keys), tab?.id ?? 0])),
  };
}

/** Only one that we made. */
function contactsTab(ports: Ports): Tab | null {
  const recorded = Number(ports.properties.all().contactsTab);
  const tabs = ports.workbook.tabs();
  const named = tabs.find(({ name }) => name.normalize('NFC') === CONTACTS_SHAPE.name);
  const tab = tabs.find(({ id }) => id === recorded) ?? named;
  if (!tab) return null;
  return ports.workbook.read(tab.id)[0]?.[0] === viContacts.title ? tab : null;
}
