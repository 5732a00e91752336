import type { LocalHost } from '../../src/local/engine/local-host';

/** Every text that a round has left anywhere but in the Form's store and in Drive, by its place. */
export function everythingSaid({
  world,
  executions,
}: Pick<LocalHost, 'world' | 'executions'>): Readonly<Record<string, string>> {
  const { workbook, outbox, properties, cache, triggers, agenda } = world;
  const tabs = workbook.sheets.map((sheet) => [`tab ${sheet.name}`, sheet] as const);
  const mails = outbox.map((mail, n) => [`mail ${n} ${mail.subject}`, mail] as const);
  const files = outbox.flatMap(({ attachments }) =>
    attachments.map(({ name, base64 }) => [
      `attachment ${name}`,
      Buffer.from(base64, 'base64').toString('utf8'),
    ]),
  );
  const runs = executions.map(
    ({ functionName, id, ...rest }) => [`execution ${id} ${functionName}`, rest] as const,
  );
  const places = [
    ...tabs,
    ...mails,
    ...files,
    ...runs,
    ['properties', properties] as const,
    ['cache', cache] as const,
    ['triggers', [triggers, agenda]] as const,
  ];
  return Object.fromEntries(places.map(([place, what]) => [String(place), JSON.stringify(what)]));
}

/** Which marks stand where; letters differ neither by case nor by accents. */
export function marksFound(
  said: Readonly<Record<string, string>>,
  marks: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(said).flatMap(([place, text]) => {
    const plain = folded(text);
    return Object.entries(marks)
      .filter(([, mark]) => stands(folded(mark), plain))
      .map(([what]) => `${what} in ${place}`);
  });
}

/** A short number may be a part of a digest or an instant by chance: it must stand by itself. */
function stands(mark: string, text: string): boolean {
  const isShortNumber = /^\d{1,7}$/.test(mark);
  return isShortNumber
    ? new RegExp(`(?<![0-9a-z])${mark}(?![0-9a-z])`).test(text)
    : text.includes(mark);
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
