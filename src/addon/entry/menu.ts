/** Menu items without a page of their own. */
import {
  attachTriggers,
  detachTriggers,
  isPaused,
  recheckAll,
  setPaused,
} from '../../app/menu-actions';
import { viMenu } from '../../app/vi-menu';
import { googlePorts } from '../google-ports';
import { guarded } from '../guarded';
import { addMenu } from '../menu';
import { confirmed, showBeside, tell } from '../pages';

export function onOpen(): void {
  addMenu();
}

export function recheck(): void {
  guarded(() => tell(recheckAll(googlePorts()).message));
}

export function pauseMail(): void {
  guarded(() => {
    const ports = googlePorts();
    const paused = isPaused(ports);
    if (confirmed(paused ? viMenu.askResume : viMenu.askPause)) {
      tell(setPaused(ports, !paused).message);
    }
  });
}

export function attach(): void {
  guarded(() => tell(attachTriggers(googlePorts()).message));
}

export function detach(): void {
  guarded(() => {
    if (confirmed(viMenu.askDetach)) tell(detachTriggers(googlePorts()).message);
  });
}

export function showHelp(): void {
  guarded(() => showBeside('help', viMenu.help));
}
