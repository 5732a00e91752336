import { domainOf, normaliseMailbox } from '../../src/core/mailbox';

test.each([
  [' THPT-NgoQuyen@HaiPhong.edu.vn ', 'thpt-ngoquyen@haiphong.edu.vn'],
  ['mailto:a@haiphong.edu.vn', 'a@haiphong.edu.vn'],
  ['<a@haiphong.edu.vn>', 'a@haiphong.edu.vn'],
  ['<mailto:a@haiphong.edu.vn>', 'a@haiphong.edu.vn'],
  ['Trường A <a@haiphong.edu.vn>', 'a@haiphong.edu.vn'],
  ['a\u200B@haiphong.edu.vn\uFEFF', 'a@haiphong.edu.vn'],
  ['ａ＠haiphong.edu.vn', 'a@haiphong.edu.vn'],
])('%j is the mailbox %s', (typed, mailbox) => {
  expect(normaliseMailbox(typed)).toBe(mailbox);
  expect(domainOf(typed)).toBe('haiphong.edu.vn');
});

test.each([
  ['a@xhaiphong.edu.vn', 'xhaiphong.edu.vn'],
  ['a@haiphong.edu.vn.evil.com', 'haiphong.edu.vn.evil.com'],
  ['a@haiphong.edu.vn.com', 'haiphong.edu.vn.com'],
  ['a@mail.haiphong.edu.vn', 'mail.haiphong.edu.vn'],
  ['a@haiphong.edu.vm', 'haiphong.edu.vm'],
  ['a@haiphong.gov.vn', 'haiphong.gov.vn'],
  ['a@haiphong.edu', 'haiphong.edu'],
])('%s stands at its whole domain, %s', (address, domain) => {
  expect(domainOf(address)).toBe(domain);
});

test.each([
  ['two addresses in one', 'a@haiphong.edu.vn@gmail.com'],
  ['two addresses the other way round', 'a@gmail.com@haiphong.edu.vn'],
  ['an address as the name of another', 'a@gmail.com <b@haiphong.edu.vn>'],
  ['a list', 'a@gmail.com,b@haiphong.edu.vn'],
  ['a Cyrillic а', 'a@h\u0430iphong.edu.vn'],
  ['a space in the domain', 'a@hai phong.edu.vn'],
  ['a dot at the end', 'a@haiphong.edu.vn.'],
  ['a line break and a header', 'a\nbcc:x@haiphong.edu.vn'],
  ['no name', '@haiphong.edu.vn'],
  ['no domain', 'thpt-ngoquyen'],
  ['a host without a dot', 'a@localhost'],
  ['nothing', ''],
])('%s has no domain', (_, address) => {
  expect(domainOf(address)).toBe('');
});
