import { onWake, tick } from '../../src/app/pass/wake';
import type { CellValue } from '../../src/core/cell';
import { type Office, runningOffice } from './office';

export const SCHOOLS = 60;

/** Sixty schools that owe a report: three batches of reminders. */
export function lateOffice(mode: 'live' | 'dryRun' = 'live'): Office {
  const office = runningOffice(mode);
  const [header = []] = office.ourTab('roster').grid;
  const schools = Array.from({ length: SCHOOLS }, (_, i): CellValue[] => [
    String(31_300_000 + i),
    '',
    `THCS Mẫu ${i + 1}`,
    'THCS',
    'Công lập',
    'Phường Lê Chân',
    `thcs-mau${i + 1}@haiphong.edu.vn`,
    ...['', '', '', ''],
  ]);
  office.pasteRoster([[...header], ...schools]);
  office.run(onWake);
  office.wait(5);
  office.run(tick);
  return office;
}

export function tickOn(office: Office, times = 6): void {
  for (let i = 0; i < times; i++) {
    office.wait(5);
    office.run(tick);
  }
}

export const addressees = (office: Office) => office.world.outbox.map(({ to }) => to);

/** Mails to somebody who had one already. */
export const twice = (office: Office) =>
  addressees(office).length - new Set(addressees(office)).size;
