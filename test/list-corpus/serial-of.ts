const DAY_MS = 86_400_000;

/** Excel's number of a day such as '2018-05-03', in its calendar from 1900. */
export function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / DAY_MS;
}
