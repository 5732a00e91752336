import type { SharedPupilsPage, Told } from '../../app/pages';
import { loadSharedPupils, switchComparison } from '../../app/shared-pupils-page';
import { viMenu } from '../../app/vi-menu';
import { googlePorts } from '../google-ports';
import { guarded } from '../guarded';
import { oneOf } from '../page-requests';
import { showBeside } from '../pages';

export function showSharedPupils(): void {
  guarded(() => showBeside('shared-pupils', viMenu.sharedPupils));
}

export function sharedPupilsPage(): SharedPupilsPage {
  return guarded(() => loadSharedPupils(googlePorts()));
}

export function compareSchools(on: unknown): Told {
  return guarded(() => switchComparison(googlePorts(), oneOf([true, false], on)));
}
