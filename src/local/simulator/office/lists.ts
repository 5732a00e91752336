import { fileUrl } from '../../world/form-store';
import type { UploadedFile, WorldState } from '../../world/world-state';

/**
 * What stands in a list that a school uploads: so many pupils, or nothing that a reader could read.
 * Written as the answer of STT 10; '' is no list.
 */
export type ListAnswer = string;
export const UNREADABLE: ListAnswer = 'unreadable';
/** Of a sender who is rejected: nobody looks what stands in it. */
export const UNOPENED: ListAnswer = 'unopened';

/** Every pupil carries it: no mail may. */
const PUPIL_MARK = 'Qpupilmrk';

/** The answer as the Form takes it. */
export function uploadOf(list: ListAnswer): string | UploadedFile[] {
  return list === '' ? '' : [fileOf(list)];
}

function fileOf(list: ListAnswer): UploadedFile {
  const text = list === UNREADABLE ? '%PDF-1.4\n%%EOF\n' : csvOf(Number(list));
  return {
    name: `danh sach ${list}.csv`,
    mimeType: 'text/csv',
    base64: Buffer.from(text).toString('base64'),
  };
}

function csvOf(pupils: number): string {
  const lines = Array.from({ length: pupils }, (_, at) => {
    const code = String(3_100_000_000 + at);
    return `${at + 1},${code},Mẫu ${PUPIL_MARK} ${'ABCDEFGH'.charAt(at % 8)},${(at % 28) + 1}/9/2015`;
  });
  return ['STT,Mã học sinh,Họ và tên,Ngày sinh', ...lines].join('\n');
}

/** What a reader of the cell's link would find, told by how the file was made. */
export function listBehind({ files }: WorldState, cell: string): ListAnswer {
  if (cell === '') return '';
  const file = files.find(({ id }) => fileUrl(id) === cell);
  return file ? file.name.replace(/^danh sach |\.csv$/g, '') : UNREADABLE;
}
