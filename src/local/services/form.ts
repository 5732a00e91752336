import { ServiceError } from '../world/error-texts';
import { editUrl, formUrl } from '../world/form-store';
import type { Form, FormItem, FormResponse } from '../world/world-state';
import type { Call, Services } from './call';

/** The Form, if this account may open it. */
function opened({ world, execution }: Call, idOrUrl: string): Form {
  const form = world.forms.find(({ id }) => idOrUrl === id || idOrUrl.includes(`/${id}/`));
  if (!form) throw new ServiceError('noForm');
  const { as } = execution.record;
  if (as !== form.owner && !form.editors.includes(as)) throw new ServiceError('noAccess');
  return form;
}

function described({ world }: Call, form: Form) {
  const { id, title, emails, acceptingResponses, canEditResponse } = form;
  const { oneResponseEach = false, confirmation = '' } = form;
  return {
    id,
    title,
    collectsEmail: emails !== 'DO_NOT_COLLECT',
    acceptingResponses,
    canEditResponse,
    oneResponseEach,
    confirmation,
    destinationId: form.destinationSheetId === null ? null : world.workbook.id,
    editUrl: formUrl(form).replace('/viewform', '/edit'),
    publishedUrl: formUrl(form),
  };
}

/** Unanswered items are absent, but texts answer '' (docs/google.md, "Form store"). */
function wire(form: Form, { id, timestamp, respondent, answers }: FormResponse) {
  return {
    id,
    timestamp,
    respondent,
    answers: form.items
      .filter((item) => item.id in answers || /TEXT$/.test(item.type))
      .map((item) => ({ item, response: answers[item.id] ?? '' })),
  };
}

export const FORM: Services = {
  'Form.open': (call, idOrUrl: string) => described(call, opened(call, idOrUrl)),
  /** Free: the Form that an event brought along. */
  'Form.describe': (call, id: string) => described(call, opened(call, id)),
  'Form.getItems': (call, id: string): FormItem[] => opened(call, id).items,
  'Form.getResponses': (call, id: string, after: number | null) => {
    const form = opened(call, id);
    return form.responses
      .filter(({ timestamp }) => after === null || timestamp > after)
      .sort((a, b) => a.timestamp - b.timestamp)
      .map((response) => wire(form, response));
  },
  'Form.getResponse': (call, id: string, responseId: string) => {
    const form = opened(call, id);
    const response = form.responses.find((each) => each.id === responseId);
    return response ? wire(form, response) : null;
  },
  /** Free: the response that an event brought along. */
  'Form.describeResponse': (call, id: string, responseId: string) => {
    const form = opened(call, id);
    const response = form.responses.find((each) => each.id === responseId);
    return response ? wire(form, response) : null;
  },
  'Form.getEditResponseUrl': (call, id: string, responseId: string) =>
    editUrl(opened(call, id), responseId),
  'Form.setValidation': (call, id: string, itemId: number, rule: FormItem['validation'] | null) => {
    const item = opened(call, id).items.find((each) => each.id === itemId);
    if (!item) return;
    if (rule) item.validation = rule;
    else delete item.validation;
  },
};
