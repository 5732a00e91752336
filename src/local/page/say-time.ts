const ZONE = 'Asia/Ho_Chi_Minh';
const OFFSET_MS = 7 * 3_600_000;
const DAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const seconds = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

const local = (instant: number): Date => new Date(instant + OFFSET_MS);

function sayDay(instant: number): string {
  const at = local(instant);
  return `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear()}`;
}

/** "Thứ hai, 23/3/2026 08:00" */
export function sayLong(instant: number): string {
  return `${DAYS[local(instant).getUTCDay()]}, ${sayDay(instant)} ${clock.format(instant)}`;
}

export function sayShort(instant: number): string {
  const at = local(instant);
  return `${at.getUTCDate()}/${at.getUTCMonth() + 1} ${clock.format(instant)}`;
}

export const sayPrecise = (instant: number): string =>
  `${sayDay(instant)} ${seconds.format(instant)}`;

/** For `<input type="datetime-local">`, whose text has no zone: both ways in Hải Phòng's time. */
export const toInput = (instant: number): string => local(instant).toISOString().slice(0, 16);
export const fromInput = (text: string): number => Date.parse(`${text}:00Z`) - OFFSET_MS;
