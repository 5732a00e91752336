import type { LateCounts } from '../../core/overview/late-schools';
import { formatNumber } from '../../core/vietnamese-number';
import { REJECTED_ELSEWHERE } from './names';

/** What the person types before the letter is made. */
export type Slot = 'original' | 'topic' | 'until' | 'symbol';

/** A text with places for what is typed. */
export type Pieces = readonly (string | { readonly slot: Slot })[];

/** Room to write by hand; plain spaces would be run together by a page. */
const gap = (characters: number) => '\u00A0'.repeat(characters);
const slot = (name: Slot) => ({ slot: name });
/** "05 đơn vị": official documents write small numbers with a zero. */
const schools = (count: number) => `${counted(count)} đơn vị`;

/** 1.234; below ten with a zero. */
function counted(count: number): string {
  return count > 0 && count < 10 ? `0${count}` : formatNumber(count);
}

function joined(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} và ${last}`;
}

/** Everything that the urging letter says (Nghị định 30/2020/NĐ-CP), and its page's sentences. */
export const viUrging = {
  heading: {
    superior: 'UBND THÀNH PHỐ HẢI PHÒNG',
    agency: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: [`Số:${gap(8)}/`, slot('symbol')] as Pieces,
    placeAndDate: (year: string) => `Hải Phòng, ngày${gap(6)}tháng${gap(6)}năm ${year}`,
    subject: 'V/v đôn đốc gửi báo cáo kết quả triển khai Học bạ số',
  },
  symbol: 'SGDĐT-VP',
  topic: 'đôn đốc thực hiện nhiệm vụ theo Kế hoạch triển khai Học bạ số năm học 2025-2026',
  blank: {
    original: (year: string) => `${gap(8)}/SGDĐT-VP ngày${gap(6)}tháng${gap(6)}năm ${year}`,
    topic: 'triển khai Học bạ số',
    until: (year: string) => `ngày${gap(6)}tháng${gap(6)}năm ${year}`,
  },
  dear: 'Kính gửi:',
  toSchools: 'Các đơn vị có tên trong Phụ lục kèm theo',
  toCommune: (commune: string) => `Ủy ban nhân dân ${commune}`,
  asked: (deadline: string): Pieces => [
    'Thực hiện Công văn số ',
    slot('original'),
    ' của Sở Giáo dục và Đào tạo về việc ',
    slot('topic'),
    `, các cơ sở giáo dục phổ thông và giáo dục thường xuyên gửi báo cáo kết quả triển khai Học bạ số ${deadline}.`,
  ],
  progress: (instant: string, where: string, counts: LateCounts): string => {
    const { expected, accepted, onTime, late, overdue, inTime } = counts;
    const known = `Tính đến ${instant}, trong tổng số ${schools(expected)} phải báo cáo${where}, Sở Giáo dục và Đào tạo`;
    const rest = inTime > 0 ? `; ${schools(inTime)} còn trong thời gian được gia hạn.` : '.';
    if (accepted === 0) {
      return `${known} chưa nhận được báo cáo hợp lệ của đơn vị nào; ${schools(overdue)} đã quá thời hạn${rest}`;
    }
    const share = ((accepted / expected) * 100).toFixed(1).replace('.', ',');
    const kinds = joined([
      ...(onTime > 0 ? [`${schools(onTime)} báo cáo đúng hạn`] : []),
      ...(late > 0 ? [`${schools(late)} báo cáo sau thời hạn`] : []),
    ]);
    return `${known} đã nhận được báo cáo hợp lệ của ${schools(accepted)} (đạt ${share}%), gồm ${kinds}; đã quá thời hạn nhưng chưa nhận được báo cáo hợp lệ của ${schools(overdue)}${rest}`;
  },
  whoIsLate: ({ overdue, missing, mustFix, rejected }: LateCounts): string => {
    const kinds = [
      { count: missing, what: 'chưa gửi báo cáo' },
      { count: mustFix, what: 'đã gửi nhưng báo cáo cần sửa' },
      { count: rejected, what: `chỉ ${REJECTED_ELSEWHERE}` },
    ].filter(({ count }) => count > 0);
    const lists =
      mustFix > 0
        ? 'danh sách tại Phụ lục I, nội dung cần sửa tại Phụ lục II kèm theo'
        : 'danh sách tại Phụ lục kèm theo';
    const [only, other] = kinds;
    const who =
      only && !other
        ? `${overdue === 1 ? 'Đơn vị' : 'Các đơn vị'} quá thời hạn nêu trên ${overdue === 1 ? '' : 'đều '}${only.what}`
        : `Trong ${schools(overdue)} chưa có báo cáo hợp lệ có ${joined(kinds.map(({ count, what }) => `${schools(count)} ${what}`))}`;
    return `${who} (${lists}).`;
  },
  demand:
    'Để bảo đảm tiến độ chung của toàn ngành, Sở Giáo dục và Đào tạo yêu cầu các đơn vị có tên trong Phụ lục khẩn trương thực hiện các nội dung sau:',
  send: 'Đơn vị chưa gửi báo cáo: gửi báo cáo qua biểu mẫu nêu tại Công văn trên.',
  mend: 'Đơn vị đã gửi nhưng cần sửa: rà soát nội dung nêu tại Phụ lục II, sửa và gửi lại báo cáo.',
  mailbox: (domains: string) =>
    `Gửi báo cáo bằng tài khoản thư điện tử công vụ (${domains}); nội dung báo cáo bảo đảm đầy đủ, chính xác, phản ánh đúng thực tế triển khai tại đơn vị.`,
  until: ['Thời hạn hoàn thành: trước ', slot('until'), '.'] as Pieces,
  numbered: (number: number, task: Pieces): Pieces => [`${number}. `, ...task],
  communesHelp:
    'Đề nghị Ủy ban nhân dân các xã, phường, đặc khu phối hợp chỉ đạo, đôn đốc các trường trên địa bàn có tên trong Phụ lục thực hiện báo cáo.',
  communeHelps: (commune: string) =>
    `Đề nghị Ủy ban nhân dân ${commune} phối hợp chỉ đạo, đôn đốc các trường trên địa bàn có tên trong Phụ lục thực hiện báo cáo.`,
  crossed:
    'Đơn vị nào đã gửi báo cáo hợp lệ sau thời điểm tổng hợp nêu trên thì không phải thực hiện lại.',
  end: (contact: string) =>
    `Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các đơn vị phản ánh kịp thời về Sở Giáo dục và Đào tạo${contact === '' ? '' : ` (đầu mối: ${contact})`} để được hướng dẫn, hỗ trợ./.`,
  signers: [['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], ['GIÁM ĐỐC'], ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG']],
  receivers: {
    title: 'Nơi nhận:',
    whole: ['Như trên;', 'Các phòng cơ quan Sở;', 'UBND cấp xã (để ph);', 'Lưu: VT, VP.'],
    commune: ['Như trên;', 'Các phòng cơ quan Sở;', 'Lưu: VT, VP.'],
  },
  appendix: {
    name: 'Phụ lục',
    enclosed: (year: string): Pieces => [
      `(Kèm theo Công văn số${gap(6)}/`,
      slot('symbol'),
      ` ngày${gap(4)}tháng${gap(4)}năm ${year} của Sở GDĐT)`,
    ],
    late: 'DANH SÁCH ĐƠN VỊ CHƯA NHẬN ĐƯỢC BÁO CÁO HỢP LỆ',
    returned: 'DANH SÁCH ĐƠN VỊ ĐÃ GỬI NHƯNG CẦN SỬA',
    asOf: (instant: string, count: number) => `Số liệu tính đến ${instant}; ${schools(count)}.`,
    lateColumns: [
      'STT',
      'Mã trường',
      'Tên trường',
      'Xã/phường',
      'Tình trạng',
      'Số ngày quá hạn',
      'Ghi chú',
    ],
    returnedColumns: [
      'STT',
      'Mã trường',
      'Tên trường',
      'Xã/phường',
      'Ngày gửi',
      'Nội dung cần sửa',
    ],
    group: (commune: string, count: number) =>
      `${commune === '' ? 'Chưa rõ xã, phường' : commune}: ${schools(count)}`,
    extended: (day: string) => `Gia hạn đến hết ngày ${day}`,
    seeReturned: 'Xem Phụ lục II',
    kinds: {
      missing: 'Chưa gửi báo cáo',
      mustFix: 'Đã gửi, cần sửa',
      rejected: REJECTED_ELSEWHERE,
    },
  },
  where: (commune: string) => ` trên địa bàn ${commune}`,
  fileName: 'Công văn đôn đốc Học bạ số',
  communeFile: (number: string, commune: string) => `${number} Công văn đôn đốc - ${commune}`,
  nothing: {
    before: (deadline: string) =>
      `Chưa hết thời hạn báo cáo nên chưa trường nào chậm. Thời hạn: ${deadline}. Sau thời hạn, hãy mở lại trang này.`,
    inTime: (count: number, day: string) =>
      `Chưa trường nào chậm: ${formatNumber(count)} trường chưa có báo cáo hợp lệ đang trong thời gian được gia hạn, sớm nhất đến hết ngày ${day}.`,
    none: 'Không trường nào chậm: mọi trường phải báo cáo đều đã có báo cáo hợp lệ.',
  },
} as const;
