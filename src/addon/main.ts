/**
 * Everything that Apps Script may call: the menu, the pages and the triggers. Each export of these
 * files becomes a top-level function of dist/Code.js; nothing else does. Names that end in `_` cannot
 * be called from a page.
 */
export * from './entry/contacts';
export * from './entry/dashboard';
export * from './entry/export';
export * from './entry/form-audit';
export * from './entry/health';
export * from './entry/menu';
export * from './entry/new-round';
export * from './entry/reminders';
export * from './entry/report';
export * from './entry/rules';
export * from './entry/set-up';
export * from './entry/snapshots';
export * from './entry/triggers';
export * from './entry/urging';
