import { hostOn, outcomeOf } from '../../builders/host';

const MAIL = 'https://www.googleapis.com/auth/script.send_mail';
const CODE = `
function status() {
  var info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return [
    info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED,
    info.getAuthorizationUrl() !== null,
    info.getAuthorizedScopes().length,
  ].join(' ');
}
function quota() { return MailApp.getRemainingDailyQuota(); }
`;

test('an account that granted everything needs no authorisation', () => {
  expect(outcomeOf(hostOn(CODE), 'status')).toBe('true false 7');
});

test('a scope left unticked is told, and what needs it is refused', () => {
  const host = hostOn(CODE);
  for (const account of host.world.accounts) account.refused = [MAIL];
  expect(outcomeOf(host, 'status')).toBe('false true 6');
  expect(outcomeOf(host, 'quota')).toContain(MAIL);
});
