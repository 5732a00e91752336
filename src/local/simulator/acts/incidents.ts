import { openHost } from '../../host/open-host';
import { copied } from '../../world/copy';
import { ALLOWANCE, usageOf } from '../../world/mailbox';
import { COLLEAGUE, OWNER } from '../../world/new-world';
import type { Sheet } from '../../world/world-state';
import type { Act, Simulation } from '../fleet/simulation';
import { modeOf } from '../office/fingerprint';
import { MAIL_LEDGER } from '../office/office';
import { MINUTE } from '../office/office-time';
import { ledgerOf, mailOf, mayHaveLeft } from '../office/our-tabs';
import { ask } from './menu-acts';
import { broken, mended } from './staff-acts';

/** A wave begun by hand leaves with the ticks that follow. */
const IN_THE_COPY = [
  'recheck',
  'remindersPage',
  'sendReachedWave',
  'onTick_',
  'onTick_',
  'onDaily_',
] as const;

/** What befalls the office beside single calls: a few a run. */
export const INCIDENTS: Readonly<Record<string, Act>> = {
  quotaUsedElsewhere(sim, chance) {
    const { world } = sim.engine;
    const { mail } = usageOf(world, sim.office.owner, world.now);
    mail.recipients += world.kind === 'workspace' ? chance.between(900, 1_495) : 90;
    sim.quotaTakenAt = sim.moment;
    sim.tell(`somebody else's mails: ${mail.recipients} recipients used`);
  },
  triggersUsedElsewhere(sim, chance) {
    const { world } = sim.engine;
    const { triggers } = usageOf(world, sim.office.owner, world.now);
    const left = ALLOWANCE[world.kind].triggerMs - triggers.ms - chance.between(0, 10) * MINUTE;
    if (left <= 0) return;
    triggers.ms += left;
    sim.triggersTaken = { email: sim.office.owner, since: triggers.since, ms: left };
    sim.tell(`another script of the owner: ${Math.round(left / MINUTE)} trigger minutes used`);
  },
  ownerLeaves(sim, chance) {
    const { office, engine, scheduler } = sim;
    if (office.owner !== OWNER) return;
    for (const account of engine.world.accounts) {
      if (account.email === OWNER) account.authorized = false;
    }
    sim.tell('the owner withdraws the authorisation');
    // As the add-on asks: the Form, and the folder in which its uploads lie.
    for (const form of engine.world.forms) form.editors.push(COLLEAGUE);
    for (const file of engine.world.files) file.readers.push(COLLEAGUE);
    office.owner = COLLEAGUE;
    office.ownerless = true;
    const takeOver = () =>
      ask(sim, 'setUp', [{ ...choicesNow(sim), takeOver: true }], {
        kind: 'call',
        insist: () => {
          office.ownerless = false;
          sim.tell('the colleague has taken over');
        },
      });
    scheduler.plan({
      at: engine.world.now + chance.between(5, 60) * MINUTE,
      happen: takeOver,
    });
  },
  twoSetUps(sim, chance) {
    const choices = choicesNow(sim);
    const insist = () => undefined;
    ask(sim, 'setUp', [choices], { kind: 'call', insist });
    const other = chance.chance(0.5) ? sim.office.owner : COLLEAGUE;
    ask(sim, 'setUp', [choices], { kind: 'call', as: other });
  },
  copied(sim, chance) {
    const world = copied(sim.engine.world);
    world.workbook.id = `copy-${world.workbook.id}`;
    world.triggers = [];
    world.agenda = [];
    if (chance.chance(0.5)) world.properties.script = {};
    const before = world.outbox.length;
    const copy = openHost({ dist: sim.dist, now: world.now, world });
    const as = sim.office.owner;
    for (const name of IN_THE_COPY) {
      // Whatever was on its way in the original is long dead in the copy.
      world.now += 8 * MINUTE;
      copy.run(name, [], { as });
    }
    sim.tell('the file is copied, and the copy is worked in');
    if (world.outbox.length > before) sim.violate(2, 'a copy of the file sent mail');
  },
  ledgerRestored(sim, chance) {
    const { engine, scheduler, yesterday, office } = sim;
    // One at a time: adopting what is there adopts both ledgers.
    if (office.broken.has('ledger') || office.broken.has(MAIL_LEDGER)) return;
    if (engine.locks.get('script')?.holder) {
      // What a pass then writes stands in no version of the history that could be brought back.
      const again = () => INCIDENTS.ledgerRestored?.(sim, chance);
      scheduler.plan({ at: engine.world.now + MINUTE / 10, happen: again });
      return;
    }
    const name = chance.pick(['Sổ thư', 'Kiểm tra']);
    const sheet = engine.world.workbook.sheets.find((each) => each.name === name);
    const old = yesterday.get(name);
    if (!sheet || !old) return;
    const lost = copied(sheet.rows);
    const what = name === 'Sổ thư' ? MAIL_LEDGER : 'ledger';
    const before = { mail: mailOf(engine.world), ledger: ledgerOf(engine.world) };
    sheet.rows = copied(old);
    if (!losesKept(sim)) {
      sheet.rows = lost;
      return;
    }
    broken(sim, what);
    sim.restored = { ...before, moment: sim.moment };
    const adopt = chance.chance(0.3);
    const happen = () => (adopt ? adoptPresent(sim, what) : fetchBack(sim, what, sheet, lost));
    scheduler.plan({ at: engine.world.now + chance.between(10, 60) * MINUTE, happen });
  },
};

/**
 * Is something gone that a completed pass had kept? What a pass that died had only begun to write may
 * be gone as well without anybody.
 */
function losesKept({ engine: { world }, recorded, keptMail }: Simulation): boolean {
  const mail = new Map(mailOf(world).map((line) => [line.key, mayHaveLeft(line)]));
  const ledger = new Set(ledgerOf(world).map(({ report, version }) => `${report}/${version}`));
  return (
    Array.from(keptMail).some(([key, left]) => mail.get(key) !== left) ||
    Array.from(recorded.keys()).some((place) => !ledger.has(place))
  );
}

/** From the version history, as the health page says. */
function fetchBack(sim: Simulation, what: string, sheet: Sheet, rows: Sheet['rows']): void {
  sheet.rows = rows;
  mended(sim, what);
}

function adoptPresent(sim: Simulation, what: string): void {
  ask(sim, 'adoptPresentState', [], {
    kind: 'call',
    insist: () => {
      const lines = mailOf(sim.engine.world);
      const known = new Map(lines.map((line) => [line.key, line]));
      for (const key of sim.sentKeys) {
        const line = known.get(key);
        if (!line) sim.forgotten.add(key);
        else if (!mayHaveLeft(line)) sim.misremembered.add(key);
      }
      sim.adopted.add(what);
      sim.recorded.clear();
      sim.keptMail = new Map();
      mended(sim, what);
    },
  });
}

/** The set-up page proposes what is set. */
function choicesNow({ engine, office }: Simulation) {
  const mode = modeOf(engine.world) === 'Gửi thật' ? 'live' : 'dryRun';
  return { answerFrom: null, mode, addresses: office.addresses, takeOver: false };
}
