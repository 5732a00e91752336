import { fileIdsIn, unprovenFilesOf } from '../../../src/core/uploads/files';
import { version } from '../../builders/build';

test.each<[string, string, readonly string[]]>([
  ['nothing', '', []],
  ['a word', 'đã nộp bản giấy', []],
  [
    'the link that a Form writes',
    'https://drive.google.com/open?id=1AbC-d_234567',
    ['1AbC-d_234567'],
  ],
  [
    'several files of one answer',
    'https://drive.google.com/open?id=1AbCdefghij, https://drive.google.com/open?id=2AbCdefghij',
    ['1AbCdefghij', '2AbCdefghij'],
  ],
  [
    'one file twice',
    'https://drive.google.com/open?id=1AbCdefghij, https://drive.google.com/open?id=1AbCdefghij',
    ['1AbCdefghij'],
  ],
  [
    'the link of the address bar',
    'https://drive.google.com/file/d/1AbCdefghij/view',
    ['1AbCdefghij'],
  ],
  [
    'a Google Sheet',
    'https://docs.google.com/spreadsheets/d/1AbCdefghij/edit#gid=0',
    ['1AbCdefghij'],
  ],
  ['a link elsewhere', 'https://example.com/open?id=1AbCdefghij', []],
  ['something too short for an id', 'https://drive.google.com/open?id=abc', []],
])('%s gives the ids of its files', (_, text, ids) => {
  expect(fileIdsIn(text)).toEqual(ids);
});

describe('of a file that did not come with the typed answer the Form is asked', () => {
  const [sent, typedOver] = [
    'https://drive.google.com/open?id=1AbCdefghij',
    'https://drive.google.com/open?id=9XyZdefghij',
  ];
  test.each<[string, string, string | null, readonly string[]]>([
    ['as sent', sent, sent, []],
    ['another link in the row', typedOver, sent, ['9XyZdefghij']],
    ['another link beside it', `${sent}, ${typedOver}`, sent, ['9XyZdefghij']],
    ['a link where nothing was sent', typedOver, '', ['9XyZdefghij']],
    ['what was typed is not known', sent, null, ['1AbCdefghij']],
  ])('%s', (_, unsyncedList, typed, ids) => {
    const { cells } = version({ cells: { unsyncedList } });
    const known = typed === null ? null : { unsyncedList: typed };
    expect(unprovenFilesOf({ cells, typed: known })).toEqual(ids);
  });
});
