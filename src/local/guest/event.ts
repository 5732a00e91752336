import { ask } from './facade';
import { formOfEvent, formResponse } from './form-app';
import { type RangeRef, range } from './sheets/range';
import { spreadsheet } from './sheets/spreadsheet';

/** Turns the host's plain event into what a trigger's handler is given. */
export function eventOf(argument: unknown): unknown {
  if (typeof argument !== 'object' || argument === null || !('authMode' in argument)) {
    return argument;
  }
  const event = { ...argument } as Record<string, unknown>;
  if (event.range) {
    event.range = range(event.range as RangeRef);
    event.source = spreadsheet;
  }
  if (typeof event.form === 'string') {
    const [formId, responseId] = [event.form, event.response];
    delete event.form;
    event.source = formOfEvent(formId);
    event.response = formResponse(formId, ask('Form.describeResponse', formId, responseId));
  }
  return event;
}
