import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { HostOptions, LocalHost } from '../../src/local/engine/local-host';
import { openHost } from '../../src/local/host/open-host';
import { createHocBaSoForm } from '../../src/local/world/hoc-ba-so-form';

/** 23 March 2026, 08:00 in Hải Phòng: a Monday, four days before the deadline. */
export const NOW = Date.UTC(2026, 2, 23, 1);

const SCOPES = ['spreadsheets.currentonly', 'script.scriptapp', 'script.container.ui'];
const MORE_SCOPES = ['script.send_mail', 'userinfo.email', 'forms', 'drive.readonly'];

/** A pushed folder with this code, as the build would leave it. */
export function distWith(
  code: string,
  pages: Record<string, string> = {},
  without: readonly string[] = [],
): string {
  const dist = mkdtempSync(path.join(tmpdir(), 'dist-'));
  const scopes = [...SCOPES, ...MORE_SCOPES]
    .filter((scope) => !without.includes(scope))
    .map((scope) => `https://www.googleapis.com/auth/${scope}`);
  const manifest = { timeZone: 'Asia/Ho_Chi_Minh', runtimeVersion: 'V8', oauthScopes: scopes };
  writeFileSync(path.join(dist, 'appsscript.json'), JSON.stringify(manifest));
  writeFileSync(path.join(dist, 'Code.js'), code);
  for (const [name, html] of Object.entries(pages)) {
    writeFileSync(path.join(dist, `${name}.html`), html);
  }
  return dist;
}

/** A host on this code, its errors in English unless a test says otherwise. */
export function hostOn(code: string, given: Partial<HostOptions> = {}): LocalHost {
  return openHost({ dist: distWith(code), now: NOW, errorLanguage: 'en', ...given });
}

/** The same with the letter's Form linked to it. */
export function hostWithForm(code: string, given: Partial<HostOptions> = {}): LocalHost {
  const host = hostOn(code, given);
  createHocBaSoForm(host.world);
  return host;
}

/** What a function returns, or its error. */
export function outcomeOf(host: LocalHost, body: string): unknown {
  const record = host.run(body);
  return record.error ? record.error.message : record.value;
}
