/** 1234567 is printed 1.234.567, as Vietnamese offices write it. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return (value < 0 ? '−' : '') + grouped + (fraction === undefined ? '' : `,${fraction}`);
}
