import { loadHealth } from '../../../src/app/health/load-health';
import { onWake, tick } from '../../../src/app/pass/wake';
import { QUESTION_IDS, type QuestionId } from '../../../src/core/questionnaire/questionnaire';
import { diceOf, editedText, hostileText, pick } from '../../builders/hostile-text';
import { type Office, OTHER_SENDER, runningOffice, SENDER } from '../../builders/office';
import { share } from '../../tools/depth';

const BATCH = 250;
/** 20,000 responses and 2,000 edits in the deep run. */
const BATCHES = share(
  Array.from({ length: 80 }, (_, i) => i),
  80,
);
const ROUNDS_OF_EDITS = share(
  Array.from({ length: 40 }, (_, i) => i),
  40,
);
const EDITS_A_ROUND = 50;

const SENDERS = [
  SENDER,
  OTHER_SENDER,
  'x@haiphong.edu.vn',
  'anybody@gmail.com',
  '',
  '"@"',
  'a,b@c',
];

const health = (office: Office) => office.run(loadHealth)?.lines.map(({ what }) => what) ?? [];

function settle(office: Office): void {
  office.run(onWake);
  for (let i = 0; i < 4; i++) {
    office.wait(5);
    office.run(tick);
  }
}

test.each(BATCHES)(
  'responses of hostile length and characters stop nothing: batch %d',
  (batch) => {
    const dice = diceOf(batch + 1);
    const office = runningOffice();
    for (let i = 0; i < BATCH; i++) {
      const texts = QUESTION_IDS.map((id): [QuestionId, string] => [id, hostileText(dice)]);
      const some = texts.filter(() => dice(3) > 0);
      const all = { unsyncedList: '', ...Object.fromEntries(some) };
      office.submit(all, pick(dice, SENDERS), dice(20) === 0 ? 'noRow' : 'row');
      if (dice(10) > 0) office.world.now += 1000;
    }
    office.submit();
    settle(office);
    for (let i = 0; i < BATCH / 50; i++) {
      office.wait(10);
      office.run(tick);
    }
    expect(office.versions().length).toBeGreaterThanOrEqual(BATCH + 1);
    const spoilt = health(office).filter((what) => /Dữ liệu|không đọc lại được/.test(what));
    expect(spoilt).toEqual([]);
    expect(office.statuses()[0]).toEqual(['31303501', 'Đúng hạn']);
    const honest = office.versions().find(({ formId }) => formId === `response-${BATCH + 1}`);
    expect(office.mails()).toContainEqual(
      expect.objectContaining({ report: honest?.report, to: SENDER }),
    );
  },
  180_000,
);

test.each(ROUNDS_OF_EDITS)(
  'random edits of machine cells stop nothing, mail nobody, and the page names each: round %d',
  (round) => {
    const dice = diceOf(round + 1001);
    const office = runningOffice();
    for (const students of [523, 524, 525]) {
      office.submit({ students, schoolName: hostileText(dice).slice(0, 50) });
      office.wait(1);
    }
    office.submit({ schoolId: '31304402' }, OTHER_SENDER);
    settle(office);
    const figures = () =>
      office.versions().map(({ report, version, cells }) => [report, version, cells.students]);
    const before = [figures(), office.verdicts(), office.statuses()];
    const sent = office.world.outbox.length;
    for (let edit = 0; edit < EDITS_A_ROUND; edit++) {
      const { grid } = office.ourTab('ledger');
      const place = 1 + dice(grid.length - 1);
      const [cells, other] = [grid[place] ?? [], grid[1 + dice(grid.length - 1)] ?? []];
      const last = cells.length - 1;
      const text = String(cells[last]);
      const copied = dice(10) === 0 && other !== cells;
      cells[last] = copied ? (other[last] ?? '') : editedText(dice, text);
      const named = health(office).filter((what) => what.includes('Kiểm tra, dòng'));
      expect(named).toContainEqual(expect.stringContaining(`dòng ${place + 1}:`));
      office.wait(5);
      office.run(onWake);
      office.wait(5);
      office.run(tick);
      expect([figures(), office.verdicts(), office.statuses()]).toEqual(before);
      expect(office.world.outbox).toHaveLength(sent);
      const mail = office.ourTab('mail').grid;
      const line = mail[1 + dice(mail.length - 1)] ?? [];
      line[line.length - 1] = editedText(dice, String(line[line.length - 1]));
    }
    settle(office);
    expect(office.world.outbox).toHaveLength(sent);
    office.submit({ students: 530 }, OTHER_SENDER);
    settle(office);
    expect(office.world.outbox.length).toBeGreaterThan(sent);
  },
  180_000,
);
