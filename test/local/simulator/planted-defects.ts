/** One exact change of the product's source; it must be possible at exactly one place. */
export interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

interface Defect {
  readonly name: string;
  readonly changes: readonly Change[];
  /** A run that catches it: how hostile, and which seed. */
  readonly caughtBy: {
    readonly faults: 'none' | 'mild' | 'heavy' | 'hostile';
    readonly seed: number;
  };
}

const change = (file: string, from: string, to: string): Change => ({ file, from, to });
const none = (seed: number) => ({ faults: 'none', seed }) as const;
const hostile = (seed: number) => ({ faults: 'hostile', seed }) as const;
const heavy = (seed: number) => ({ faults: 'heavy', seed }) as const;

/** Small, realistic mistakes: each must break an invariant within 200 seeds. */
export const DEFECTS: readonly Defect[] = [
  {
    name: 'skip `wanted`',
    changes: [
      change(
        'app/pass/wake.ts',
        'ports.properties.put({ wanted: ports.ids.fresh(), ...ranNow(source, ports.clock.now()) });',
        'ports.properties.put(ranNow(source, ports.clock.now()));',
      ),
    ],
    caughtBy: none(17),
  },
  {
    name: 'read `wanted` after the tabs',
    changes: [
      change(
        'app/pass/pass.ts',
        '{ done: memory.wanted }',
        '{ done: ports.properties.all().wanted ?? "" }',
      ),
    ],
    caughtBy: none(45),
  },
  {
    name: 'clear instead of stamp',
    changes: [change('app/pass/pass.ts', '{ done: memory.wanted }', '{ wanted: "", done: "" }')],
    caughtBy: none(45),
  },
  {
    name: '`done` before the tabs are written',
    changes: [
      change(
        'app/pass/pass.ts',
        '  for (const { tabId, block } of writes)',
        '  if (order.asOwner) ports.properties.put({ done: memory.wanted });\n  for (const { tabId, block } of writes)',
      ),
    ],
    caughtBy: none(1),
  },
  {
    name: 'mark after sending',
    changes: [
      change(
        'app/mail/send-mail.ts',
        '    if (!mark(ports, markerOf(run, ready.key), watch.lap(ports.clock.now()))) break;\n    try {\n      ports.mail.send(letter);',
        '    try {\n      ports.mail.send(letter);\n      mark(ports, markerOf(run, ready.key));',
      ),
    ],
    caughtBy: none(1),
  },
  {
    name: 'flush forgotten',
    changes: [change('app/pass/pass.ts', '  if (writes.length > 0) ports.workbook.flush();\n', '')],
    caughtBy: none(1),
  },
  {
    name: 'event trusted instead of the row',
    changes: [
      change(
        'addon/entry/triggers.ts',
        "export function onResponseRow_(): void {\n  logged(() => onWake(googlePorts(), 'responseRow'));",
        'export function onResponseRow_(event: GoogleAppsScript.Events.SheetsOnFormSubmit): void {\n  googlePorts().properties.put({ last: String(event.range?.getLastRow() ?? "") });\n  logged(() => onWake(googlePorts()));',
      ),
      change(
        'app/pass/facts.ts',
        'ports.workbook.read(only.id) : [];',
        'ports.workbook.read(only.id).slice(0, Number(ports.properties.all().last) || undefined) : [];',
      ),
    ],
    caughtBy: none(1),
  },
  {
    name: 'hash of shown text',
    changes: [
      change(
        'addon/google/workbook.ts',
        'getDataRange().getValues()',
        'getDataRange().getDisplayValues()',
      ),
    ],
    caughtBy: none(1),
  },
  {
    name: 'hash without the sender',
    changes: [change('core/ledger/content.ts', '{normaliseMailbox(sender)}`', '{sender && ""}`')],
    caughtBy: heavy(74),
  },
  {
    name: 'latest instead of latest accepted',
    changes: [
      change(
        'core/verdicts/standing.ts',
        'const accepted = acceptedOf(versions);',
        'const accepted = newest.accepted ? newest : null;',
      ),
    ],
    caughtBy: none(3),
  },
  {
    name: 'rejected counts as reported',
    changes: [
      change(
        'core/verdicts/judge-alone.ts',
        "findings.every(({ severity }) => severity !== 'error')",
        "findings.every(({ severity, ruleId }) => severity !== 'error' || ruleId === 'GUI-01')",
      ),
    ],
    caughtBy: none(6),
  },
  {
    name: 'catch-up begins with the oldest missed wave',
    changes: [change('core/mail/waves.ts', 'Math.max(...reached)', 'Math.min(...reached)')],
    caughtBy: none(2),
  },
  {
    name: 'reserve ignored',
    changes: [change('core/mail/batch.ts', 'left - (isWave(line) ? limits.reserve() : 0)', 'left')],
    caughtBy: none(19),
  },
  {
    name: 'lock held over mail',
    changes: [
      change(
        'app/pass/wake.ts',
        'return runPass(ports, memory, order);',
        'const passed = runPass(ports, memory, order);\n    if (passed.batch) sendBatch(ports, passed.batch, mailLedger(ports, passed.facts.tabs.mail?.id ?? 0), now);\n    return { ...passed, batch: null };',
      ),
    ],
    caughtBy: none(1),
  },
  {
    name: 'no re-check at send time',
    changes: [
      change(
        'core/mail/plan-mail.ts',
        'closeReminders(lines, due, facts.now)',
        '(closeReminders, lines)',
      ),
    ],
    caughtBy: none(31),
  },
  {
    name: '`chưa rõ` after a crash retried',
    changes: [
      change(
        'core/mail/batch.ts',
        "index === marked ? 'unsettled' : 'queued'",
        "index === -9 ? 'unsettled' : 'queued'",
      ),
    ],
    caughtBy: heavy(2),
  },
  {
    name: '`chưa rõ` after a failed send retried',
    changes: [
      change(
        'app/mail/send-mail.ts',
        "outcomes.set(ready.key, 'unsettled')",
        "outcomes.set(ready.key, 'queued')",
      ),
    ],
    caughtBy: heavy(1),
  },
  {
    name: 'row number as identity',
    changes: [
      change(
        'core/ledger/match-rows.ts',
        'pair((report) => (newestOf(report).rowHash ? [newestOf(report).rowHash] : []), rowContentHash);',
        'pair((report) => [String(newestOf(report).row)], (row) => String(row.row));',
      ),
    ],
    caughtBy: none(2),
  },
  {
    name: 'edit overwrites the accepted version',
    changes: [
      change('core/ledger/record-row.ts', '  addVersion(report, {', '  amendNewest(report, {'),
    ],
    caughtBy: none(1),
  },
  {
    name: 'deleted row comes back from the Form',
    changes: [
      change(
        'core/ledger/assign-responses.ts',
        'const known = byFormId.get(response.id);',
        'const found = byFormId.get(response.id);\n    const known = found && rows.has(found) ? found : undefined;',
      ),
      change(
        'core/ledger/assign-responses.ts',
        'free(response)[0] ?? byFormId.get(response.id)',
        'free(response)[0]',
      ),
      change('app/pass/remember.ts', 'watermark === memory.watermark', 'true'),
    ],
    caughtBy: none(1),
  },
  {
    name: 'empty roster judged',
    changes: [
      change(
        'core/roster/read-roster.ts',
        "  if (read.length === 0) problems.push({ ...WHOLE_TAB, kind: 'empty', weight: 'blocks' });\n",
        '',
      ),
    ],
    caughtBy: none(1),
  },
  {
    name: 'deadline off by one second',
    changes: [
      change('core/verdicts/judge-alone.ts', 'version.sentAt < dueAt(', 'version.sentAt <= dueAt('),
    ],
    caughtBy: none(5),
  },
  {
    name: 'judged although a question is missing',
    changes: [
      change(
        'app/pass/stops.ts',
        'reasons.push(...responses.problems.map(viHealth.heading))',
        'responses.problems.map(viHealth.heading)',
      ),
    ],
    caughtBy: none(8),
  },
  {
    name: 'waves leave at any hour',
    changes: [
      change(
        'core/mail/plan-mail.ts',
        "waves === 'person' || inWaveHours(now, settings)",
        "waves !== 'none' || inWaveHours(now, settings)",
      ),
    ],
    caughtBy: none(1),
  },
  {
    name: 'stopped waves leave all the same',
    changes: [
      change(
        'app/pass/read-tabs.ts',
        'const stopped = memory.wavesStopped !== null;',
        'const stopped = memory.wavesStopped !== null && memory.owner === "";',
      ),
    ],
    caughtBy: none(40),
  },
  {
    name: 'opening the page approves',
    changes: [
      change(
        'app/reminders/load-reminders.ts',
        '  return {\n    asOf:',
        '  ports.properties.put({ schedule: JSON.stringify({ by: me, at: facts.now, ...plan.outgoing.terms }), wanted: ports.ids.fresh() });\n  return {\n    asOf:',
      ),
    ],
    caughtBy: none(7),
  },
  {
    name: 'waves wait for nobody',
    changes: [
      change(
        'core/mail/plan-mail.ts',
        'const hold = waveHold(facts.gate, facts.statuses);',
        'const hold = waveHold ? null : waveHold;',
      ),
      change('core/mail/plan-mail.ts', "= gate.let === 'schedule' ||", '= gate.let !== null ||'),
    ],
    caughtBy: none(7),
  },
  {
    name: 'edit link to everybody',
    changes: [
      change(
        'app/mail/letters.ts',
        "return addresses === 'verified' && isSender && isTaken ?",
        "return addresses !== 'typed' || (isSender && isTaken) ?",
      ),
      // The letter to a sender who is not accepted has a guard of its own.
      change(
        'app/mail/reply-letter.ts',
        '      ...findingsOf(standing, settings),\n',
        '      ...findingsOf(standing, settings),\n      ...(isRejected ? wayOn(facts) : []),\n',
      ),
    ],
    caughtBy: none(4),
  },
  {
    name: 'a lost ledger goes unnoticed',
    changes: [
      change(
        'app/pass/stops.ts',
        'return lost.includes(kind) ?',
        'return lost.includes(kind) && kind === null ?',
      ),
    ],
    caughtBy: heavy(3),
  },
  {
    name: 'a run is called dead after five seconds',
    changes: [change('core/dead-run.ts', 'DEAD_RUN_MS = 7 * 60_000', 'DEAD_RUN_MS = 5_000')],
    caughtBy: heavy(2),
  },
  {
    name: 'the Form is read no further than what has no row yet',
    changes: [
      change(
        'core/ledger/identity.ts',
        'through(responses, waiting)',
        'through(responses, waiting.slice(0, 0))',
      ),
    ],
    caughtBy: heavy(6),
  },
  {
    name: 'triggers attached beside the old ones',
    changes: [
      change('addon/google/triggers.ts', '    detach();\n    const book', '    const book'),
    ],
    caughtBy: heavy(2),
  },
  {
    name: 'a copy of the file goes on mailing',
    changes: [
      change(
        'app/pass/stops.ts',
        'memory.fileId === facts.fileId ? [] : [viHealth.copied]',
        '[viHealth.copied].slice(facts.fileId.length)',
      ),
    ],
    caughtBy: heavy(2),
  },
  {
    name: 'catch-up sends all missed waves',
    changes: [
      change(
        'core/mail/plan-mail.ts',
        'const opened = open ? openReminders(closed, due, mode) : NO_WAVES;',
        `const each = facts.settings.waves.map((wave) => remindersDue({ ...facts, settings: { ...facts.settings, waves: [wave] } }));
  const all = each.map((one) => openReminders(closed, one, mode));
  const opened = open ? { changed: new Map(all.flatMap((one) => Array.from(one.changed))), added: all.flatMap((one) => one.added) } : NO_WAVES;`,
      ),
    ],
    caughtBy: none(2),
  },
  {
    name: 'a changed verdict is told unasked',
    changes: [
      change(
        'core/mail/reply-due.ts',
        'return last === undefined || isNewer(last, occasion) || asksResend(own, occasion);',
        'return last === undefined || own.length > 0 || isNewer(last, occasion);',
      ),
    ],
    caughtBy: none(1),
  },
  {
    name: 'whoever is rejected hears nothing',
    changes: [
      change(
        'core/mail/replies.ts',
        '  if (occasion.waits) return null;\n  const last',
        "  if (occasion.waits || occasion.newest.verdict === 'rejected') return null;\n  const last",
      ),
    ],
    caughtBy: none(6),
  },
  {
    name: 'replies to addresses that anybody could type',
    changes: [
      change(
        'core/mail/replies.ts',
        "  if (!verified && !asksResend(own, occasion)) return line('notSent', 'notRegistered');\n",
        '  if (!verified && address === "") return line("notSent", "notRegistered");\n',
      ),
    ],
    caughtBy: none(15),
  },
  {
    name: 'edit link to an address that anybody could type',
    changes: [
      change(
        'app/mail/letters.ts',
        "return addresses === 'verified' && isSender",
        "return addresses !== 'unknown' && isSender",
      ),
    ],
    caughtBy: none(5),
  },
  {
    name: 'the tick forgets what is due by the clock',
    changes: [change('app/pass/wake.ts', ' || now >= memory.due', '')],
    caughtBy: heavy(4),
  },
  {
    name: 'a text cut by its characters',
    changes: [
      change(
        'core/ledger/kept-text.ts',
        'return JSON.stringify(text).length - 2;',
        'return text.length;',
      ),
    ],
    caughtBy: hostile(1),
  },
  {
    name: 'a spoilt line is a lost ledger',
    changes: [
      change(
        'app/machine/machine-lines.ts',
        'if (item !== null && take(line, item)) rebuilt.add(item);',
        'if (item !== null && Number.isNaN(line.place)) rebuilt.add(item);',
      ),
    ],
    caughtBy: hostile(1),
  },
  {
    name: 'a changed figure believed',
    changes: [
      change(
        'app/machine/machine-cell.ts',
        'seal && digest(json) !== seal[1] ? null : parseObject(json)',
        'parseObject(json)',
      ),
    ],
    caughtBy: hostile(4),
  },
  {
    name: 'a spoilt line mended from what is shown alone',
    changes: [
      change(
        'core/ledger/mend-versions.ts',
        'return row ? { ...version, ...contentOf(row) } : { ...version };',
        'return { ...version };',
      ),
    ],
    caughtBy: hostile(1),
  },
  {
    name: 'a spoilt line left as it is',
    changes: [
      change(
        'core/ledger/mend-versions.ts',
        'versions: versions.map((version) => now.get(version) ?? version),',
        'versions,',
      ),
    ],
    caughtBy: hostile(1),
  },
  {
    name: 'lists of whoever is rejected opened',
    changes: [
      change('core/uploads/opening.ts', "settings.foreignSender !== 'reject' ||", 'true ||'),
    ],
    caughtBy: hostile(1),
  },
  {
    name: 'the Form wakes all day long',
    changes: [
      change(
        'app/pass/wake.ts',
        'if (byForm && !lists.readings &&',
        'if (byForm && Number.isNaN(now) &&',
      ),
    ],
    caughtBy: hostile(1),
  },
];
