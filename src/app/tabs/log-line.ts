import type { Ports } from '../ports';

/**
 * A line of `Nhật ký`: what was done, when and by whom; nothing where somebody has deleted the tab.
 * The caller flushes.
 */
export function logDone(
  ports: Ports,
  log: { readonly id: number } | undefined,
  sentence: string,
  at = ports.clock.now(),
): void {
  if (log) ports.workbook.append(log.id, [{ dateMs: at }, ports.account.effective(), sentence]);
}
