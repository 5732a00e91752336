/** Looks for the seeds that catch each planted defect, and prints the table. */
import { setFlagsFromString } from 'node:v8';
import { hire } from '../../../src/local/simulator/fleet/crew';
import { runSeed } from '../../../src/local/simulator/run-seed';
import { DEFECTS } from '../../local/simulator/planted-defects';
import { plantedBundle } from './planted-bundle';

const SCHOOLS = 60;

setFlagsFromString('--no-opt');
let survivors = 0;
/** `all` or a part of the name, the first seed, the last seed. */
const [only, from = '1', to = '200'] = process.argv.slice(2);
for (const { name, changes, caughtBy } of DEFECTS) {
  if (only && only !== 'all' && !name.includes(only)) continue;
  const dist = await plantedBundle(changes);
  const crew = hire(dist);
  let caught = '';
  for (let seed = Number(from); seed <= Number(to) && caught === ''; seed += 1) {
    const { faults } = caughtBy;
    const result = runSeed({ seed, faults, schools: SCHOOLS, dist, crew, stopAtFirst: true });
    const [first] = result.violations;
    if (first) {
      const needed = seed - Number(from) + 1;
      caught = `${faults} | ${seed} | ${needed} | ${first.invariant} | ${first.what.slice(0, 110)}`;
    }
  }
  if (caught === '') survivors += 1;
  console.log(`${name} | ${caught || 'SURVIVES'}`);
  await crew.dismiss();
}
process.exit(survivors > 0 ? 1 : 0);
