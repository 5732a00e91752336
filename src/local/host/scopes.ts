import type { Engine, Execution } from '../engine/engine';
import { ServiceError } from '../world/error-texts';

const AUTH = 'https://www.googleapis.com/auth/';

/** The scopes that allow each service: one of them is enough (docs/google.md, "Permissions"). */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  Spreadsheet: ['spreadsheets.currentonly', 'spreadsheets'],
  Sheet: ['spreadsheets.currentonly', 'spreadsheets'],
  Range: ['spreadsheets.currentonly', 'spreadsheets'],
  Form: ['forms'],
  Drive: ['drive.readonly', 'drive'],
  Mail: ['script.send_mail'],
  Trigger: ['script.scriptapp'],
  Page: ['script.container.ui'],
};

/** A simple trigger runs without anybody's authority (docs/google.md, "Permissions"). */
const NEEDS_AUTHORITY = new Set(['Form', 'Drive', 'Mail', 'Trigger', 'Page']);

/** Throws unless the manifest, and the way the execution began, allow this call. */
export function requireScope(engine: Engine, execution: Execution, name: string): void {
  const service = name.split('.')[0] ?? '';
  const wanted = SCOPES[service];
  if (!wanted) return;
  const account = engine.world.accounts.find(({ email }) => email === execution.record.as);
  const granted = wanted.some(
    (scope) =>
      engine.bundle.scopes.includes(AUTH + scope) && !account?.refused?.includes(AUTH + scope),
  );
  const simple = execution.record.kind === 'simple' && NEEDS_AUTHORITY.has(service);
  if (!granted || simple) throw new ServiceError('scopeMissing', name, `${AUTH}${wanted[0]}`);
}
