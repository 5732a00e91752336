import type { ContactsTold } from '../../app/overview/contacts';
import { type ExportSheet, instant, text } from './xlsx-cells';

const WORDS = {
  name: 'Danh bạ đầu mối',
  title: 'DANH BẠ ĐẦU MỐI HỌC BẠ SỐ',
  asOf: (asOf: string) => `Danh bạ lập lúc ${asOf}, từ báo cáo được tính lúc đó.`,
} as const;

/** Whom to call; holds for its own instant, for a frozen copy keeps no phone. */
export function contactsSheet({ asOfText, columns, contacts }: ContactsTold): ExportSheet {
  return {
    name: WORDS.name,
    widths: [16, 40, 24, 28, 22, 16, 34, 18, 18],
    headLines: 4,
    lines: [
      [text(WORDS.title, 'title')],
      [text(WORDS.asOf(asOfText), 'note')],
      [],
      columns.map((title) => text(title, 'heading')),
      ...contacts.map((contact) => [
        text(contact.schoolId),
        text(contact.name),
        text(contact.commune),
        text(contact.contactName),
        text(contact.position),
        text(contact.phone),
        text(contact.sender),
        instant(contact.sentAt),
        text(contact.status),
      ]),
    ],
  };
}
