import type { Authorization } from '../../app/ports';

/** `getAuthorizedScopes` is newer than the types. */
type Info = GoogleAppsScript.Script.AuthorizationInfo & {
  readonly getAuthorizedScopes?: () => readonly string[];
};

/** What the account that runs has granted: since 2025 it may tick some scopes and leave others. */
export function authorization(): Authorization {
  const info: Info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return {
    complete: info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED,
    granted: info.getAuthorizedScopes?.() ?? null,
    url: info.getAuthorizationUrl() ?? '',
  };
}
