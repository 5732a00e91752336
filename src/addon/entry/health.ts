import { adoptState } from '../../app/adopt-state';
import { loadHealth } from '../../app/health';
import type { HealthPage, SelfTestPage, Told } from '../../app/pages';
import { runSelfTest } from '../../app/self-test';
import { viMenu } from '../../app/vi-menu';
import { googlePorts } from '../google-ports';
import { guarded } from '../guarded';
import { showBeside } from '../pages';

export function showHealth(): void {
  guarded(() => showBeside('health', viMenu.health));
}

export function healthPage(): HealthPage {
  return guarded(() => loadHealth(googlePorts()));
}

export function selfTest(): SelfTestPage {
  return guarded(() => runSelfTest(googlePorts()));
}

export function adoptPresentState(): Told {
  return guarded(() => adoptState(googlePorts()));
}
