/** What may wake the add-on: one trigger each. */
export const WAKE_SOURCES = [
  'formResponse',
  'responseRow',
  'cellEdit',
  'sheetChange',
  'tick',
  'daily',
] as const;

export type WakeSource = (typeof WAKE_SOURCES)[number];
