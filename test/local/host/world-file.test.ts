import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { servedPage } from '../../../src/local/services/served-page';
import { readWorld } from '../../../src/local/world/saved-world';
import { hostWithForm } from '../../builders/host';

const CODE = `
  function install() { ScriptApp.newTrigger('tick_').timeBased().everyMinutes(5).create();
    PropertiesService.getScriptProperties().setProperty('k', 'v'); }
  function tick_() { MailApp.sendEmail({ to: 'a@x.vn', subject: 's', body: Utilities.getUuid() }); }`;

const file = () => path.join(mkdtempSync(path.join(tmpdir(), 'world-')), 'world.json');

describe('the world in its file', () => {
  test('goes on after it was saved as it would have without', () => {
    const at = file();
    const one = hostWithForm(CODE);
    one.run('install');
    one.submit({ 'Tên trường': 'TH A' }, { as: 'a@haiphong.edu.vn' });
    one.save(at);
    const two = hostWithForm(CODE, { world: readWorld(at) });
    two.world.forms.length = 1; // the builder of this test links another Form
    two.world.workbook.sheets.shift();
    one.advanceTo(one.world.now + 1_000_000);
    two.advanceTo(two.world.now + 1_000_000);
    const bodies = (world: typeof one.world) => world.outbox.map(({ to, at: sent }) => [to, sent]);
    expect(bodies(two.world)).toEqual(bodies(one.world));
    expect(two.world.properties.script).toEqual({ k: 'v' });
    expect(two.displayed('Câu trả lời biểu mẫu 1')).toEqual(
      one.displayed('Câu trả lời biểu mẫu 1'),
    );
  });

  test('leaves no temporary file behind', () => {
    const at = file();
    hostWithForm(CODE).save(at);
    expect([existsSync(at), existsSync(`${at}.part`)]).toEqual([true, false]);
  });

  test('of another version is refused by a sentence', () => {
    const at = file();
    hostWithForm(CODE).save(at);
    writeFileSync(at, readFileSync(at, 'utf8').replace('"version":1', '"version":2'));
    expect(() => readWorld(at)).toThrow('is of version 2, this host reads 1');
  });
});

describe('a page as Google serves it', () => {
  test('loses what looks like a comment inside template literals of its scripts', () => {
    expect(
      servedPage('<script>const a = `https://x.vn`; // kept\n</script><p>`https://x.vn`</p>'),
    ).toBe('<script>const a = `https:`; // kept\n</script><p>`https://x.vn`</p>');
  });
});
