import { clockTime, dayOf, makeDay, startOfDay } from './calendar';

const STAMP = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}):(\d{2}):(\d{2})$/;

/** 26/03/2026 17:00:05 in Hải Phòng: an instant of whole seconds as text that reads back exactly. */
export function formatStamp(ms: number): string {
  const [year, month, date] = dayOf(ms).split('-');
  const { hour, minute, second } = clockTime(ms);
  const time = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  return `${date}/${month}/${year} ${time}`;
}

/** The instant, ms; null when the text is no stamp. */
export function readStamp(text: string): number | null {
  const found = STAMP.exec(text);
  if (!found) return null;
  const parts = found.slice(1).map(Number);
  const [date = 0, month = 0, year = 0, hour = 0, minute = 0, second = 0] = parts;
  const day = makeDay(year, month, date);
  return day === undefined ? null : startOfDay(day) + ((hour * 60 + minute) * 60 + second) * 1000;
}
