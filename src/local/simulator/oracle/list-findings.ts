import { type ListAnswer, UNOPENED, UNREADABLE } from '../office/lists';
import { type Figures, numberOf } from './figures';
import { brokenRules, type Finding, type Rule } from './findings';

interface Listed {
  readonly rows: number;
  readonly unsynced: number;
  readonly foreign: number;
  /** Pupils of the whole school, or those already synchronised: lists sent by mistake. */
  readonly others: readonly number[];
}

/** DS-02 to DS-06, read once more from the rule list. */
export function listFindings(figures: Figures, list: ListAnswer): readonly Finding[] {
  if (list === '' || list === UNOPENED) return [];
  if (list === UNREADABLE) return [['DS-06', 'warning']];
  const others = [numberOf(figures, 'students'), numberOf(figures, 'syncedStudents')] as const;
  const foreign = numberOf(figures, 'foreignStudents');
  return brokenRules(RULES, {
    ...{ rows: Number(list), unsynced: others[0] - others[1], foreign, others },
  });
}

const RULES: readonly Rule<Listed>[] = [
  ['DS-02', 'warning', ({ unsynced, rows }) => unsynced === 0 && rows > 0],
  ['DS-03', 'error', (list) => isDue(list) && !fits(list) && !isOther(list)],
  ['DS-04', 'warning', (list) => isDue(list) && fits(list) && !isEnd(list)],
  ['DS-05', 'error', (list) => isDue(list) && !fits(list) && isOther(list)],
];

function isDue({ unsynced, foreign }: Listed): boolean {
  return unsynced > 0 && foreign <= unsynced;
}

function fits({ rows, unsynced, foreign }: Listed): boolean {
  return unsynced - foreign <= rows && rows <= unsynced;
}

/** One end of the range: all foreigners are in it, or none. */
function isEnd({ rows, unsynced, foreign }: Listed): boolean {
  return rows === unsynced - foreign || rows === unsynced;
}

function isOther({ rows, others }: Listed): boolean {
  return others.includes(rows);
}
