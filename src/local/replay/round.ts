import { ROSTER_TAB, SETTINGS_TAB, typeSetting } from '../demo/round';
import type { LocalHost } from '../engine/local-host';
import { openHost } from '../host/open-host';
import { linkForm, newItem } from '../world/form-store';
import { newWorld, OWNER } from '../world/new-world';
import { idText } from '../world/random';
import type { Form, WorldState } from '../world/world-state';
import { foldHeader } from './csv';
import { type ReplayInput, SETTINGS_FILE } from './folder';
import { problemAt, ReplayError } from './problems';
import { RESPONSES_FILE } from './reports';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export interface ReplayOptions {
  dist: string;
  guest: string;
  live: boolean;
  /** Default is an hour after the last report: its mail has left by then. */
  until: number | null;
  /** Told the virtual clock as it moves on. */
  onProgress: (now: number) => void;
}

/**
 * Sets the bundle up an hour before the first report and lets everything happen in its time. Throws
 * a ReplayError where the bundle itself would judge nothing: a column or the roster is missing.
 */
export function replay(input: ReplayInput, options: ReplayOptions): LocalHost {
  const { dist, guest, live, onProgress } = options;
  const [first] = input.reports;
  const last = input.reports[input.reports.length - 1];
  const start = (first?.at ?? 0) - HOUR;
  const until = options.until ?? (last?.at ?? 0) + HOUR;
  const world = newWorld({ now: start });
  makeForm(world, input);
  const host = openHost({ dist, guest, now: start, world, warm: true });
  const mode = live ? 'live' : 'dryRun';
  host.call('setUp', [{ answerFrom: 'now', mode, addresses: 'verified', takeOver: false }]);
  host.paste(ROSTER_TAB, 2, 1, input.roster);
  typeSettings(host, input.settings);
  host.advanceTo(start + HOUR / 2);
  refuseUnlessFit(host);
  for (const { at, as, answers } of input.reports) {
    if (at <= until) host.schedule(answers, { as, at });
  }
  for (let now = host.world.now; now < until; now = host.world.now) {
    host.advanceTo(Math.min(now + HOUR, until));
    onProgress(host.world.now);
  }
  return host;
}

/** The Form as it was: its questions are the columns of the export, in their order. */
function makeForm(world: WorldState, { questions, collectsEmail }: ReplayInput): void {
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
}

function typeSettings(host: LocalHost, settings: ReplayInput['settings']): void {
  const names = host.displayed(SETTINGS_TAB).map(([name = '']) => name);
  const problems: string[] = [];
  for (const { line, name, value } of settings) {
    const known = names.find((each) => each !== '' && foldHeader(each) === foldHeader(name));
    if (known !== undefined) typeSetting(host, known, value);
    else {
      const sentence = `trang ${SETTINGS_TAB} không có mục “${name}”. Hãy chép đúng tên ở cột “Mục”.`;
      problems.push(problemAt(SETTINGS_FILE, line, sentence));
    }
  }
  if (problems.length > 0) throw new ReplayError(problems);
}

/** Asks the bundle's own health page: while a line of it is red, no report would be judged. */
function refuseUnlessFit(host: LocalHost): void {
  const { lines } = host.call('healthPage') as {
    lines: readonly { level: string; what: string; remedy: string }[];
  };
  const red = lines.filter(({ level }) => level === 'red');
  if (red.length === 0) return;
  throw new ReplayError(
    red.map(({ what, remedy }) => {
      const isHeading = what.startsWith('Trang câu trả lời');
      return isHeading
        ? problemAt(RESPONSES_FILE, 1, `${what} Hãy sửa tên cột cho đúng câu hỏi trong công văn.`)
        : `${what} ${remedy}`;
    }),
  );
}
