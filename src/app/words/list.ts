import { formatInstant } from '../../core/calendar';
import type { ListOutcome } from '../../core/counting/outcome';
import { LIST_REFUSAL_WORDS, listTraceText } from '../../core/counting/outcome-words';
import { hasList, listStateOf } from '../../core/ledger/list-of-version';
import type { Version } from '../../core/ledger/version';

/** What is said of an uploaded list outside the rules: in the ledger and in replies. */
export const VI_LIST = {
  column: 'Danh sách (STT 10)',
  waiting: 'đang chờ đọc tệp',
  reading: (since: string) => `đang đọc (từ ${since})`,
  heading: 'Danh sách học sinh chưa đồng bộ (STT 10):',
  unsynced: 'Số học sinh chưa đồng bộ theo báo cáo (STT 6 − STT 8)',
  foreigners: 'Trong đó là người nước ngoài (STT 9)',
  counted: 'Số học sinh đếm được trong danh sách',
  unreadable: 'chưa đọc được',
  howCounted: (trace: string) => `Cách đếm danh sách: ${trace}`,
  notYetRead:
    'Danh sách kèm theo (STT 10) chưa được đọc xong khi gửi thư này. Nếu danh sách có nội dung phải sửa, Sở sẽ báo sau; nhà trường chưa phải làm gì thêm về danh sách.',
} as const;

/** One cell of the ledger; '' without a list. */
export function listWords(version: Version): string {
  if (!hasList(version)) return '';
  const { claim, outcome } = listStateOf(version);
  if (claim) return VI_LIST.reading(formatInstant(claim.since));
  return outcome === null ? VI_LIST.waiting : outcomeWords(outcome);
}

function outcomeWords(outcome: ListOutcome): string {
  return outcome.kind === 'counted' ? listTraceText(outcome) : LIST_REFUSAL_WORDS[outcome.why];
}
