import { onWake, tick } from '../../../src/app/pass/wake';
import { at } from '../../builders/build';
import { approve, type Office, OTHER_SENDER, runningOffice, SENDER } from '../../builders/office';
import { callsOf, DEEP } from '../../tools/depth';

/** A batch of three: two replies, and the reminder to the school that has not reported. */
function beforeBatch(): Office {
  const office = runningOffice();
  office.run(onWake);
  office.world.now = at('2026-03-25 09:00:00');
  approve(office);
  office.submit({}, SENDER);
  office.submit({ schoolId: '31304402', students: 'xx' }, OTHER_SENDER);
  return office;
}

/** Ticks for an hour: longer than a dead run is waited for. */
function recover(office: Office): void {
  for (let n = 0; n < 12; n += 1) {
    office.wait(5);
    office.run(tick);
  }
}

const UNDISTURBED = (() => {
  const office = beforeBatch();
  office.run(tick);
  const { length: calls } = office.world.calls;
  recover(office);
  return { calls, mails: office.world.outbox.length, lines: office.mails().length };
})();

type Kill = 'kill' | 'killKept';

/** What the batch and everything after it left, with kills at these calls of the first runs. */
function killedAt(kind: Kill, ...places: readonly number[]): string[] {
  const office = beforeBatch();
  for (const atCall of places) {
    office.world.trouble = { atCall, kind };
    office.run(tick);
    office.world.trouble = null;
    office.wait(9);
  }
  recover(office);
  const wrong: string[] = [];
  const keys = office.world.outbox.map(({ to, subject }) => `${to} ${subject}`);
  if (new Set(keys).size < keys.length) wrong.push(`sent twice: ${keys.join(', ')}`);
  const states = office.mails().map(({ state }) => state);
  const doubtful = states.filter((state) => state === 'unsettled').length;
  if (doubtful > places.length) wrong.push(`${doubtful} in doubt`);
  if (states.some((state) => state === 'sending' || state === 'queued')) wrong.push('left behind');
  if (keys.length < UNDISTURBED.mails - doubtful) wrong.push(`only ${keys.length} left`);
  return wrong.map((what) => `${kind}s at ${places.join(', ')}: ${what}`);
}

const STEPS = callsOf(UNDISTURBED.calls, 1);
/** One of so many pairs of steps. */
const ONE_PAIR_OF = DEEP ? 17 : 17 * 13;

test('the undisturbed batch has mails to send', () => {
  expect(UNDISTURBED.mails).toBeGreaterThanOrEqual(3);
});

test.each<[string, Kill]>([
  ['lost', 'kill'],
  ['kept', 'killKept'],
])(
  'a kill at every step, its tail %s, sends nothing twice and leaves one mail in doubt at most',
  (tail, kind) => {
    const bad = callsOf(UNDISTURBED.calls, 6).flatMap((step) => killedAt(kind, step));
    console.info(`one kill, unflushed tail ${tail}: ${STEPS.length} states, ${bad.length} bad`);
    expect(bad).toEqual([]);
  },
);

test('nor do two kills, the second in the run that recovers (a share of the pairs)', () => {
  const pairs = STEPS.flatMap((first) => STEPS.map((second) => [first, second] as const)).filter(
    ([first, second]) => (7 * first + second) % ONE_PAIR_OF === 0,
  );
  const bad = pairs.flatMap(([first, second]) => killedAt('kill', first, second));
  console.info(`two kills: ${pairs.length} states, ${bad.length} bad`);
  expect(bad).toEqual([]);
});
