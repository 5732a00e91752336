import { approveSchedule, ROSTER_TAB, SETTINGS_TAB, typeSetting } from '../demo/round';
import type { LocalHost } from '../engine/local-host';
import { openHost } from '../host/open-host';
import { linkForm, newItem, recordSubmission } from '../world/form-store';
import { newWorld, OWNER } from '../world/new-world';
import { idText } from '../world/random';
import type { Form, WorldState } from '../world/world-state';
import { foldHeader } from './csv';
import { type ReplayInput, SETTINGS_FILE } from './folder';
import { healthOf } from './health';
import { cut, problemAt, ReplayError } from './problems';
import { RESPONSES_FILE, type ReplayReport } from './reports';
import { spokenInstant } from './time';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const STEP = 10 * MINUTE;
/** Time enough to read some thousand lists. */
const READING = 3 * HOUR;
/** Playing a day takes a fifth of a second, and a round ends within the school year. */
const LONGEST_DAYS = 400;
const MODE = 'chế độ gửi thư';

interface ReplayOptions {
  dist: string;
  guest: string;
  /** The whole second in which the clock stops; reports sent later are left out. */
  now: number;
  /** False puts every report into the Form before set-up, and no mail is sent. */
  mail: boolean;
  /** Told the virtual clock as it moves on. */
  onProgress: (now: number) => void;
}

/** An hour after the last report: its mail has left and its list is read by then. */
export const defaultNow = ({ reports }: ReplayInput): number =>
  (reports[reports.length - 1]?.at ?? 0) + HOUR;

/**
 * Sets the bundle up an hour before the first report and lets everything happen in its time; without
 * mail, some hours before the end, with all reports there. Throws a ReplayError where the bundle itself
 * would judge nothing: a column or the roster is missing.
 */
export function replay(input: ReplayInput, options: ReplayOptions): LocalHost {
  const { dist, guest, now, mail, onProgress } = options;
  // Reports that share the last second happen within it.
  const end = now + SECOND - 1;
  const reports = input.reports.filter(({ at }) => at <= end);
  const [first] = reports;
  const start = mail ? (first?.at ?? end) - HOUR : end - READING;
  if (first) refuseTooLong(first, end - start, end);
  const world = newWorld({ now: start });
  const form = makeForm(world, input);
  if (!mail) {
    for (const { at, as, answers } of reports) {
      const responseId = idText(world, '2_ABaOnu', 60);
      recordSubmission(world, { responseId, formId: form.id, as, answers }, at);
    }
  }
  const host = openHost({ dist, guest, now: start, world, warm: true });
  const sending = mail ? { mode: 'live', answerFrom: 'now' } : { mode: 'dryRun', answerFrom: null };
  const addresses = input.collectsEmail ? 'verified' : 'unknown';
  host.call('setUp', [{ ...sending, addresses, takeOver: false }]);
  typeSettings(host, input.settings, mail);
  host.paste(ROSTER_TAB, 2, 1, input.roster);
  const playTo = (until: number) => {
    while (host.world.now < until) {
      host.advanceTo(Math.min(host.world.now + STEP, until));
      onProgress(host.world.now);
    }
  };
  playTo(start + HOUR / 2);
  refuseUnlessFit(host, input);
  approveSchedule(host);
  if (mail) for (const { at, as, answers } of reports) host.schedule(answers, { as, at });
  playTo(end);
  return host;
}

/** A slip in a year would be played for hours, a day after the other. */
function refuseTooLong({ row }: ReplayReport, span: number, end: number): void {
  if (span <= LONGEST_DAYS * 24 * HOUR) return;
  const sentence = `gửi trước thời điểm dừng (${spokenInstant(end)}) hơn ${LONGEST_DAYS} ngày.`;
  const remedy = 'Hãy xem lại năm ở dòng này, ở dòng cuối và ở --now.';
  throw new ReplayError([problemAt({ file: RESPONSES_FILE, row }, `${sentence} ${remedy}`)]);
}

/** The Form as it was: its questions are the columns of the export, in their order. */
function makeForm(world: WorldState, { questions, collectsEmail }: ReplayInput): Form {
  const form: Form = {
    id: idText(world, '1', 44),
    title: 'Báo cáo Học bạ số',
    owner: OWNER,
    editors: [],
    emails: collectsEmail ? 'VERIFIED' : 'DO_NOT_COLLECT',
    acceptingResponses: true,
    canEditResponse: true,
    destinationSheetId: null,
    items: questions.map(({ title, takesFiles }) =>
      newItem(world, { title, type: takesFiles ? 'FILE_UPLOAD' : 'TEXT', required: false }),
    ),
    responses: [],
  };
  world.forms.push(form);
  linkForm(world, form);
  return form;
}

function typeSettings(host: LocalHost, settings: ReplayInput['settings'], mail: boolean): void {
  const names = host.displayed(SETTINGS_TAB).map(([name = '']) => name);
  const problems: string[] = [];
  for (const { row, name, value, columns } of settings) {
    const known = names.find((each) => each !== '' && foldHeader(each) === foldHeader(name));
    if (known === undefined) {
      const sentence = `trang ${SETTINGS_TAB} không có mục “${cut(name)}”. Hãy chép đúng tên ở cột “Mục”.`;
      problems.push(problemAt({ file: SETTINGS_FILE, row, column: columns[0] }, sentence));
    } else if (mail || foldHeader(known) !== MODE) typeSetting(host, known, value);
  }
  if (problems.length > 0) throw new ReplayError(problems);
}

/**
 * Asks the bundle's own health page: while a line of it is red, no report would be judged. Only a line
 * of the roster that no mail can reach stops nothing.
 */
function refuseUnlessFit(host: LocalHost, input: ReplayInput): void {
  const red = healthOf(host).filter(
    ({ level, what }) => level === 'red' && !what.startsWith(ROSTER_LINE),
  );
  if (red.length === 0) return;
  throw new ReplayError(
    red.map(({ what, remedy }) => {
      const setting = input.settings.find(({ name }) => what.startsWith(settingTrouble(name)));
      if (setting) {
        const { row, columns } = setting;
        return problemAt({ file: SETTINGS_FILE, row, column: columns[1] }, what);
      }
      if (!what.startsWith('Trang câu trả lời')) return `${what} ${remedy}`;
      const place = { file: RESPONSES_FILE, row: input.headerRow };
      return problemAt(place, `${what} Hãy sửa tên cột cho đúng câu hỏi trong công văn.`);
    }),
  );
}

const ROSTER_LINE = 'Trang Danh sách trường, dòng ';
const settingTrouble = (name: string): string => `${SETTINGS_TAB}, mục “${name.trim()}”:`;
