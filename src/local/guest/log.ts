import { ask, facade } from './facade';

const text = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return String(value.stack ?? value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
};

const write =
  (level: string) =>
  (...values: unknown[]): void => {
    ask('Log.write', level, values.map(text).join(' '));
  };

export const console = facade('console', {
  debug: write('debug'),
  info: write('info'),
  log: write('log'),
  warn: write('warn'),
  error: write('error'),
});

type Logger = GoogleAppsScript.Base.Logger;

export const logger: Logger = facade<Logger, 'log'>('Logger', {
  log: (...values: unknown[]) => {
    write('info')(...values);
    return logger;
  },
});
