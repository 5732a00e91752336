import { formatInstant } from '../../core/calendar';
import type { CellValue } from '../../core/cell';
import { readAnswers } from '../../core/ledger/read-answers';
import type { SchoolStatus } from '../../core/verdicts/school-status';
import type { Grid } from '../grid';
import { readMemory } from '../memory/memory';
import { OfficeError } from '../office-error';
import { findTab } from '../pass/facts';
import { readJudgedRound } from '../person/read-round';
import { holdingLock } from '../person/under-lock';
import type { Ports } from '../ports';
import { changedBlock } from '../tabs/changed-block';
import { logDone } from '../tabs/log-line';
import type { Told } from '../told';
import { CONTACT_HEADER_ROW, CONTACTS_SHAPE, viContacts } from '../words/contacts';
import { STATUS_WORDS } from '../words/names';

/** Whom to call in a school; empty texts and null while no report counts. */
interface Contact {
  readonly schoolId: string;
  readonly name: string;
  readonly commune: string;
  readonly contactName: string;
  readonly position: string;
  /** Digits with their leading zero, or what was typed where that is no number. */
  readonly phone: string;
  readonly sender: string;
  /** When the counted report was sent, ms. */
  readonly sentAt: number | null;
  readonly status: string;
}

export interface ContactsTold {
  readonly asOf: number;
  readonly asOfText: string;
  readonly columns: readonly string[];
  readonly contacts: readonly Contact[];
}

/** Every active school with the contact of its counted report. Reads; changes nothing. */
function loadContacts(ports: Ports): ContactsTold {
  const { facts, round } = readJudgedRound(ports);
  return {
    asOf: facts.now,
    asOfText: formatInstant(facts.now),
    columns: CONTACTS_SHAPE.columns.map(({ title }) => title),
    contacts: round.statuses.map(contactOf),
  };
}

/** The same for a file that leaves the Sheet; who took it stands in the log. */
export function exportContactsList(ports: Ports): ContactsTold {
  return holdingLock(ports, () => {
    const told = loadContacts(ports);
    const memory = readMemory(ports.properties.all());
    const log = findTab(ports.workbook.tabs(), memory, 'log');
    const counts = { known: knownOf(told.contacts), schools: told.contacts.length };
    logDone(ports, log, viContacts.exported(counts));
    ports.workbook.flush();
    return told;
  });
}

/** Makes or refreshes the tab "Danh bạ đầu mối", and brings it to the front. */
export function refreshContactsTab(ports: Ports): Told {
  return holdingLock(ports, () => {
    const { facts, round } = readJudgedRound(ports);
    const contacts = round.statuses.map(contactOf);
    const { workbook } = ports;
    const { id, grid } = contactsTab(ports);
    const block = changedBlock(grid, contactsTable(contacts, facts.now));
    if (block) workbook.write(id, block);
    const counts = { known: knownOf(contacts), schools: contacts.length };
    logDone(ports, facts.tabs.log, viContacts.log(counts), facts.now);
    workbook.flush();
    workbook.select(id, 1);
    return { message: viContacts.told(counts) };
  });
}

/** By the id of the last time, so that a renamed tab is found; never a tab that somebody else made. */
function contactsTab(ports: Ports): { readonly id: number; readonly grid: Grid } {
  const { workbook } = ports;
  const recorded = Number(ports.properties.all().contactsTab);
  const tabs = workbook.tabs();
  const known =
    tabs.find(({ id }) => id === recorded) ??
    tabs.find(({ name }) => name.normalize('NFC') === CONTACTS_SHAPE.name);
  if (!known) {
    const id = workbook.add(CONTACTS_SHAPE);
    ports.properties.put({ contactsTab: String(id) });
    return { id, grid: [] };
  }
  const grid = workbook.read(known.id);
  const isOurs = known.id === recorded || grid.length === 0 || grid[0]?.[0] === viContacts.title;
  if (!isOurs) throw new OfficeError(viContacts.notOurs);
  return { id: known.id, grid };
}

function contactsTable(contacts: readonly Contact[], now: number): Grid {
  const counts = { known: knownOf(contacts), schools: contacts.length };
  const lines: CellValue[][] = [
    [viContacts.title],
    [viContacts.madeAt, formatInstant(now)],
    [viContacts.known(counts)],
  ];
  while (lines.length < CONTACT_HEADER_ROW - 1) lines.push([]);
  return [
    ...lines,
    CONTACTS_SHAPE.columns.map(({ title }) => title),
    ...contacts.map(({ sentAt, ...contact }) => [
      contact.schoolId,
      contact.name,
      contact.commune,
      contact.contactName,
      contact.position,
      contact.phone,
      contact.sender,
      sentAt === null ? '' : { dateMs: sentAt },
      contact.status,
    ]),
  ];
}

function contactOf({ school, counted, status }: SchoolStatus): Contact {
  const read = counted && readAnswers(counted.version);
  const phone = read?.phone.kind === 'phone' ? read.phone.phone : read?.texts.contactPhone;
  return {
    schoolId: school.schoolId,
    name: school.name,
    commune: school.commune,
    contactName: read?.texts.contactName ?? '',
    position: read?.texts.contactPosition ?? '',
    phone: phone ?? '',
    sender: counted?.version.sender ?? '',
    sentAt: counted?.version.sentAt ?? null,
    status: STATUS_WORDS[status],
  };
}

/** A report on paper counts, but names nobody. */
function knownOf(contacts: readonly Contact[]): number {
  return contacts.filter(({ contactName, phone }) => contactName !== '' || phone !== '').length;
}
