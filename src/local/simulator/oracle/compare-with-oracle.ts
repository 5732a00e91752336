import type { Simulation } from '../fleet/simulation';
import { type LedgerLine, ledgerOf, rowsOf } from '../office/our-tabs';
import { COUNTS } from './figures';
import { opinionOf } from './opinion';
import { isLeftUnopened, reportsBehind } from './reports-behind';
import { type Said, sayAll } from './say-all';
import { OWING, type Stand, standsOf } from './stands';

/** Verdicts, statuses, summary and overdue list against the simulator's own recomputation. */
export function compareWithOracle(sim: Simulation): void {
  const lines = ledgerOf(sim.engine.world);
  for (const line of lines) {
    const { report, version } = line;
    if (line.cells[9] !== '' && line.list === '' && !isLeftUnopened(line)) {
      sim.violate(4, `the list of report ${report}/${version} is still unread`);
    }
  }
  checkIdentity(sim, lines);
  const { said, stands } = opinionNow(sim, lines);
  compareVerdicts(sim, lines, said);
  compareStatuses(sim, stands);
  compareSummary(sim, stands);
  compareOverdue(sim, stands);
}

/** What the oracle says of every version, and where that leaves each school now. */
export function opinionNow(
  sim: Simulation,
  lines: readonly LedgerLine[],
): { readonly said: readonly Said[]; readonly stands: readonly Stand[] } {
  const { office, engine } = sim;
  const opinions = reportsBehind(sim, lines).map((report) => opinionOf(report, office));
  const said = sayAll(opinions, office.decisions, office.addresses === 'typed');
  const stands = standsOf(said, office.schools, office.deadline, engine.world.now);
  return { said, stands };
}

/** One response is one report. Without word of the Form an edit may have to be taken for a new one. */
function checkIdentity(sim: Simulation, lines: readonly LedgerLine[]): void {
  if (sim.faults.formFailed || sim.adopted.has('ledger')) return;
  const reports = new Map<string, number>();
  for (const { formId, report } of lines) {
    if (formId === null) continue;
    const known = reports.get(formId) ?? report;
    reports.set(formId, known);
    if (known !== report) sim.violate(1, `one response is reports ${known} and ${report}`);
  }
}

function compareVerdicts(
  sim: Simulation,
  lines: readonly LedgerLine[],
  said: readonly Said[],
): void {
  const oracle = new Map(said.map((one) => [`${one.report}/${one.version}`, one]));
  for (const line of lines) {
    const one = oracle.get(`${line.report}/${line.version}`);
    if (!one) continue;
    const wanted = [one.verdict, one.counts, sorted(one.errors), sorted(one.warnings)];
    const found = [line.verdict, line.counts, line.errors, line.warnings];
    if (JSON.stringify(wanted) !== JSON.stringify(found)) {
      const where = `report ${line.report}/${line.version}`;
      sim.violate(4, `${where}: oracle ${JSON.stringify(wanted)}, ledger ${JSON.stringify(found)}`);
    }
  }
}

const sorted = (ids: ReadonlySet<string>): string => Array.from(ids).sort().join(' ');

const digits = (text: string | undefined): string => (text ?? '').replace(/\D/g, '');

function compareStatuses(sim: Simulation, stands: readonly Stand[]): void {
  const rows = new Map(
    rowsOf(sim.engine.world, 'Tình trạng các trường').map((row) => [row['Mã trường'], row]),
  );
  for (const { school, status, daysLate, figures, counted } of stands) {
    const row = rows.get(school.code);
    const figure = (id: string) => (typeof figures?.[id] === 'number' ? String(figures[id]) : '');
    const wanted = [status, daysLate || '', ...COUNTS.map(figure), counted ?? ''].join('|');
    const columns = ['STT 6', 'STT 7', 'STT 8', 'STT 9', 'STT 11', 'STT 12'];
    const found = [
      row?.['Tình trạng'] ?? '',
      digits(row?.['Số ngày muộn']),
      ...columns.map((title) => digits(row?.[title])),
      digits(row?.['Báo cáo được tính']),
    ].join('|');
    if (wanted !== found) sim.violate(4, `${school.code}: oracle ${wanted}, tab ${found}`);
  }
  if (rows.size !== stands.length) sim.violate(4, `${rows.size} schools in the tab of statuses`);
}

const CLASSES = ['Đúng hạn', 'Muộn', 'Đã gửi, cần sửa', 'Bị từ chối', 'Chưa báo cáo', 'Miễn'];

function compareSummary(sim: Simulation, stands: readonly Stand[]): void {
  const sheet = sim.engine.world.workbook.sheets.find(({ name }) => name === 'Tổng hợp');
  const valueBeside = (title: RegExp): unknown =>
    sheet?.rows.find((cells) => title.test(String(cells[0]?.value ?? '')))?.[1]?.value;
  for (const status of CLASSES) {
    const wanted = stands.filter((stand) => stand.status === status).length;
    const found = valueBeside(new RegExp(`^${status}$`));
    if (found !== wanted) sim.violate(4, `summary: ${status} is ${found}, oracle ${wanted}`);
  }
  const counted = stands.filter(({ status, figures }) => status !== 'Miễn' && figures);
  [6, 7, 8, 9, 11, 12].forEach((stt, index) => {
    const id = COUNTS[index] ?? '';
    const wanted = counted.reduce((sum, { figures }) => {
      const figure = figures?.[id];
      return sum + (typeof figure === 'number' ? figure : 0);
    }, 0);
    const found = valueBeside(new RegExp(`^${stt}\\. `));
    if (found !== wanted) sim.violate(4, `summary: STT ${stt} is ${found}, oracle ${wanted}`);
  });
}

function compareOverdue(sim: Simulation, stands: readonly Stand[]): void {
  const line = (code: string, late: boolean, days: number | string): string =>
    `${code} ${late ? days : 'in time'}`;
  const wanted = stands
    .filter(({ status }) => OWING.has(status))
    .map(({ school, overdue, daysLate }) => line(school.code, overdue, daysLate));
  const found = rowsOf(sim.engine.world, 'Trường chậm báo cáo')
    .filter((row) => row['Mã trường'])
    .map((row) => {
      const days = digits(row['Số ngày chậm']);
      return line(row['Mã trường'] ?? '', days !== '', days);
    });
  const [a, b] = [wanted.sort().join(', '), found.sort().join(', ')];
  if (a !== b) sim.violate(4, `overdue list: oracle ${a}, tab ${b}`);
}
