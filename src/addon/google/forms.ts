import type { AnswerLimit, FormItem, FormLook, FormStore, Ports } from '../../app/ports';
import type { FormResponse } from '../../core/questionnaire/form-response';
import { findColumns } from '../../core/questionnaire/headings';
import { QUESTION_IDS, type QuestionId } from '../../core/questionnaire/questionnaire';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;

const NO_QUESTIONS = ['SECTION_HEADER', 'PAGE_BREAK', 'IMAGE', 'VIDEO'];

export const forms: Ports['forms'] = {
  open(url) {
    try {
      return storeOf(FormApp.openByUrl(url));
    } catch {
      // Gone, or not shared with this account: the add-on works from the Sheet alone and says so.
      return null;
    }
  },
};

function storeOf(form: Form): FormStore {
  return {
    responsesAfter: (ms) => readResponses(form, ms),
    editLink: (responseId) => {
      if (!form.canEditResponse()) return null;
      try {
        return form.getResponse(responseId)?.getEditResponseUrl() ?? null;
      } catch {
        // The response was deleted from the store.
        return null;
      }
    },
    uploadTitles: () => form.getItems(FormApp.ItemType.FILE_UPLOAD).map((item) => item.getTitle()),
    uploadsOf: (responseId) => uploadsOf(form, responseId),
    look: () => lookAt(form),
    limitAnswers: (limits) => limitAnswers(form, limits),
  };
}

function uploadsOf(form: Form, responseId: string): readonly string[] {
  const answers = form.getResponse(responseId)?.getItemResponses() ?? [];
  return answers.filter(isUpload).flatMap((answer) => answer.getResponse() as string[]);
}

function isUpload(answer: ItemResponse): boolean {
  return answer.getItem().getType() === FormApp.ItemType.FILE_UPLOAD;
}

function lookAt(form: Form): FormLook {
  return {
    items: form.getItems().flatMap(itemOf),
    collectsEmail: form.collectsEmail(),
    acceptsResponses: form.isAcceptingResponses(),
    allowsEdits: form.canEditResponse(),
    oneResponseEach: form.hasLimitOneResponsePerUser(),
    confirmation: form.getConfirmationMessage() ?? '',
    editUrl: form.getEditUrl(),
  };
}

function itemOf(item: Item): readonly FormItem[] {
  const { ItemType } = FormApp;
  const type = item.getType();
  const about = { id: item.getId(), title: item.getTitle() };
  if (NO_QUESTIONS.some((name) => String(type) === name)) return [];
  if (type === ItemType.TEXT) {
    return [{ ...about, kind: 'text', required: item.asTextItem().isRequired() }];
  }
  if (type === ItemType.PARAGRAPH_TEXT) {
    return [{ ...about, kind: 'paragraph', required: item.asParagraphTextItem().isRequired() }];
  }
  return [{ ...about, kind: type === ItemType.FILE_UPLOAD ? 'upload' : 'other', required: null }];
}

function limitAnswers(form: Form, limits: readonly AnswerLimit[]): void {
  const items = new Map(form.getItems().map((item) => [item.getId(), item]));
  for (const { item, pattern, help } of limits) {
    const rule = FormApp.createTextValidation()
      .requireTextMatchesPattern(pattern)
      .setHelpText(help)
      .build();
    items.get(item)?.asTextItem().setValidation(rule);
  }
}

function readResponses(form: Form, afterMs: number): readonly FormResponse[] {
  const responses = form.getResponses(new Date(afterMs)).map((response) => ({
    id: response.getId(),
    sentAt: response.getTimestamp().getTime(),
    sender: response.getRespondentEmail() ?? '',
    answers: response.getItemResponses().map((answer) => ({
      item: answer.getItem().getId(),
      title: answer.getItem().getTitle(),
      text: typedText(answer),
    })),
  }));
  const titles = new Map<number, string>();
  for (const { answers } of responses) for (const it of answers) titles.set(it.item, it.title);
  const questions = questionsByItem(titles);
  return responses
    .map(({ answers, ...response }) => {
      const typed: Partial<Record<QuestionId, string>> = {};
      for (const { item, text } of answers) {
        const question = questions.get(item);
        if (question) typed[question] = text;
      }
      return { ...response, typed };
    })
    .sort((a, b) => a.sentAt - b.sentAt);
}

/** A title that two items share names neither. */
function questionsByItem(titles: ReadonlyMap<number, string>): ReadonlyMap<number, QuestionId> {
  const items = Array.from(titles.keys());
  const { columns } = findColumns(Array.from(titles.values()));
  const questions = new Map<number, QuestionId>();
  for (const question of QUESTION_IDS) {
    const index = columns[question];
    const item = index === undefined ? undefined : items[index];
    if (item !== undefined) questions.set(item, question);
  }
  return questions;
}

/** An upload answers with ids of Drive files; the Sheet shows them as links. */
function typedText(answer: ItemResponse): string {
  const given: unknown = answer.getResponse();
  if (!Array.isArray(given)) return String(given ?? '');
  const upload = isUpload(answer);
  return given
    .map((each) => (upload ? `https://drive.google.com/open?id=${each}` : String(each)))
    .join(', ');
}
