/** Only wake-ups: nothing of the event is used. */
import { daily, onWake, tick } from '../../app/pass/wake';
import { googlePorts } from '../google/google-ports';
import { logged } from '../person/guarded';

export function onFormResponse_(): void {
  logged(() => onWake(googlePorts(), 'formResponse'));
}

export function onResponseRow_(): void {
  logged(() => onWake(googlePorts(), 'responseRow'));
}

export function onCellEdit_(): void {
  logged(() => onWake(googlePorts(), 'cellEdit'));
}

export function onSheetChange_(): void {
  logged(() => onWake(googlePorts(), 'sheetChange'));
}

export function onTick_(): void {
  logged(() => tick(googlePorts()));
}

export function onDaily_(): void {
  logged(() => daily(googlePorts()));
}
