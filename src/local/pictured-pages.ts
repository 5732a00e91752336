/** A page of the menu that docs/huong-dan.md shows. */
export interface PicturedPage {
  /** Without extension, in docs/pictures. */
  readonly file: string;
  /** Menu items to choose, the submenu first; the beginning of each is enough. */
  readonly labels: readonly string[];
  readonly place: 'sidebar' | 'dialog';
  /** Tab and row to stand on before the page is opened. */
  readonly tab?: string;
  readonly row?: number;
}

export const PICTURED_PAGES: readonly PicturedPage[] = [
  { file: 'reminders', labels: ['Nhắc trường chậm'], place: 'dialog' },
  { file: 'set-up', labels: ['Thiết lập', 'Thiết lập lần đầu'], place: 'dialog' },
  { file: 'health', labels: ['Thiết lập', 'Tình trạng hệ thống'], place: 'sidebar' },
  { file: 'shared-pupils', labels: ['Thiết lập', 'Đối chiếu học sinh'], place: 'sidebar' },
];
