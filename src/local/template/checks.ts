import type { DataValidation } from 'hucre/xlsx';

/** What a cell accepts and says; the cells are named where the check is used. */
export type TemplateCheck = Omit<DataValidation, 'range'>;

/** A message that shows as soon as a cell is chosen, and one that refuses what does not fit. */
export function said(title: string, hint: string, fault: string) {
  return {
    allowBlank: true,
    showInputMessage: true,
    inputTitle: title,
    inputMessage: hint,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Nội dung chưa phù hợp',
    errorMessage: fault,
  } as const;
}

/** A text of so many letters. */
export function atMost(length: number) {
  return { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(length) } as const;
}
