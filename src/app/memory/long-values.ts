import type { PutProperties, ScriptProperties } from '../script-properties';

/** Google takes 9 KB for one script property. */
const LONGEST_BYTES = 8500;
/** Begins a value that goes on in further properties, and says how many hold it. */
const SPREAD = /^¶(\d+) /;
const isContinuation = (name: string): boolean => / ¶\d+$/.test(name);

/**
 * The values as Google takes them: one that is too long goes on in properties beside it. None is cut.
 * What a longer value left there before is read no more.
 */
export function spreadOut(values: PutProperties): PutProperties {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string | null][] => {
      const parts = value === null ? [] : partsOf(value);
      if (parts.length <= 1) return [[name, value]];
      return parts.map((part, index) =>
        index === 0 ? [name, `¶${parts.length} ${part}`] : [continuation(name, index), part],
      );
    }),
  );
}

/** The values as they were put. */
export function joined(all: Readonly<Record<string, string>>): ScriptProperties {
  const names = Object.keys(all).filter((name) => !isContinuation(name));
  return Object.fromEntries(
    names.map((name) => {
      const value = all[name] ?? '';
      const spread = SPREAD.exec(value);
      if (!spread) return [name, value];
      const rest = Array.from(
        { length: Number(spread[1]) - 1 },
        (_, index) => all[continuation(name, index + 1)] ?? '',
      );
      return [name, value.slice(spread[0].length) + rest.join('')];
    }),
  );
}

function continuation(name: string, index: number): string {
  return `${name} ¶${index}`;
}

function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let begin = 0;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // At most: what is not plain ASCII takes two or three bytes, of a pair each half two.
    const more = unit < 128 ? 1 : 3;
    if (bytes + more > LONGEST_BYTES && !splitsPair(text, at)) {
      parts.push(text.slice(begin, at));
      begin = at;
      bytes = 0;
    }
    bytes += more;
  }
  return [...parts, text.slice(begin)];
}

function splitsPair(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
