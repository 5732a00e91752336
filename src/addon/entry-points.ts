import type { TriggerHandler } from './google/triggers';
import type * as main from './main';
import type { MenuFunction } from './person/menu';

/** Every function that Apps Script can call, with its arguments and result. */
export type EntryPoints = typeof main;

/** A misspelt name does not compile. */
type Known<Name extends keyof EntryPoints> = Name;

/** Who calls which of them by name. */
export interface CalledBy {
  readonly menu: Known<MenuFunction>;
  readonly triggers: Known<TriggerHandler>;
  readonly pages: Exclude<keyof EntryPoints, TriggerHandler>;
}
