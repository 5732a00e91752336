import {
  answerAddresses,
  answerUploadRequired,
  type FormAuditPage,
  limitFormAnswers,
  loadFormAudit,
} from '../../app/set-up/load-form-audit';
import type { Told } from '../../app/told';
import { viMenu } from '../../app/words/menu';
import { googlePorts } from '../google/google-ports';
import { guarded } from '../person/guarded';
import { oneOf, readKey, readWholes } from '../person/page-requests';
import { showOver } from '../person/pages';

export function showFormAudit(): void {
  guarded(() => showOver('form-audit', viMenu.formAudit));
}

export function formAuditPage(): FormAuditPage {
  return guarded(() => loadFormAudit(googlePorts()));
}

export function limitAnswers(items: unknown, shown: unknown): Told {
  return guarded(() => limitFormAnswers(googlePorts(), readWholes(items), readKey(shown)));
}

export function tellAddresses(kind: unknown): Told {
  return guarded(() => answerAddresses(googlePorts(), oneOf(['verified', 'typed'], kind)));
}

export function tellUploadRequired(required: unknown): Told {
  return guarded(() => answerUploadRequired(googlePorts(), oneOf([true, false], required)));
}
