import { demoRoster, ROSTER_HEADERS, rosterRow } from '../../../src/local/demo/roster';

const LEVELS = ['TH', 'THCS', 'THPT', 'TH-THCS', 'THCS-THPT', 'TH-THCS-THPT', 'GDTX'];
const roster = demoRoster();

describe('the demo roster', () => {
  test('has about 1,100 schools over the 114 communes', () => {
    expect(Math.abs(roster.length - 1_100)).toBeLessThan(60);
    expect(new Set(roster.map(({ commune }) => commune)).size).toBe(114);
  });

  test('gives every code, alias and mailbox once', () => {
    const codes = roster.flatMap(({ code, aliases }) => [code, ...aliases]);
    expect(new Set(codes).size).toBe(codes.length);
    const mailboxes = roster.map(({ mailbox }) => mailbox).filter((each) => each !== '');
    expect(new Set(mailboxes).size).toBe(mailboxes.length);
  });

  test('forms codes by the old pattern: province, former district, serial', () => {
    for (const { code, aliases } of roster) {
      for (const each of [code, ...aliases])
        expect(each).toMatch(/^(30|31)(28[89]|29\d|30\d|31\d)\d{3}$/);
    }
  });

  test('uses only the levels of the roster tab, each of them', () => {
    expect([...new Set(roster.map(({ level }) => level))].sort()).toEqual([...LEVELS].sort());
  });

  test('has the exceptions of a real roster: exempt, extended, without a mailbox, with aliases', () => {
    for (const field of ['exempt', 'extendedTo', 'to', 'from'] as const) {
      expect(roster.filter((school) => school[field] !== '').length).toBeGreaterThan(0);
    }
    expect(roster.some(({ mailbox }) => mailbox === '')).toBe(true);
    expect(roster.some(({ aliases }) => aliases.length > 0)).toBe(true);
  });

  test('is the same for the same seed and another for another', () => {
    expect(demoRoster(7)).toEqual(demoRoster(7));
    expect(demoRoster(8)).not.toEqual(demoRoster(7));
  });

  test('fills a row of the roster tab column by column', () => {
    for (const school of roster) expect(rosterRow(school)).toHaveLength(ROSTER_HEADERS.length);
  });
});
