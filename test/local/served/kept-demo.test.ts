import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Demo, digestOfFiles, keptDemo } from '../../../src/local/served/kept-demo';
import { newWorld } from '../../../src/local/world/new-world';
import { NOW } from '../../builders/host';

const folder = mkdtempSync(path.join(tmpdir(), 'kept-demo-'));
const made = (now: number): Demo => ({ world: newWorld({ now, seed: 1 }), executions: [] });
const refuse = async (): Promise<Demo> => {
  throw new Error('made again');
};

describe('the demo round', () => {
  const file = path.join(folder, 'not there yet', 'demo.json');

  test('is made once for a build, and is the same to a later start', async () => {
    const first = await keptDemo(file, 'a build', async () => made(NOW));
    expect(await keptDemo(file, 'a build', refuse)).toEqual(JSON.parse(JSON.stringify(first)));
    expect(readdirSync(path.dirname(file))).toEqual(['demo.json']);
  });

  test('is made anew for another build, and where its file is cut short', async () => {
    await keptDemo(file, 'a build', async () => made(NOW));
    await expect(keptDemo(file, 'another build', refuse)).rejects.toThrow('made again');
    writeFileSync(file, '{"build":"a build","demo":{"wor');
    const { world } = await keptDemo(file, 'a build', async () => made(NOW + 1));
    expect(world.now).toBe(NOW + 1);
  });
});

test('a build is told by the bytes of its files', () => {
  const files = ['one', 'two'].map((name) => path.join(folder, name));
  const digestOf = (...texts: string[]) => {
    for (const [at, file] of files.entries()) writeFileSync(file, texts[at] ?? '');
    return digestOfFiles(files);
  };
  const builds = [digestOf('ab', 'c'), digestOf('a', 'bc'), digestOf('ab', 'd')];
  expect(new Set(builds).size).toBe(3);
  expect(digestOf('ab', 'c')).toBe(builds[0]);
});
