import type { DemoList, ListFault } from './demo-report';
import type { DemoSchool } from './roster';

export const soundList = ({ code, level }: DemoSchool, pupils: number): DemoList => ({
  schoolCode: code,
  level,
  pupils,
  repeated: 0,
  form: 'sound',
});

/** A sound list with the fault in it; `whole` is the report that it belongs to. */
export function spoiltList(
  fault: ListFault,
  list: DemoList,
  whole: { as: string; pupils: number },
): DemoList {
  switch (fault) {
    case 'list too long':
      return { ...list, pupils: list.pupils + 3 };
    case 'list of the whole school':
      return { ...list, pupils: whole.pupils };
    case 'pupils listed twice':
      return { ...list, repeated: 2 };
    case 'PDF for a list':
      return { ...list, form: 'renamed PDF' };
    case 'protected list':
      return { ...list, form: 'protected' };
    case 'Google Sheet for a list':
      return { ...list, form: 'Google Sheet' };
    case 'list that nobody may open':
      return { ...list, keptBy: whole.as };
  }
}
