/**
 * Runs inside a page that the script opened: `google.script.run` and `google.script.host` as Google
 * gives them. It is turned into text, so it may use nothing from outside itself.
 */
export function googleScriptStandIn(): void {
  type Handler = (value: unknown, user: unknown) => void;
  interface Handlers {
    success: Handler | null;
    failure: Handler | null;
    user: unknown;
  }
  const waiting = new Map<number, Handlers>();
  const queue: { id: number; name: string; args: unknown[] }[] = [];
  let lastId = 0;
  let inFlight = 0;
  const AT_ONCE = 10;

  const isPlain = (value: unknown): boolean => {
    if (value === null || value === undefined) return true;
    if (typeof value !== 'object')
      return ['string', 'number', 'boolean'].indexOf(typeof value) >= 0;
    const kind = Object.prototype.toString.call(value);
    if (kind !== '[object Array]' && kind !== '[object Object]') return false;
    return Object.keys(value).every((key) => isPlain((value as Record<string, unknown>)[key]));
  };
  const pump = () => {
    while (inFlight < AT_ONCE && queue.length > 0) {
      inFlight += 1;
      parent.postMessage({ googleScript: 'call', ...queue.shift() }, '*');
    }
  };
  const runner = (handlers: Handlers): unknown =>
    new Proxy(
      {},
      {
        get(_target, name) {
          if (name === 'withSuccessHandler')
            return (success: Handler) => runner({ ...handlers, success });
          if (name === 'withFailureHandler')
            return (failure: Handler) => runner({ ...handlers, failure });
          if (name === 'withUserObject') return (user: unknown) => runner({ ...handlers, user });
          return (...args: unknown[]) => {
            args.forEach((arg, index) => {
              if (!isPlain(arg))
                throw new TypeError(`Failed due to illegal value in property: ${index}`);
            });
            lastId += 1;
            waiting.set(lastId, handlers);
            queue.push({ id: lastId, name: String(name), args: JSON.parse(JSON.stringify(args)) });
            pump();
          };
        },
      },
    );
  addEventListener('message', (event) => {
    if (event.source !== parent || event.data?.googleScript !== 'answer') return;
    const { id, value, error } = event.data;
    const handlers = waiting.get(id);
    waiting.delete(id);
    inFlight -= 1;
    pump();
    if (!handlers) return;
    if (error === null) handlers.success?.(value, handlers.user);
    else if (handlers.failure) handlers.failure(new Error(error), handlers.user);
    else console.error(error);
  });
  const tell = (action: string, value?: number) =>
    parent.postMessage({ googleScript: action, value }, '*');
  const host = {
    close: () => tell('close'),
    setHeight: (value: number) => tell('height', value),
    setWidth: (value: number) => tell('width', value),
    editor: { focus: () => tell('focus') },
    origin: location.origin,
  };
  const run = runner({ success: null, failure: null, user: undefined });
  (globalThis as unknown as { google: unknown }).google = { script: { run, host } };
}
