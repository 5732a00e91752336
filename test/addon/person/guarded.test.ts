import { guarded, logged } from '../../../src/addon/person/guarded';
import { OfficeError } from '../../../src/app/office-error';

const CELL = 'Nguyễn Thị Lan 0912345678';

function thrown(work: () => unknown): { readonly said: string; readonly noted: string } {
  const note = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    work();
    return { said: '', noted: '' };
  } catch (error) {
    return { said: String(error), noted: note.mock.calls.join('\n') };
  } finally {
    note.mockRestore();
  }
}

const fail = (error: unknown) => () => {
  throw error;
};

test.each([
  [
    'an error of Google',
    new Error(`Bạn không có quyền sửa ô “${CELL}”\n    at ${CELL} (x.gs:1:1)`),
  ],
  ['a text', `quota ${CELL}`],
])('neither the log nor what is thrown holds the text of %s', (_, error) => {
  for (const run of [guarded, logged]) {
    const { said, noted } = thrown(() => run(fail(error)));
    expect(said).not.toBe('');
    expect(said + noted).not.toMatch(/Lan|0912/);
  }
});

test('the log says of what kind it was and where', () => {
  const { noted, said } = thrown(() => logged(fail(new TypeError('quota exceeded'))));
  expect(noted).toMatch(/^TypeError: quota\n {4}at .*guarded\.test\.ts:\d+:\d+/);
  expect(said).toContain('hạn mức');
});

test('a sentence of ours reaches the person as it is, and no log', () => {
  expect(thrown(() => guarded(fail(new OfficeError('Đang bận.'))))).toEqual({
    said: expect.stringContaining('Đang bận.'),
    noted: '',
  });
});
