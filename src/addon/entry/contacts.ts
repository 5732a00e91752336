import { refreshContactsTab } from '../../app/overview/contacts';
import { googlePorts } from '../google/google-ports';
import { guarded } from '../person/guarded';
import { tell } from '../person/pages';

export function refreshContacts(): void {
  guarded(() => tell(refreshContactsTab(googlePorts()).message));
}
