import {
  answerAddresses,
  answerUploadRequired,
  type FormAuditPage,
  limitFormAnswers,
  loadFormAudit,
} from '../../app/form-audit';
import type { Told } from '../../app/pages';
import { viMenu } from '../../app/vi-menu';
import { googlePorts } from '../google-ports';
import { guarded } from '../guarded';
import { oneOf, readKey, readWholes } from '../page-requests';
import { showOver } from '../pages';

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
