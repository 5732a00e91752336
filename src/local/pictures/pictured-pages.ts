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
  /** Instant at which it is opened; absent is the demo's own. */
  readonly at?: number;
}

/** Tuesday 31 March 2026, 9:00 in Hải Phòng: schools are late. */
const LATE = Date.UTC(2026, 2, 31, 2);

export const PICTURED_PAGES: readonly PicturedPage[] = [
  { file: 'dashboard', labels: ['Bảng điều khiển'], place: 'sidebar' },
  { file: 'report', labels: ['Xem một báo cáo'], place: 'sidebar', tab: 'Kiểm tra', row: 3 },
  { file: 'reminders', labels: ['Nhắc trường chậm'], place: 'dialog' },
  { file: 'set-up', labels: ['Thiết lập', 'Thiết lập lần đầu'], place: 'sidebar' },
  { file: 'form-audit', labels: ['Thiết lập', 'Kiểm tra biểu mẫu'], place: 'dialog' },
  { file: 'rules', labels: ['Thiết lập', 'Quy tắc kiểm tra'], place: 'dialog' },
  { file: 'health', labels: ['Thiết lập', 'Tình trạng hệ thống'], place: 'sidebar' },
  { file: 'export', labels: ['Xuất báo cáo'], place: 'dialog' },
  { file: 'snapshots', labels: ['Chốt số liệu'], place: 'dialog' },
  {
    file: 'new-round',
    labels: ['Thiết lập', 'Kết thúc đợt'],
    place: 'dialog',
    at: LATE,
  },
  { file: 'urging', labels: ['Soạn công văn đôn đốc'], place: 'dialog', at: LATE },
];
