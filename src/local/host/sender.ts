import type { Engine } from '../engine/engine';
import type { LocalHost } from '../engine/local-host';
import { formById } from '../world/form-store';
import { idText } from '../world/random';
import type { Submission } from '../world/world-state';
import type { Pace } from './pace';
import { happenEdit, happenSubmission } from './respondent';

/** What a school does on the Form, now or later. */
type Sender = Pick<LocalHost, 'submit' | 'schedule' | 'edit'>;

export function sender(engine: Engine, { advanceTo, settle }: Pace): Sender {
  const { world } = engine;
  const submission = (
    answers: Parameters<Sender['submit']>[0],
    { as, formId }: { as: string; formId?: string | undefined },
  ): Submission => ({
    responseId: idText(world, '2_ABaOnu', 60),
    formId: formById(world, formId).id,
    as,
    answers: answers as Submission['answers'],
  });
  return {
    submit(answers, { as, at = world.now, formId }) {
      const given = submission(answers, { as, formId });
      advanceTo(at);
      happenSubmission(engine, given, at);
      settle();
      return given.responseId;
    },
    schedule(answers, { as, at, formId }) {
      const given = submission(answers, { as, formId });
      world.agenda.push({ at, kind: 'submission', submission: given });
      return given.responseId;
    },
    edit(responseId, answers, given = {}) {
      const { at = world.now, as, sheetTrigger = true, formTrigger = true } = given;
      advanceTo(at);
      const { moveTimestamp = true } = given;
      const edited = { answers: answers as Submission['answers'], at, moveTimestamp };
      happenEdit(engine, responseId, as === undefined ? edited : { ...edited, as }, {
        sheet: sheetTrigger,
        form: formTrigger,
      });
      settle();
    },
  };
}
