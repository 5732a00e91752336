import { withList } from '../demo/list-file';
import { demoReport, randomReports } from '../demo/reports';
import { type DemoSchool, demoRoster } from '../demo/roster';
import { titledAnswers } from '../demo/round';
import type { ExecutionRecord } from '../engine/execution-record';
import { dice } from '../world/dice';
import type { UploadedFile } from '../world/world-state';
import { advance, nextDue, type Session, stateOf } from './host-session';
import type { FormView, MailView, OpenResult, RunResult, Selected } from './page-data';
import { workbookView } from './workbook-view';

/** What the page may ask of the host: one function a question, by name. Bodies are JSON. */
// biome-ignore lint/suspicious/noExplicitAny: a body is checked by the function that reads it
export const PAGE_API: Readonly<Record<string, (session: Session, body: any) => unknown>> = {
  state: stateOf,
  workbook: ({ host, revision }) => workbookView(host.world.workbook, revision),
  executions: ({ host }) => host.executions.slice(-600).reverse(),
  outbox,
  form,
  async sample(session, { as }: { as: string }) {
    const school = schoolOf(session, as);
    if (!school) return null;
    return (await withList(demoReport(school, dice(session.host.world.now)))).answers;
  },
  submit(
    session,
    body: { as: string; answers: Record<string, string | UploadedFile[]>; edit?: string },
  ) {
    const { host } = session;
    if (body.edit) host.edit(body.edit, body.answers, { as: body.as });
    else host.submit(body.answers, { as: body.as });
    session.changed();
    return stateOf(session);
  },
  async random(session, { count }: { count: number }) {
    const { host } = session;
    const reports = randomReports(
      demoRoster(),
      dice(host.world.now + host.world.lastId),
      Math.min(count, 200),
    );
    for (const { as, answers } of await Promise.all(reports.map(withList))) {
      host.submit(titledAnswers(host, answers), { as, at: host.world.now + 20_000 });
    }
    session.changed();
    return stateOf(session);
  },
  /** A person typed into one cell, or pasted or cleared a block of them. */
  edit(session, body: { sheet: string; cells: TypedCell[]; as: string }) {
    typeCells(session, body);
    session.changed();
    return stateOf(session);
  },
  open(session, { as }: { as: string }): OpenResult {
    const menus = session.host.openSpreadsheet(as);
    return { state: stateOf(session), menus };
  },
  run(
    session,
    body: { functionName: string; as: string; answers: []; selected?: Selected | null },
  ): RunResult {
    const { functionName, as, answers, selected } = body;
    select(session, selected);
    const record = session.host.run(functionName, [], { kind: 'menu', as, answers, pend: true });
    session.changed();
    return runResult(session, record, record.value);
  },
  call(
    session,
    body: { functionName: string; as: string; args: unknown[]; selected?: Selected | null },
  ): RunResult {
    const { host } = session;
    select(session, body.selected);
    const before = host.executions.length;
    let value: unknown = null;
    let error: string | null = null;
    try {
      value = host.call(body.functionName, body.args, { as: body.as });
    } catch (thrown) {
      error = thrown instanceof Error ? thrown.message : String(thrown);
    }
    session.changed();
    const record = host.executions.slice(before).find(({ kind }) => kind === 'call');
    const ui = record?.ui ?? [];
    const outcome = error === null ? 'completed' : 'failed';
    return { state: stateOf(session), outcome, error, value, dialog: null, ui };
  },
  clock(session, { to }: { to: number | 'next' }) {
    const target = to === 'next' ? nextDue(session.host.world) : to;
    const done = target === null || advance(session, target, 800);
    session.changed();
    return { state: stateOf(session), done, target };
  },
  async reset(session) {
    await session.reset();
    return stateOf(session);
  },
};

/** What the acting person has selected in the grid. */
function select({ host }: Session, selected: Selected | null | undefined): void {
  const { workbook } = host.world;
  if (!selected || !workbook.sheets.some(({ id }) => id === selected.sheetId)) return;
  const { sheetId, row, column } = selected;
  workbook.activeSheetId = sheetId;
  workbook.selection = { row, column, rows: 1, columns: 1 };
}

function runResult(session: Session, record: ExecutionRecord, value: unknown): RunResult {
  return {
    state: stateOf(session),
    outcome: record.outcome,
    error: record.error?.message ?? null,
    value: value ?? null,
    dialog: record.dialog ?? null,
    ui: record.ui,
  };
}

function outbox({ host }: Session): MailView[] {
  return host.world.outbox
    .map(({ id, at, from, to, cc, replyTo, name, subject, body, htmlBody, attachments }) => ({
      id,
      at,
      from,
      to,
      cc,
      replyTo,
      name,
      subject,
      body,
      html: htmlBody,
      attachments: attachments.map((file) => ({
        name: file.name,
        href: `data:${file.mimeType};base64,${file.base64}`,
      })),
    }))
    .reverse();
}

function form(session: Session, { edit }: { edit?: string }): FormView {
  const { world } = session.host;
  const found = edit
    ? world.forms.find(({ responses }) => responses.some(({ id }) => id === edit))
    : world.forms[0];
  if (!found) throw new Error(edit ? 'Không tìm thấy câu trả lời cần sửa.' : 'Chưa có biểu mẫu.');
  const response = edit ? found.responses.find(({ id }) => id === edit) : undefined;
  const fileNames = (ids: readonly string[]) =>
    ids.map((id) => world.files.find((file) => file.id === id)?.name ?? id).join(', ');
  return {
    title: found.title,
    open: found.acceptingResponses,
    collectsEmail: found.emails !== 'DO_NOT_COLLECT',
    items: found.items,
    editing: response
      ? {
          responseId: response.id,
          respondent: response.respondent,
          answers: Object.fromEntries(
            Object.entries(response.answers).map(([id, answer]) => [
              id,
              typeof answer === 'string' ? answer : fileNames(answer),
            ]),
          ),
        }
      : null,
    mailboxes: rosterOf(session).map(({ mailbox, name }) => ({ address: mailbox, school: name })),
  };
}

/** The demo's schools that have a mailbox: enough to sign in as one and to fill a sample. */
function rosterOf(_session: Session): DemoSchool[] {
  return demoRoster().filter(({ mailbox }) => mailbox !== '');
}

function schoolOf(session: Session, mailbox: string): DemoSchool | undefined {
  return rosterOf(session).find((school) => school.mailbox === mailbox);
}

interface TypedCell {
  row: number;
  column: number;
  typed: string;
}

/** A full rectangle is one paste, with one edit event; anything else is typed cell by cell. */
function typeCells(
  { host }: Session,
  given: { sheet: string; cells: TypedCell[]; as: string },
): void {
  const { sheet, cells, as } = given;
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const [top = 1] = rows;
  const [left = 1] = columns;
  const isBlock =
    cells.length > 1 &&
    rows.length * columns.length === cells.length &&
    rows.every((row, index) => row === top + index) &&
    columns.every((column, index) => column === left + index);
  if (!isBlock) {
    for (const { row, column, typed } of cells) host.editCell(sheet, row, column, typed, { as });
    return;
  }
  const texts = rows.map((row) =>
    columns.map(
      (column) => cells.find((cell) => cell.row === row && cell.column === column)?.typed ?? '',
    ),
  );
  host.paste(sheet, top, left, texts, { as });
}
