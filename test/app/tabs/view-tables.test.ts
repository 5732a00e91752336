import { overdueTable } from '../../../src/app/tabs/view-tables';
import type { SchoolStatus } from '../../../src/core/verdicts/school-status';
import { at, version } from '../../builders/build';
import { returned, status } from '../../builders/mail-facts';

const REJECTED = returned({
  verdict: 'rejected',
  version: version({ sender: 'ai-do@gmail.com', sentAt: at('2026-03-25 09:00:00') }),
});

function lineOf(changes: Partial<SchoolStatus>) {
  const line = { remindersSent: 0, lastReminderAt: null, nextReminder: null };
  const [, cells = []] = overdueTable([{ ...line, status: status(changes) }]);
  return { reason: cells[4], lastReport: cells[6] };
}

test('of a rejected report the list of late schools never says that the school sent it', () => {
  const rejected = 'có báo cáo mang mã của trường gửi từ địa chỉ ngoài, không được tiếp nhận';
  const about = { status: 'rejected', last: REJECTED } as const;
  expect(lineOf({ ...about, overdue: true })).toEqual({
    reason: `Quá hạn: ${rejected}`,
    lastReport: '',
  });
  expect(lineOf(about).reason).toBe(`C${rejected.slice(1)}`);
});

test('of a report to be mended it says when the school sent it', () => {
  const { version: sent } = returned();
  expect(lineOf({ status: 'mustFix', last: returned() })).toEqual({
    reason: 'Đã gửi, cần sửa',
    lastReport: { dateMs: sent.sentAt },
  });
});
