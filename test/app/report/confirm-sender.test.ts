import { loadDashboard } from '../../../src/app/overview/load-dashboard';
import { onWake, tick } from '../../../src/app/pass/wake';
import { decide } from '../../../src/app/report/decide';
import { loadReport, type ReportPage } from '../../../src/app/report/load-report';
import { ROSTER_HEADINGS } from '../../../src/core/roster/roster-columns';
import { asked } from '../../builders/asked';
import { type Office, runningOffice } from '../../builders/office';

const PUPIL = 'hocsinh@haiphong.edu.vn';
const CODES = ['31303501', '31303502', '31303503', '31303504'];

function settle(office: Office): void {
  office.run(onWake);
  for (let i = 0; i < 3; i++) {
    office.wait(5);
    office.run(tick);
  }
}

/** Four schools with a mailbox each; the pupil reports for the first three. */
function crowded(): Office {
  const office = runningOffice();
  office.pasteRoster([
    Object.values(ROSTER_HEADINGS),
    ...CODES.map((code) =>
      [code, '', `THCS số ${code}`, 'THCS', 'Công lập', 'Phường Lê Chân', `${code}@haiphong.edu.vn`]
        .concat(['', '', '', ''])
        .slice(0, 11),
    ),
  ]);
  settle(office);
  CODES.slice(0, 3).forEach((schoolId, index) => {
    office.submit({ schoolId, schoolName: `THCS số ${schoolId}`, staff: 30 + index }, PUPIL);
    office.wait(1);
  });
  settle(office);
  return office;
}

function open(office: Office, typed: string): ReportPage {
  const page = office.run((ports) => loadReport(ports, typed));
  if (!page) throw new Error('killed');
  return page;
}

function decided(office: Office, typed: string, changes: Parameters<typeof asked>[1]) {
  const request = asked(open(office, typed), changes);
  return office.run((ports) => decide(ports, request));
}

const statuses = (office: Office) => office.statuses().map(([, status]) => status);

function crowdLines(office: Office) {
  const page = office.run(loadDashboard);
  if (page?.kind !== 'judged') throw new Error('not judged');
  return page.waiting.filter(({ reason }) => reason === 'crowd').flatMap(({ items }) => items);
}

test('one account that reports for three schools changes the status of none', () => {
  const office = crowded();
  expect(statuses(office)).toEqual(Array(4).fill('Chưa báo cáo'));
  expect(office.verdicts()).toEqual(['Cần xem', 'Cần xem', 'Cần xem']);
});

test('the queue shows one line for the sender', () => {
  expect(crowdLines(crowded())).toEqual([
    {
      report: 1,
      title: PUPIL,
      detail: '3 báo cáo chưa được tính · 31303501; 31303502; 31303503',
    },
  ]);
});

test('one decision lets all his reports count, and can be taken back on any of them', () => {
  const office = crowded();
  const answer = decided(office, '#2', { kind: 'confirmSender', reason: 'Cụm trưởng gửi thay.' });
  expect(answer?.message).toBe('Đã ghi “Đúng là đầu mối của các trường này” (quyết định số 1).');
  expect(statuses(office)).toEqual(['Đúng hạn', 'Đúng hạn', 'Đúng hạn', 'Chưa báo cáo']);
  expect(crowdLines(office)).toEqual([]);
  expect(open(office, '#3').decisions).toMatchObject([{ id: 1, value: PUPIL, mayUndo: true }]);
  decided(office, '#3', { kind: 'undo', target: 1, reason: 'Nhầm.' });
  expect(statuses(office)).toEqual(Array(4).fill('Chưa báo cáo'));
});

test('is offered where the sender is held and nowhere else', () => {
  const office = crowded();
  const kinds = (typed: string) => open(office, typed).actions.map(({ kind }) => kind);
  expect(kinds('#1')).toContain('confirmSender');
  expect(kinds(CODES[3] ?? '')).not.toContain('confirmSender');
});
