import { countedIn } from '../../core/counting/outcome';
import { listTraceText } from '../../core/counting/outcome-words';
import { hasList, isListUnread, listStateOf } from '../../core/ledger/list-of-version';
import type { Judged } from '../../core/verdicts/verdict';
import { formatNumber } from '../../core/vietnamese-number';
import { VI_LIST } from '../words/list';
import type { MailBlock } from './draft';

/** What a reply says of the uploaded list: the three figures compared, and how it was counted. */
export function listBlocks({ version, figures, findings }: Judged): readonly MailBlock[] {
  if (!hasList(version)) return [];
  if (isListUnread(version)) return [{ paragraph: VI_LIST.notYetRead }];
  const counted = countedIn(listStateOf(version).outcome);
  const { students, syncedStudents, foreignStudents } = figures;
  const unsynced = students === null || syncedStudents === null ? null : students - syncedStudents;
  const trace = counted && listTraceText(counted);
  const isTold = trace === null || findings.some((it) => it.mailMessage.includes(trace));
  return [
    {
      heading: VI_LIST.heading,
      rows: [
        [VI_LIST.unsynced, shown(unsynced)],
        [VI_LIST.foreigners, shown(foreignStudents)],
        [VI_LIST.counted, counted ? shown(counted.pupils) : VI_LIST.unreadable],
      ],
    },
    ...(isTold ? [] : [{ paragraph: VI_LIST.howCounted(trace) }]),
  ];
}

function shown(figure: number | null): string {
  return figure === null ? '–' : formatNumber(figure);
}
