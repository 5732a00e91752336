/**
 * What stands around the bundle inside its context: Google's services as façades over one bridge.
 * `start` runs before the bundle is loaded, and again in every execution's own context.
 */
import { driveApp } from './drive-app';
import { eventOf } from './event';
import { connect } from './facade';
import { formApp } from './form-app';
import { tameGlobals, tameRandomness } from './globals';
import { htmlService } from './html-service';
import { console, logger } from './log';
import { mailApp } from './mail-app';
import { scriptApp } from './script-app';
import { session } from './session';
import { charts, spreadsheetApp } from './sheets/spreadsheet-app';
import { cacheService, lockService, propertiesService } from './stores';
import { utilities } from './utilities';

/** Calls a top-level function of the bundle: JSON of the arguments in, JSON of the outcome out. */
type Invoke = (functionName: string, args: string, strict: boolean) => string;

/** Begins one more execution in this context, whose bundle stays as the one before left it. */
export function startAgain(bridge: (json: string) => string, seed: number): void {
  connect(bridge);
  tameRandomness(seed);
}

export function start(bridge: (json: string) => string, seed: number): Invoke {
  connect(bridge);
  tameGlobals(seed);
  Object.assign(globalThis, {
    SpreadsheetApp: spreadsheetApp,
    Charts: charts,
    FormApp: formApp,
    DriveApp: driveApp,
    MailApp: mailApp,
    PropertiesService: propertiesService,
    CacheService: cacheService,
    LockService: lockService,
    ScriptApp: scriptApp,
    Session: session,
    HtmlService: htmlService,
    Utilities: utilities,
    Logger: logger,
    console,
  });
  return invoke;
}

function invoke(functionName: string, args: string, strict: boolean): string {
  const entry = (globalThis as Record<string, unknown>)[functionName];
  if (typeof entry !== 'function') {
    const message = `Script function not found: ${functionName}`;
    return JSON.stringify({ error: { name: 'Exception', message, stack: '' } });
  }
  try {
    const value = entry(...(JSON.parse(args) as unknown[]).map(eventOf));
    return JSON.stringify({ value: strict && holdsDate(value) ? null : value });
  } catch (thrown) {
    const { name = 'Error', message = String(thrown), stack = '' } = (thrown ?? {}) as Error;
    return JSON.stringify({ error: { name, message, stack } });
  }
}

/** A Date anywhere makes google.script.run return null without a word (docs/google.md, "Pages"). */
function holdsDate(value: unknown): boolean {
  if (value instanceof Date) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsDate);
}
