import type { LocalHost } from '../../src/local/engine/local-host';
import type { UploadedFile } from '../../src/local/world/world-state';
import { markedFile } from '../builders/marked-list';
import { letWaveLeave, MINUTE, openSmallRound, report, send, wait } from '../builders/small-round';
import { deepTest } from '../tools/depth';

/** Reports good and bad, one with a list; a wave; pages; a re-check. */
function played(list: UploadedFile, warm: boolean): LocalHost {
  const host = openSmallRound({ warm });
  send(host, report(0));
  send(host, report(1, { 6: '999' }));
  send(host, report(2, { 5: '300', 6: '300', 7: '297', 8: '0', 9: [list] }));
  wait(host, 20 * MINUTE);
  letWaveLeave(host);
  for (const page of ['dashboardPage', 'healthPage', 'rulesPage']) host.call(page);
  host.run('recheck');
  wait(host, 10 * MINUTE);
  return host;
}

deepTest(
  'executions in one context leave what executions in contexts of their own leave',
  async () => {
    const list = await markedFile({ pupils: 3 });
    const [kept, fresh] = [played(list, true), played(list, false)];
    for (const part of Object.keys(fresh.world) as (keyof typeof fresh.world)[]) {
      const texts = [kept, fresh].map(({ world }) => JSON.stringify(world[part]));
      expect([part, texts[0] === texts[1]]).toEqual([part, true]);
    }
    expect(kept.executions).toEqual(fresh.executions);
    expect(fresh.world.outbox.length).toBeGreaterThan(17);
    expect(fresh.executions.length).toBeGreaterThan(50);
  },
);
