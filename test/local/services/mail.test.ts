import { hostOn, outcomeOf } from '../../builders/host';

const send = (options: string) => `function f() { MailApp.sendEmail(${options}); }`;
const many = (count: number) => Array.from({ length: count }, (_, i) => `a${i}@x.vn`).join(',');

describe('mail', () => {
  test('leaves from the account that runs, with all it was given', () => {
    const host = hostOn(
      send(`{ to: 'a@x.vn', cc: 'b@x.vn', subject: 'S', body: 'B', htmlBody: '<b>B</b>',
      name: 'Sở', replyTo: 'r@x.vn', attachments: [Utilities.newBlob('đ', 'text/plain', 'a.txt')] }`),
    );
    host.run('f');
    expect(host.world.outbox).toMatchObject([
      {
        from: 'so.gddt@haiphong.edu.vn',
        to: 'a@x.vn',
        cc: 'b@x.vn',
        subject: 'S',
        body: 'B',
        htmlBody: '<b>B</b>',
        name: 'Sở',
        replyTo: 'r@x.vn',
        attachments: [{ name: 'a.txt', mimeType: 'text/plain', base64: 'xJE=' }],
      },
    ]);
  });

  test.each([
    [
      "{ to: 'a@b@c', subject: 's', body: 'b' }",
      'Invalid email: a@b@c',
      'Email không hợp lệ: a@b@c',
    ],
    [
      "{ to: '', subject: 's', body: 'b' }",
      'Failed to send email: no recipient',
      'Failed to send email: no recipient',
    ],
    [
      `{ to: '${many(51)}', subject: 's', body: 'b' }`,
      'Limit Exceeded: Email Recipients Per Message.',
      'Đã vượt quá giới hạn: Người nhận email trên mỗi thư.',
    ],
    [
      "{ to: 'a@x.vn', subject: 's'.repeat(251), body: 'b' }",
      'Argument too large: subject',
      'Argument too large: subject',
    ],
    [
      "{ to: 'a@x.vn', subject: 's', body: 'b'.repeat(500000) }",
      'Limit Exceeded: Email Body Size.',
      'Limit Exceeded: Email Body Size.',
    ],
  ])('%.60s is refused in the account’s language', (options, english, vietnamese) => {
    expect(outcomeOf(hostOn(send(options)), 'f')).toBe(english);
    expect(outcomeOf(hostOn(send(options), { errorLanguage: 'vi' }), 'f')).toBe(vietnamese);
  });

  const BURST = `function burst() { for (let i = 0; i < 10; i += 1)
      MailApp.sendEmail({ to: '${many(10)}', subject: 's', body: 'b' });
      return MailApp.getRemainingDailyQuota(); }
    function one() { MailApp.sendEmail({ to: 'a@x.vn', subject: 's', body: 'b' }); }
    function left() { return MailApp.getRemainingDailyQuota(); }`;

  test('a consumer account has 100 recipients a day, a Workspace account 1,500', () => {
    expect(hostOn(BURST, { account: 'consumer' }).run('burst').value).toBe(0);
    expect(hostOn(BURST).run('burst').value).toBe(1400);
  });

  test('the quota is each account’s own, and comes back 24 hours after the first mail', () => {
    const host = hostOn(BURST, { account: 'consumer', errorLanguage: 'vi' });
    const first = host.world.now;
    host.run('burst');
    expect(outcomeOf(host, 'one')).toBe('Dịch vụ bị gọi quá nhiều lần trong một ngày: email.');
    expect(host.run('left', [], { as: 'vanphong.so@haiphong.edu.vn' }).value).toBe(100);
    host.advanceTo(first + 23 * 3_600_000);
    expect(host.run('left').value).toBe(0);
    host.advanceTo(first + 24 * 3_600_000 + 1_000);
    expect(host.run('left').value).toBe(100);
  });
});

describe('properties and cache', () => {
  test('values are texts, and kept between executions', () => {
    const host = hostOn(`const p = () => PropertiesService.getScriptProperties();
      function put() { p().setProperties({ a: 1, b: 'x' }).deleteProperty('b'); }
      function get() { return [p().getProperties(), p().getProperty('b'), p().getKeys()]; }`);
    host.run('put');
    expect(host.run('get').value).toEqual([{ a: '1' }, null, ['a']]);
  });

  test('a value over 9 KB is refused, counted in bytes', () => {
    const code = (text: string) =>
      `function f() { PropertiesService.getScriptProperties().setProperty('k', '${text}'.repeat(9216)); }`;
    expect(outcomeOf(hostOn(code('a')), 'f')).toBeUndefined();
    expect(outcomeOf(hostOn(code('đ')), 'f')).toBe('Argument too large: k');
  });

  test('a cached value expires', () => {
    const host = hostOn(`const c = () => CacheService.getScriptCache();
      function put() { c().put('k', 'v', 60); } function get() { return c().get('k'); }`);
    host.run('put');
    expect(host.run('get').value).toBe('v');
    host.advanceTo(host.world.now + 61_000);
    expect(host.run('get').value).toBeNull();
  });
});
