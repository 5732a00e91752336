import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keptWorld } from '../../../src/local/served/state-file';
import { claimStateFile } from '../../../src/local/served/state-lock';
import { newWorld } from '../../../src/local/world/new-world';
import { NOW } from '../../builders/host';

const newFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'state-')), 'world.json');
const WORLD = JSON.stringify(newWorld({ now: NOW }));

describe('the host’s state file', () => {
  test('is gone on with when it is whole', () => {
    const file = newFile();
    expect(keptWorld(file)).toEqual({ world: null, putAside: null });
    writeFileSync(file, WORLD);
    expect(keptWorld(file)).toEqual({ world: JSON.parse(WORLD), putAside: null });
  });

  test.each([
    ['cut short', WORLD.slice(0, WORLD.length / 2), 'is cut short or no JSON'],
    ['empty', '', 'is cut short or no JSON'],
    ['of another version', WORLD.replace('"version":1', '"version":2'), 'is of version 2'],
    ['no world', 'null', 'is of version undefined'],
    ['without a part', WORLD.replace('"outbox"', '"posted"'), 'has no outbox'],
  ])('is kept aside and said when it is %s', (_what, text, said) => {
    const file = newFile();
    writeFileSync(file, text);
    const { world, putAside } = keptWorld(file);
    expect(world).toBeNull();
    expect(putAside).toContain(said);
    expect(putAside).toContain(`kept as ${file}.aside-1`);
    expect(readdirSync(path.dirname(file))).toEqual(['world.json.aside-1']);
    expect(readFileSync(`${file}.aside-1`, 'utf8')).toBe(text);
  });

  test('never displaces one that was kept aside before', () => {
    const file = newFile();
    for (const text of ['first', 'second']) {
      writeFileSync(file, text);
      keptWorld(file);
    }
    const kept = [1, 2].map((number) => readFileSync(`${file}.aside-${number}`, 'utf8'));
    expect(kept).toEqual(['first', 'second']);
  });
});

describe('two servers on one state file', () => {
  test('the second is refused until the first gives it free', () => {
    const file = newFile();
    const release = claimStateFile(file);
    expect(() => claimStateFile(file)).toThrow('in use by another local host');
    release();
    claimStateFile(file)();
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  test('a lock whose process is gone, or had the number of this one, holds nobody up', () => {
    const file = newFile();
    const { pid } = spawnSync(process.execPath, ['--version']);
    for (const gone of [pid, process.pid]) {
      writeFileSync(`${file}.lock`, String(gone));
      claimStateFile(file)();
    }
  });

  test('the command ends with a sentence, and touches nothing', () => {
    const file = newFile();
    writeFileSync(file, 'the other server’s');
    const release = claimStateFile(file);
    const args = ['dist-local/cli.js', '--port', '0', '--state', file];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    release();
    expect(stderr).toBe(
      `${file} is in use by another local host: stop that one, or name another file with --state. If none runs, delete ${file}.lock\n`,
    );
    expect(status).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('the other server’s');
  });
});
