import type { Office } from './simulation';

/** Everything that decides who is reminded when: a person must look again after it changed. */
export function officeFingerprint({ schools, deadline, mode }: Office): string {
  return JSON.stringify([
    deadline,
    mode,
    schools.map(({ code, mailbox, exempt, extendedTo, from, to, level, commune }) => [
      code,
      mailbox,
      exempt,
      extendedTo,
      from,
      to,
      level,
      commune,
    ]),
  ]);
}
