/** A call into the host: JSON in, JSON out. Set once, before the bundle is loaded. */
let bridge: (json: string) => string = () => {
  throw new Error('local host: no bridge');
};

export function connect(to: (json: string) => string): void {
  bridge = to;
}

/** Asks the host; a refusal becomes the `Exception` that Google's services throw. */
export function ask<T>(name: string, ...args: unknown[]): T {
  const reply = JSON.parse(bridge(JSON.stringify([name, args])));
  if (reply.e !== undefined) throw exception(reply.e);
  return reply.v as T;
}

export function exception(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}

/**
 * An object of Google's with the methods that the local host has. Its type promises all of them,
 * so asking for one that is missing throws a sentence that says so.
 */
export function facade<T extends object, K extends keyof T = keyof T>(
  name: string,
  methods: Pick<T, K>,
): T {
  return new Proxy(methods, {
    get(target, key, receiver) {
      if (key in target) return Reflect.get(target, key, receiver);
      if (typeof key === 'symbol' || key === 'toJSON' || key === 'then') return undefined;
      throw new Error(`local host: ${name}.${key} is not implemented`);
    },
  }) as unknown as T;
}

/** An enumeration of Google's: each member is an object whose name JSON and String show. */
export function enumeration<T extends object>(...names: readonly (keyof T & string)[]): T {
  const members: Record<string, unknown> = {};
  for (const name of names) {
    members[name] = Object.freeze({
      toString: () => name,
      toJSON: () => name,
      name: () => name,
      compareTo: () => 0,
      ordinal: () => names.indexOf(name),
    });
  }
  return members as T;
}

/** One value for a whole range, or one for each of its cells. */
export type Spread = { all: unknown } | { each: unknown[][] };

/** A value as it crosses the bridge: JSON has no dates. */
export function toWire(value: unknown): unknown {
  if (value instanceof Date) return { d: value.getTime() };
  if (value === undefined) return null;
  if (typeof value === 'object' && value !== null) return String(value);
  return value;
}

/** A value as the bundle sees it: a Date of its own realm. */
export function fromWire(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? new Date((value as { d: number }).d) : value;
}
