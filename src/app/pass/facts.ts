import { wholeSecond } from '../../core/calendar';
import type { FormResponse } from '../../core/questionnaire/form-response';
import type { Grid } from '../grid';
import type { Memory } from '../memory/memory';
import type { FormStore, Ports, Tab } from '../ports';
import type { TabKind } from '../tab-shape';
import { layoutOf, TABS } from '../tabs/layout';

/** What woke the pass: Google's events, the clock, a person who waits. */
export type WakeKind = 'event' | 'tick' | 'person';

/** Everything that a pass reads, before anything is decided. */
export interface PassFacts {
  readonly now: number;
  readonly kind: WakeKind;
  /** Works under the recorded owner: may open the Form, record reports, send mail. */
  readonly asOwner: boolean;
  readonly memory: Memory;
  readonly fileId: string;
  /** The file lies in Drive's bin, or did when that was last asked. */
  readonly isTrashed: boolean;
  readonly timeZone: string;
  readonly locale: string;
  /** Our tabs that exist. */
  readonly tabs: Readonly<Partial<Record<TabKind, { readonly id: number; readonly grid: Grid }>>>;
  /** Every tab that a Form fills; there should be exactly one. */
  readonly responseTabs: readonly Tab[];
  /** Grid of the one response tab; [] when there is none or two. */
  readonly responses: Grid;
  readonly form: FormStore | null;
  readonly formResponses: readonly FormResponse[];
  /**
   * Up to this instant (ms) the Form's store was looked through: where more responses wait than one
   * pass takes, what was typed into later ones is not known yet. Infinity when none waits.
   */
  readonly heardThrough: number;
}

const RESPONSES_A_PASS = 50;
/** Tabs that a plan needs; the others are only compared with what it wants to write. */
const FOR_THE_PLAN: readonly TabKind[] = ['settings', 'roster', 'ledger', 'mail', 'decisions'];

/** Reads each tab once, in a fixed order, and what the Form's store holds after the watermark. */
export function readFacts(
  ports: Ports,
  kind: WakeKind,
  memory: Memory,
  asOwner: boolean,
  read: 'everything' | 'forThePlan' = 'everything',
): PassFacts {
  const now = ports.clock.now();
  const all = ports.workbook.tabs();
  const responseTabs = all.filter(({ formUrl }) => formUrl !== null);
  const [only] = responseTabs.length === 1 ? responseTabs : [];
  // The response tab is read before the ledgers; a row that arrives later belongs to the next pass.
  const responses = only ? ports.workbook.read(only.id) : [];
  const tabs: Partial<Record<TabKind, { id: number; grid: Grid }>> = {};
  for (const { kind: tabKind } of TABS) {
    const tab = findTab(all, memory, tabKind);
    if (!tab) continue;
    const isRead = tabKind !== 'log' && (read === 'everything' || FOR_THE_PLAN.includes(tabKind));
    tabs[tabKind] = { id: tab.id, grid: isRead ? ports.workbook.read(tab.id) : [] };
  }
  const form = asOwner && only?.formUrl ? ports.forms.open(only.formUrl) : null;
  const answered = form ? form.responsesAfter(memory.watermark) : [];
  const portion = firstResponses(answered);
  return {
    now,
    kind,
    asOwner,
    memory,
    fileId: ports.workbook.fileId(),
    isTrashed: memory.wasTrashed,
    timeZone: ports.workbook.timeZone(),
    locale: ports.workbook.locale(),
    tabs,
    responseTabs,
    responses,
    form,
    formResponses: portion,
    heardThrough: heardThrough(answered, portion),
  };
}

function heardThrough(answered: readonly FormResponse[], portion: readonly FormResponse[]): number {
  const [last] = portion.slice(-1);
  return last && answered.length > portion.length ? last.sentAt : Number.POSITIVE_INFINITY;
}

/** Never a part of what came within one second: only all of it tells which row is whose. */
function firstResponses(answered: readonly FormResponse[]): readonly FormResponse[] {
  const last = answered[RESPONSES_A_PASS - 1];
  if (!last) return answered;
  const end = wholeSecond(last.sentAt) + 1000;
  return answered.filter(({ sentAt }, index) => index < RESPONSES_A_PASS || sentAt < end);
}

/** By the id that set-up recorded, so that renaming a tab loses nothing; else by its name. */
export function findTab(all: readonly Tab[], memory: Memory, kind: TabKind): Tab | undefined {
  return (
    all.find(({ id }) => id === memory.tabs[kind]) ??
    all.find(({ name }) => name.normalize('NFC') === layoutOf(kind).name)
  );
}
