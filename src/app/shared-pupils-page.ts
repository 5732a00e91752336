import { listFilesOf } from '../core/list-files';
import { listStateOf } from '../core/list-state';
import { type SealedList, sharedPupils } from '../core/shared-pupils';
import { findTab, readFacts } from './facts';
import { holdingLock } from './holding-lock';
import { SEALS_TAB } from './layout';
import { type Memory, readMemory } from './memory';
import { OfficeError } from './office-error';
import type { SharedPupilsPage, Told } from './pages';
import { planPass, type Round } from './plan-pass';
import type { Ports } from './ports';
import { dropSeals, SEALING_PROPERTY, sealerOf } from './sealing';
import { readSeals } from './seals-table';
import { vi } from './vi';

/** Pairs of schools and how many pupils stand in both lists. Reads; changes nothing. */
export function loadSharedPupils(ports: Ports): SharedPupilsPage {
  const memory = readMemory(ports.properties.all());
  const maySwitch = memory.owner !== '' && memory.owner === ports.account.effective();
  const about = { isOn: memory.sealing !== null, maySwitch, owner: memory.owner };
  const nothing = { ...about, keyMissing: false, compared: 0, waiting: 0, pairs: [] };
  if (!memory.sealing) return nothing;
  const facts = readFacts(ports, 'person', memory, false);
  const { round } = planPass(facts, 'none');
  if (!round) throw new OfficeError(vi.error.suspended);
  const seals = readSeals(facts.tabs.seals?.grid ?? [], memory.sealing.key);
  const { lists, waiting } = countedLists(round, seals);
  const nameOf = (schoolId: string) =>
    `${round.roster.bySchoolId.get(schoolId)?.name ?? ''} (${schoolId})`;
  return {
    ...about,
    keyMissing: maySwitch && (!facts.tabs.seals || sealerOf(ports, memory) === null),
    compared: lists.length,
    waiting,
    pairs: sharedPupils(lists).map(({ schools: [first, second], pupils }) => ({
      first: nameOf(first),
      second: nameOf(second),
      pupils,
    })),
  };
}

function countedLists(
  { judged }: Round,
  seals: ReadonlyMap<string, string>,
): { readonly lists: readonly SealedList[]; readonly waiting: number } {
  const counted = judged.filter(
    ({ counted: counts, version }) => counts && listStateOf(version).outcome?.kind === 'counted',
  );
  const lists = counted.flatMap(({ schoolId, version }) => {
    const sealed = seals.get(listFilesOf(version).join(' '));
    return schoolId === null || sealed === undefined ? [] : [{ schoolId, seals: sealed }];
  });
  return { lists, waiting: counted.length - lists.length };
}

/**
 * Switches the comparison on (a new key; the lists already counted are opened once more by the
 * triggers) or off (key and seals go). For the owner only: the key is kept in that account.
 */
export function switchComparison(ports: Ports, on: boolean): Told {
  return holdingLock(ports, () => {
    const memory = readMemory(ports.properties.all());
    const me = ports.account.effective();
    if (memory.owner === '') throw new OfficeError(vi.error.notSetUp);
    if (memory.owner !== me) throw new OfficeError(vi.error.otherOwner({ owner: memory.owner }));
    const all = ports.workbook.tabs();
    dropSeals(ports, findTab(all, memory, 'seals')?.id);
    if (on) begin(ports, memory);
    const message = on ? vi.log.comparing : vi.log.notComparing;
    const log = findTab(all, memory, 'log');
    if (log) ports.workbook.append(log.id, [{ dateMs: ports.clock.now() }, me, message]);
    ports.workbook.flush();
    return { message };
  });
}

function begin(ports: Ports, memory: Memory): void {
  const facts = readFacts(ports, 'person', memory, false);
  const { settings } = planPass(facts, 'none');
  const made = ports.workbook.prepare([SEALS_TAB], {});
  // Never a comparison that is on without its tab.
  ports.workbook.flush();
  const key = ports.ids.fresh();
  ports.secret.write(JSON.stringify({ key, secret: `${ports.ids.fresh()}${ports.ids.fresh()}` }));
  ports.properties.put({
    [SEALING_PROPERTY]: JSON.stringify({ key, round: settings.settings.roundId }),
    tabs: JSON.stringify({ ...memory.tabs, seals: made.seals }),
    wanted: ports.ids.fresh(),
  });
}
