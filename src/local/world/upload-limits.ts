/** What the Form's upload question takes: Google offers 1, 5 or 10 files of at most 10 MB here. */
const MAX_FILES = 10;
const MAX_FILE_BYTES = 10 * 1024 * 1024;

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TYPES: Readonly<Record<string, string>> = {
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  xlsm: 'application/vnd.ms-excel.sheet.macroenabled.12',
  xls: 'application/vnd.ms-excel',
  csv: 'text/csv',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  docx: `${OFFICE}.wordprocessingml.document`,
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  zip: 'application/zip',
};

/** The type that Drive gives an upload: by its name, for a browser knows only what its system does. */
export function uploadType(name: string, told = ''): string {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return TYPES[extension] ?? (told || 'application/octet-stream');
}

/** Why the Form refuses these files before anything is sent; null when it takes them. */
export function uploadRefusal(files: readonly { name: string; size: number }[]): string | null {
  if (files.length > MAX_FILES) return `Câu hỏi này nhận tối đa ${MAX_FILES} tệp.`;
  const large = files.find(({ size }) => size > MAX_FILE_BYTES);
  return large ? `Tệp “${large.name}” lớn hơn 10 MB nên không tải lên được.` : null;
}
