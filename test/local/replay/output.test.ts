import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePlace, writeAll } from '../../../src/local/replay/output';

const scene = () => {
  const base = mkdtempSync(path.join(tmpdir(), 'out-'));
  const round = path.join(base, 'round');
  mkdirSync(round);
  return { base, round, at: (...names: string[]) => path.join(base, ...names) };
};

describe('a place for the output', () => {
  test('is a new folder, an empty one, or one below folders that are not there yet', () => {
    const { round, at } = scene();
    mkdirSync(at('empty'));
    for (const out of [at('new'), at('empty'), at('a', 'b', 'c'), at('round-2')]) {
      expect(freePlace(out, round)).toBe(out);
    }
  });

  test('behind a symbolic link is where the link leads', () => {
    const { round, at } = scene();
    mkdirSync(at('real'));
    symlinkSync(at('real'), at('link'));
    expect(freePlace(at('link'), round)).toBe(at('real'));
    expect(freePlace(at('link', 'new'), round)).toBe(at('real', 'new'));
  });

  test.each([
    ['the round itself', 'round', 'nằm trong thư mục của đợt báo cáo'],
    ['inside the round', 'round/files/out', 'nằm trong thư mục của đợt báo cáo'],
    ['inside the round by a link', 'back/out', 'nằm trong thư mục của đợt báo cáo'],
    ['the folder of the round', '.', 'không trống'],
    ['a folder with something in it', 'full', 'không trống'],
    ['a file', 'file', 'là một tệp'],
    ['below a file', 'file/out', 'là một tệp'],
  ])('is not %s', (_what, name, sentence) => {
    const { round, at } = scene();
    symlinkSync(round, at('back'));
    mkdirSync(at('full'));
    for (const file of [at('full', 'x'), at('file')]) writeFileSync(file, '');
    expect(() => freePlace(path.resolve(at(name)), round)).toThrow(sentence);
  });
});

describe('the files', () => {
  test('appear together, and nothing stays beside them', () => {
    const { base, at } = scene();
    writeAll(
      at('a', 'out'),
      new Map([
        ['tabs/x.csv', 'x'],
        ['y.json', 'y'],
      ]),
    );
    expect(readFileSync(at('a', 'out', 'tabs', 'x.csv'), 'utf8')).toBe('x');
    expect([readdirSync(base).sort(), readdirSync(at('a'))]).toEqual([['a', 'round'], ['out']]);
  });

  test('do not appear at all when one of them cannot be written', () => {
    const { base, at } = scene();
    const files = new Map([
      ['first', '1'],
      [`${'n'.repeat(300)}`, '2'],
    ]);
    expect(() => writeAll(at('out'), files)).toThrow('không ghi được kết quả (ENAMETOOLONG)');
    expect(readdirSync(base)).toEqual(['round']);
  });

  test('never replace what came there meanwhile', () => {
    const { at } = scene();
    mkdirSync(at('out'));
    writeFileSync(at('out', 'mine'), '');
    expect(() => writeAll(at('out'), new Map([['x', 'x']]))).toThrow('không ghi được kết quả');
    expect([readdirSync(at('out')), existsSync(at('out', 'mine'))]).toEqual([['mine'], true]);
  });
});
