/**
 * The arguments of a google.script.run call as they reach the script: only numbers, texts,
 * booleans, null, and arrays and objects of these (docs/google.md, "Pages"). Throws as Google does.
 */
export function plainArguments(args: readonly unknown[]): unknown[] {
  args.forEach((argument, index) => {
    if (!isPlain(argument)) throw new Error(`Failed due to illegal value in property: ${index}`);
  });
  return JSON.parse(JSON.stringify(args));
}

function isPlain(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value);
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Array]' && kind !== '[object Object]') return false;
  return Object.values(value).every(isPlain);
}
