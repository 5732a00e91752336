import { type Rule, rule } from './rule';

/** STT 3, 4, 5: somebody whom the office can call. */
export const CONTACT_RULES: readonly Rule[] = [
  rule({
    id: 'DM-01',
    severity: 'warning',
    cites: ['3'],
    about: ['contactName'],
    message:
      'Họ và tên cán bộ đầu mối (STT 3: {contactName}) chưa giống một họ tên đầy đủ. Đề nghị nhà trường ghi đủ họ và tên, không ghi số.',
    holds: ({ contactName }) => /\S\s+\S/.test(contactName) && !/\d/.test(contactName),
  }),
  rule({
    id: 'DM-02',
    severity: 'warning',
    cites: ['4'],
    about: ['contactPosition'],
    message:
      'Chức vụ cán bộ đầu mối (STT 4: {contactPosition}) là số hoặc số điện thoại. Đề nghị nhà trường ghi chức vụ bằng chữ.',
    holds: ({ contactPosition }) => /\p{L}/u.test(contactPosition) || !/\d/.test(contactPosition),
  }),
  rule({
    id: 'DM-03',
    severity: 'warning',
    cites: ['5'],
    about: ['contactPhone'],
    message:
      'Số điện thoại cán bộ đầu mối (STT 5: {contactPhone}) chưa đúng: {problem}. Đề nghị nhà trường kiểm tra lại và ghi một số điện thoại.',
    holds: (_, { read }) => read.phone.kind === 'phone' && !read.phone.several,
    shows: (_, { read }) => ({
      problem:
        read.phone.kind === 'phone'
          ? `có nhiều số, tạm lấy số đầu (${read.phone.phone})`
          : 'số di động có 10 chữ số, số cố định có 11 chữ số kể cả mã vùng',
    }),
  }),
];
