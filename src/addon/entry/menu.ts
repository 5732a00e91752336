/** Menu items without a page of their own. */
import {
  attachTriggers,
  detachTriggers,
  isPaused,
  recheckAll,
  setPaused,
} from '../../app/person/menu-actions';
import { viMenu } from '../../app/words/menu';
import { googlePorts } from '../google/google-ports';
import { guarded } from '../person/guarded';
import { addMenu } from '../person/menu';
import { confirmed, showBeside, showOver, tell } from '../person/pages';

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

export function showNotices(): void {
  guarded(() => showOver('notices', viMenu.notices));
}
