import type { HostState } from '../served/page-data';
import { askHost } from './ask-host';

/** What every part of the page looks at; parts listen and draw themselves again. */
interface PageState {
  host: HostState;
  /** Who is at the keyboard in the Sheet. */
  acting: string;
}

type Listener = (state: PageState) => void;
const listeners = new Set<Listener>();
let current: PageState | null = null;

export async function loadState(): Promise<void> {
  takeState(await askHost<HostState>('state'));
}

export function pageState(): PageState {
  if (!current) throw new Error('The state is not loaded yet');
  return current;
}

export function takeState(host: HostState): void {
  const acting = current?.acting ?? localStorage.getItem('acting') ?? '';
  current = { host, acting: host.editors.includes(acting) ? acting : (host.editors[0] ?? '') };
  for (const listener of listeners) listener(current);
}

export function actAs(email: string): void {
  localStorage.setItem('acting', email);
  const { host } = pageState();
  current = { host, acting: email };
  for (const listener of listeners) listener(current);
}

/** Calls at once and on every change. */
export function onState(listener: Listener): void {
  listeners.add(listener);
  if (current) listener(current);
}
