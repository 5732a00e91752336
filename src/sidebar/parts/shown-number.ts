/** 12.345 as people here write it. */
export function shownNumber(value: number): string {
  return value.toLocaleString('vi');
}

/** 0.256 as 25,6%; a dash where there is nothing to divide by. */
export function shownShare(share: number | null): string {
  if (share === null) return '–';
  return share.toLocaleString('vi', { style: 'percent', maximumFractionDigits: 1 });
}
