import { atMost, said, type TemplateCheck } from './checks';

/** One column of the Department's blank list. */
export interface TemplateColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** Excel's number format: "@" keeps what is typed, with its leading zeros. */
  readonly format: string;
  readonly centred: boolean;
  readonly check: TemplateCheck | null;
}

const TEXT = '@';
const LONGEST_CODE = 20;
const LONGEST_COUNTRY = 50;
const LONGEST_NAME = 100;

/** In the order of the list; `reasons` is the range of cells with the catalogue of reasons. */
export function templateColumns(reasons: string): readonly TemplateColumn[] {
  return [
    { heading: 'STT', width: 6, format: '0', centred: true, check: null },
    {
      heading: 'Mã học sinh',
      width: 16,
      format: TEXT,
      centred: true,
      check: {
        ...atMost(LONGEST_CODE),
        ...said(
          'Mã học sinh',
          'Ghi mã học sinh (mã định danh Bộ GD&ĐT) trên CSDL ngành. Nếu học sinh chưa được cấp mã, đề nghị để trống.',
          'Mã học sinh có nhiều nhất 20 ký tự. Đề nghị kiểm tra lại.',
        ),
      },
    },
    {
      heading: 'Họ và tên',
      width: 34,
      format: TEXT,
      centred: false,
      check: {
        ...atMost(LONGEST_NAME),
        ...said(
          'Họ và tên',
          'Ghi đầy đủ họ, tên đệm và tên trong cùng một ô, có dấu, đúng như trên CSDL ngành.',
          'Họ và tên có nhiều nhất 100 ký tự. Mỗi dòng chỉ ghi một học sinh.',
        ),
      },
    },
    {
      heading: 'Ngày sinh',
      width: 13,
      format: 'dd/mm/yyyy',
      centred: true,
      check: {
        type: 'date',
        operator: 'between',
        formula1: 'DATE(1950,1,1)',
        formula2: 'DATE(2022,12,31)',
        ...said(
          'Ngày sinh',
          'Ghi ngày/tháng/năm, ví dụ 25/05/2018. Nếu máy không nhận, đề nghị ghi năm-tháng-ngày: 2018-05-25.',
          'Ngày sinh phải là một ngày có thật, từ năm 1950 đến năm 2022. Nếu máy dùng thứ tự tháng/ngày, đề nghị ghi năm-tháng-ngày, ví dụ 2018-05-25.',
        ),
      },
    },
    {
      heading: 'Giới tính',
      width: 11,
      format: TEXT,
      centred: true,
      check: {
        type: 'list',
        values: ['Nam', 'Nữ'],
        ...said('Giới tính', 'Chọn Nam hoặc Nữ.', 'Đề nghị chọn Nam hoặc Nữ trong danh sách.'),
      },
    },
    {
      heading: 'Lớp',
      width: 10,
      format: TEXT,
      centred: true,
      check: {
        ...atMost(LONGEST_CODE),
        ...said(
          'Lớp',
          'Ghi tên lớp bắt đầu bằng khối, ví dụ 1A, 6A2, 10A1.',
          'Tên lớp có nhiều nhất 20 ký tự. Đề nghị kiểm tra lại.',
        ),
      },
    },
    {
      heading: 'Số định danh cá nhân',
      width: 22,
      format: TEXT,
      centred: true,
      check: {
        type: 'textLength',
        operator: 'equal',
        formula1: '12',
        ...said(
          'Số định danh cá nhân',
          'Ghi đủ 12 chữ số, giữ số 0 ở đầu, không có dấu cách. Nếu học sinh chưa có số, đề nghị để trống.',
          'Số định danh cá nhân phải đủ 12 chữ số, kể cả số 0 ở đầu. Nếu chưa có số, đề nghị để trống ô này.',
        ),
      },
    },
    {
      heading: 'Quốc tịch',
      width: 14,
      format: TEXT,
      centred: true,
      check: {
        ...atMost(LONGEST_COUNTRY),
        ...said(
          'Quốc tịch',
          'Ghi Việt Nam, hoặc tên nước nếu học sinh là người nước ngoài, ví dụ Hàn Quốc.',
          'Quốc tịch có nhiều nhất 50 ký tự. Đề nghị kiểm tra lại.',
        ),
      },
    },
    {
      heading: 'Lý do chưa đồng bộ',
      width: 36,
      format: TEXT,
      centred: false,
      check: {
        type: 'list',
        formula1: reasons,
        ...said(
          'Lý do chưa đồng bộ',
          'Chọn một lý do trong danh sách. Ý nghĩa từng lý do có ở trang Hướng dẫn.',
          'Đề nghị chọn một lý do trong danh sách. Lý do khác: chọn dòng cuối và ghi rõ ở cột Ghi chú.',
        ),
      },
    },
    { heading: 'Ghi chú', width: 28, format: TEXT, centred: false, check: null },
  ];
}
