/** Words of "Xuất báo cáo". */
export const viExport = {
  now: 'Số liệu lúc này',
  frozen: ({ name }: { name: string }) => `Bản chốt “${name}”`,
} as const;
