import { fold } from '../vietnamese-text';

/** A sum ends no list: it stands above it, under each class, in the heading. Folded. */
const TOTALS =
  /^(?:tổng (?:cộng|số|hợp)|tổng(?= ?[:\d]|$| (?:hs|lớp|khối|trường|học|toàn|số|các))|cộng(?= ?[:\d.]|$| dồn| chung| lớp| khối| trường| toàn))/;

/** Folded (see `fold`: "ký" is "kí"). How the lines under a table begin. */
const ENDS: readonly RegExp[] = [
  /^(?:ấn định |chốt )?danh sách (?:này |trên )?(?:có|gồm)(?: |:)/,
  /^(?:\(?ấn định|số học sinh ấn định)/,
  /^(?:người |cán bộ )?(?:lập (?:biểu|bảng|danh sách|báo cáo)|thống kê|tổng hợp)/,
  /^người (?:lập|báo cáo|kiểm tra|duyệt|ghi)/,
  /^(?:kt|tm|tl|q)?[. ]*(?:phó )?(?:hiệu trưởng|giám đốc|thủ trưởng)/,
  /^(?:tm|t\/m)[. ]*(?:nhà trường|ban giám hiệu|bgh)/,
  /^(?:xác nhận|duyệt) (?:của|bgh|ban giám hiệu|nhà trường)/,
  /^\(?(?:đã )?(?:kí(?: tên|,| và| rõ| ghi|$)|chữ kí)/,
  /^\(?đóng dấu/,
  // "Hải Phòng, ngày … tháng 3 năm 2026"; "(Tính đến ngày …" is a subtitle.
  /^(?:[^,(\d]{2,40}, ?)?ngày[ \d.…_/]*tháng(?!.* sinh)/,
];

/** Signatures, place and date: behind them stands nothing of the list but by accident. */
export function endsList(text: string): boolean {
  const line = fold(text);
  return ENDS.some((end) => end.test(line));
}

/** Total, signatures, place and date: what stands under a table of pupils. */
export function isFooter(text: string): boolean {
  const line = fold(text);
  return TOTALS.test(line) || ENDS.some((end) => end.test(line));
}

/** How the lines above a table begin; they stand again where a sheet holds several tables. */
const TITLES =
  /^(?:ubnd|ủy ban|sở|phòng|trường|danh sách|năm học|học kì|đơn vị|biểu|mẫu|phụ lục|cộng hòa|độc lập|gvcn|giáo viên|sĩ số|lớp|khối|trang|đợt|kèm theo|ghi chú|lưu ý|\()(?!\p{L})/u;

export function isTitle(text: string): boolean {
  return TITLES.test(fold(text));
}
