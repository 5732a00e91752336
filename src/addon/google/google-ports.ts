import { joined, spreadOut } from '../../app/memory/long-values';
import { isOfComparison } from '../../app/memory/memory';
import type { Ports } from '../../app/ports';
import type { PutProperties } from '../../app/script-properties';
import { authorization } from './authorization';
import { forms } from './forms';
import { lists } from './lists';
import { triggers } from './triggers';
import { uploads } from './uploads';
import { workbook } from './workbook';

/** Google, as the use cases ask for it: one thin adapter a service, which decides nothing. */
export function googlePorts(): Ports {
  const scriptLock = LockService.getScriptLock();
  return {
    clock: { now: () => Date.now() },
    account: { effective: () => Session.getEffectiveUser().getEmail().trim().toLowerCase() },
    workbook: workbook(),
    forms,
    mail: {
      remaining: () => MailApp.getRemainingDailyQuota(),
      send: ({ to, subject, text, html, replyTo, senderName }) =>
        MailApp.sendEmail({
          to,
          subject,
          body: text,
          htmlBody: html,
          name: senderName,
          // Google refuses an empty address.
          ...(replyTo === '' ? {} : { replyTo }),
        }),
    },
    properties: {
      all: () => joined(PropertiesService.getScriptProperties().getProperties()),
      put: putProperties,
    },
    lock: {
      take: (waitMs) => scriptLock.tryLock(waitMs),
      release: () => scriptLock.releaseLock(),
    },
    ids: { fresh: () => Utilities.getUuid() },
    triggers,
    project: { timeZone: () => Session.getScriptTimeZone(), authorization },
    uploads,
    lists,
    secret: { forget: forgetSecret },
    diary: { technical: (message) => console.warn(message) },
  };
}

/** User properties, which editors of the file cannot read. */
function forgetSecret(): void {
  const store = PropertiesService.getUserProperties();
  for (const name of Object.keys(store.getProperties())) {
    if (isOfComparison(name)) store.deleteProperty(name);
  }
}

function putProperties(values: PutProperties): void {
  const store = PropertiesService.getScriptProperties();
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(spreadOut(values))) {
    if (value === null) store.deleteProperty(name);
    else kept[name] = value;
  }
  if (Object.keys(kept).length > 0) store.setProperties(kept, false);
}
