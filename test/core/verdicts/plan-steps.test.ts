import type { Version } from '../../../src/core/ledger/version';
import { claimBatch } from '../../../src/core/mail/batch';
import { planMail } from '../../../src/core/mail/plan-mail';
import { waitingForPeople } from '../../../src/core/overview/queue';
import { summarise } from '../../../src/core/overview/summary';
import { indexRoster, type Roster } from '../../../src/core/roster/roster';
import { judge } from '../../../src/core/verdicts/judge';
import { schoolStatuses } from '../../../src/core/verdicts/statuses';
import { at, school, settings, version } from '../../builders/build';
import { stepsTaken } from '../../tools/steps-taken';

const SCHOOLS = 300;
const REPORTS = 600;
const NOW = at('2026-03-20 10:00:00');

const codeOf = (index: number) => String(31_300_000 + (index % SCHOOLS));
const ownMailbox = (index: number) => `truong${index % SCHOOLS}@haiphong.edu.vn`;

function rosterWith(...shared: readonly string[]): Roster {
  return indexRoster(
    Array.from({ length: SCHOOLS }, (_, index) =>
      school({
        schoolId: codeOf(index),
        name: `Trường số ${index}`,
        mailboxes: [ownMailbox(index), ...shared],
      }),
    ),
  );
}

type Changes = NonNullable<Parameters<typeof version>[0]>;

/** So many accepted reports, each of the next school and with figures of its own. */
function reports(changesOf: (index: number) => Changes): Version[] {
  return Array.from({ length: REPORTS }, (_, index) => {
    const { cells, ...changes } = changesOf(index);
    return version({
      report: index + 1,
      sentAt: at('2026-03-05 08:00:00') + index * 1000,
      sender: ownMailbox(index),
      contentHash: `content-${index}`,
      row: index + 2,
      ...changes,
      cells: {
        schoolId: codeOf(index),
        schoolName: `Trường số ${index % SCHOOLS}`,
        students: 600 + index,
        completeStudents: 600,
        syncedStudents: 590,
        ...cells,
      },
    });
  });
}

/** Everything that is decided about a round, twice: the second time with the mail that waits. */
function stepsOf(versions: readonly Version[], roster = rosterWith()): number {
  const about = { roster, settings: settings(), decisions: [], now: NOW };
  const gate = { let: 'schedule', previouslyAccepted: null, brakeOn: false } as const;
  return stepsTaken(() => {
    const judged = judge({ ...about, versions });
    const round = { ...about, judged, statuses: schoolStatuses({ ...about, judged }) };
    const held = new Set<number>();
    const rest = { readableSince: 0, changed: null, held, waves: 'time', gate } as const;
    const { lines } = planMail({ ...round, ...rest, lines: [] });
    planMail({ ...round, ...rest, lines });
    claimBatch({ ...round, ...rest, lines, run: 'run', remaining: 1_500, hold: null });
    waitingForPeople({ ...round, lines });
    summarise(round);
  });
}

const STRANGER = 'hocsinh@haiphong.edu.vn';
const SHARED = 'phonggd@haiphong.edu.vn';
let honest = 0;

beforeAll(() => {
  honest = stepsOf(reports(() => ({})));
});

test.each<[string, () => number]>([
  ['one account reports for every school', () => stepsOf(reports(() => ({ sender: STRANGER })))],
  [
    'one mailbox that all schools share reports for each',
    () =>
      stepsOf(
        reports(() => ({ sender: SHARED })),
        rosterWith(SHARED),
      ),
  ],
  [
    'one account sends every report for one school',
    () => stepsOf(reports(() => ({ sender: STRANGER, cells: { schoolId: codeOf(0) } }))),
  ],
  [
    'one account is rejected every time',
    () => stepsOf(reports(() => ({ sender: 'ai-do@gmail.com' }))),
  ],
  [
    'every report has the same six figures',
    () => stepsOf(reports(() => ({ cells: { students: 600 } }))),
  ],
  [
    'one account repeats the same report for every school',
    () => stepsOf(reports(() => ({ sender: STRANGER, cells: { students: 600 } }))),
  ],
  [
    'one report is edited again and again',
    () =>
      stepsOf(
        reports((index) => ({ report: 1, version: index + 1, cells: { schoolId: codeOf(0) } })),
      ),
  ],
  [
    'one report is edited again and again, and never right',
    () =>
      stepsOf(
        reports((index) => ({
          report: 1,
          version: index + 1,
          cells: { schoolId: codeOf(0), completeStudents: 90_000 + index },
        })),
      ),
  ],
])('the plan takes at most twice the steps of an honest round when %s', (_name, steps) => {
  expect(steps() / honest).toBeLessThanOrEqual(2);
});
