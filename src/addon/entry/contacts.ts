import { refreshContactsTab } from '../../app/contacts';
import { googlePorts } from '../google-ports';
import { guarded } from '../guarded';
import { tell } from '../pages';

export function refreshContacts(): void {
  guarded(() => tell(refreshContactsTab(googlePorts()).message));
}
