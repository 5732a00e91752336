import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram } from '../../../src/local/pictures/find-program';

const VARIABLE = 'PROGRAM_OF_THIS_TEST';
const folder = mkdtempSync(path.join(tmpdir(), 'find-program-'));
const program = path.join(folder, 'wanted-program');
const document = path.join(folder, 'document');
writeFileSync(program, '#!/bin/sh\n');
chmodSync(program, 0o755);
writeFileSync(document, 'no program');
chmodSync(document, 0o644);

afterEach(() => {
  delete process.env[VARIABLE];
});
afterAll(() => rmSync(folder, { recursive: true }));

type WantedProgram = Parameters<typeof findProgram>[0];

/** A program that no machine has and that no test may install. */
function wanted(changes: Partial<WantedProgram> = {}): WantedProgram {
  return {
    title: 'Wanted',
    variable: VARIABLE,
    names: ['no-such-program-anywhere'],
    elsewhere: [],
    debianPackages: [],
    how: 'Get one.',
    ...changes,
  };
}

test('The variable outranks what the machine has', () => {
  process.env[VARIABLE] = program;
  expect(findProgram(wanted({ names: ['sh'] }))).toBe(program);
});

test('A variable that names no program is an error, never a search', () => {
  process.env[VARIABLE] = document;
  expect(() => findProgram(wanted({ names: ['sh'] }))).toThrow(
    `${VARIABLE} is set to ${document}, which cannot be run. Get one.`,
  );
});

test('A program outside the folders of programs is found by its whole path', () => {
  expect(findProgram(wanted({ elsewhere: [document, program] }))).toBe(program);
});

test('The first name in the folders of programs comes before one elsewhere', () => {
  expect(findProgram(wanted({ names: ['sh'], elsewhere: [program] }))).toMatch(/\/sh$/);
});

test('A program that lacks what it is wanted for is passed over', () => {
  const serves = (file: string) => file === program;
  expect(findProgram(wanted({ names: ['sh'], elsewhere: [program], serves }))).toBe(program);
});

test('A variable that names such a program is an error, and says so', () => {
  process.env[VARIABLE] = program;
  expect(() => findProgram(wanted({ serves: () => false }))).toThrow(
    `${VARIABLE} is set to ${program}, which lacks what the tests need. Get one.`,
  );
});
