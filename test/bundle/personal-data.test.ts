import type { LocalHost } from '../../src/local/engine/local-host';
import {
  addressees,
  column,
  letWaveLeave,
  MINUTE,
  openSmallRound,
  ROSTER,
  report,
  send,
  wait,
} from '../builders/small-round';
import { everythingSaid, marksFound } from '../tools/everything-said';

/** STT 3, 4, 5: of a sound contact, and of one that every rule about contacts doubts. */
const SOUND = { name: 'Vũ Thị Dấu Riêng', position: 'Phụ trách Dấu', phone: '0987001002' };
const DOUBTED = { name: 'Dấu1', position: '0911003004', phone: '091100' };
const answered = ({ name, position, phone }: typeof SOUND) => ({ 2: name, 3: position, 4: phone });

const RESPONSES = 'Câu trả lời biểu mẫu 1';
const LEDGER = 'Kiểm tra';
const CONTACTS = 'Danh bạ đầu mối';

/** Tabs in which a contact stands, and "mail"; what a page was told is kept nowhere. */
function placesOf(host: LocalHost, contact: Readonly<Record<string, string>>): readonly string[] {
  const kept = Object.entries(everythingSaid(host)).filter(([at]) => !at.startsWith('execution '));
  const found = marksFound(Object.fromEntries(kept), contact);
  return [...new Set(found.map((each) => each.replace(/^\w+ in (?:tab (.*)|(mail) .*)$/, '$1$2')))];
}

let host: LocalHost;
let response: string;
beforeAll(() => {
  host = openSmallRound();
  response = send(host, report(0, answered(SOUND)));
  send(host, report(1, answered(DOUBTED)));
  wait(host, 20 * MINUTE);
  letWaveLeave(host);
  host.call('freezeFigures', ['']);
});

describe('a contact, as docs/du-lieu-ca-nhan.md says it', () => {
  test('stands in the answers and the ledger, and in the reply where a rule doubts it', () => {
    expect(addressees(host)).toHaveLength(ROSTER.length);
    expect(placesOf(host, SOUND)).toEqual([RESPONSES, LEDGER]);
    expect(placesOf(host, DOUBTED)).toEqual([RESPONSES, LEDGER, 'mail']);
  });

  test('stands in the tab of contacts once a person asks for it, which the log says', () => {
    host.run('refreshContacts');
    expect(placesOf(host, SOUND)).toEqual([RESPONSES, LEDGER, CONTACTS]);
    expect(column(host, 'Nhật ký', 'Việc').at(-1)).toMatch(/^Lập danh bạ đầu mối: 2\//);
  });

  test('is gone from the file after the steps for one school, and nobody is answered again', () => {
    const { forms, outbox } = host.world;
    const sent = outbox.length;
    const [form] = forms;
    if (!form) throw new Error('no Form');
    form.responses = form.responses.filter(({ id }) => id !== response);
    const rowWith = (tab: string) =>
      host.displayed(tab).findIndex((row) => row.includes(SOUND.name)) + 1;
    for (const tab of [RESPONSES, LEDGER]) host.deleteRows(tab, rowWith(tab));
    wait(host, 10 * MINUTE);
    host.call('adoptPresentState');
    wait(host, 20 * MINUTE);
    host.run('refreshContacts');

    expect(placesOf(host, SOUND)).toEqual([]);
    expect(outbox).toHaveLength(sent);
    const { lines } = host.call('healthPage') as { lines: { level: string; what: string }[] };
    expect(lines.filter(({ level }) => level === 'red')).toEqual([]);
    expect(column(host, 'Tình trạng các trường', 'Tình trạng').slice(0, 3)).toEqual([
      'Chưa báo cáo',
      'Đúng hạn',
      'Chưa báo cáo',
    ]);
  });
});
