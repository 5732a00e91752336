import { adoptState } from '../../app/health/adopt-state';
import { type HealthPage, loadHealth } from '../../app/health/load-health';
import { runSelfTest, type SelfTestPage } from '../../app/health/self-test';
import type { Told } from '../../app/told';
import { viMenu } from '../../app/words/menu';
import { googlePorts } from '../google/google-ports';
import { guarded } from '../person/guarded';
import { showBeside } from '../person/pages';

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
