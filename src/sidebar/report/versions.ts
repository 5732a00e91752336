import type { AnswerShown, FindingShown, VersionShown } from '../../app/report/report-versions';
import { element } from '../frame/element';

const WORDS = {
  findings: 'Lỗi và lưu ý',
  noFindings: 'Không có lỗi hay lưu ý nào.',
  list: 'Cách đếm danh sách (STT 10)',
  file: (place: number, files: number) => (files === 1 ? 'Mở tệp' : `Mở tệp ${place}`),
  versions: 'Các lần gửi và sửa',
  version: (version: number, at: string) => `Lần ${version}, ${at}`,
  counted: 'đang được tính',
  changes: 'Thay đổi so với lần trước',
  noChanges: 'Không câu trả lời nào thay đổi.',
  before: 'Trước: ',
  after: 'Sau: ',
  answers: 'Câu trả lời đầy đủ',
} as const;

const LOOKS = { error: 'red', warning: 'amber', notice: 'plain' } as const;

/** Findings and list of the newest version, then every version with what it changed. */
export function versions(all: readonly VersionShown[]): HTMLElement[] {
  const [newest] = all;
  if (!newest) return [];
  return [
    element('h2', {}, `${WORDS.findings} (${newest.findings.length})`),
    ...findingCards(newest.findings),
    ...list(newest, 'h2'),
    element('h2', {}, `${WORDS.versions} (${all.length})`),
    ...all.map((each, index) => versionDetails(each, each === newest, index === all.length - 1)),
  ];
}

function findingCards(findings: readonly FindingShown[]): HTMLElement[] {
  if (findings.length === 0) return [element('p', { className: 'soft' }, WORDS.noFindings)];
  return findings.map(({ ruleId, look, severity, items, message, note }) =>
    element(
      'div',
      { className: `card ${LOOKS[look]}` },
      element('span', { className: 'level' }, `${severity} ${ruleId}`),
      element(
        'span',
        { className: 'soft' },
        [items, note].map((part) => (part === '' ? '' : ` · ${part}`)).join(''),
      ),
      element('p', {}, message),
    ),
  );
}

function list({ list: trace, files }: VersionShown, heading: 'h2' | 'h3'): HTMLElement[] {
  if (trace === '') return [];
  const links = files.flatMap((href, index) => [
    element('a', { href, rel: 'noopener' }, WORDS.file(index + 1, files.length)),
    ' ',
  ]);
  return [element(heading, {}, WORDS.list), element('p', {}, trace), element('p', {}, ...links)];
}

function versionDetails(shown: VersionShown, isNewest: boolean, isFirst: boolean): HTMLElement {
  const { version, at, origin, verdict, counted, changes, answers, findings } = shown;
  const words = [origin, verdict.toLowerCase(), ...(counted ? [WORDS.counted] : [])].join(', ');
  return element(
    'details',
    { open: isNewest && !isFirst },
    element('summary', {}, WORDS.version(version, at)),
    element('p', { className: 'soft' }, words),
    ...(isFirst ? [] : [element('h3', {}, WORDS.changes), ...changeList(changes)]),
    ...(isNewest ? [] : [...findingCards(findings), ...list(shown, 'h3')]),
    element('details', {}, element('summary', {}, WORDS.answers), answerList(answers)),
  );
}

function changeList(changes: readonly AnswerShown[]): HTMLElement[] {
  if (changes.length === 0) return [element('p', { className: 'soft' }, WORDS.noChanges)];
  return [
    element(
      'dl',
      { className: 'change' },
      ...changes.flatMap(({ question, before, after }) => [
        element('dt', {}, question),
        element('dd', {}, WORDS.before, element('s', {}, before)),
        element('dd', {}, WORDS.after, element('strong', {}, after)),
      ]),
    ),
  ];
}

function answerList(answers: readonly AnswerShown[]): HTMLElement {
  return element(
    'dl',
    { className: 'change' },
    ...answers.flatMap(({ question, after }) => [
      element('dt', {}, question),
      element('dd', {}, after),
    ]),
  );
}
