// Reads one file with the bundled reader where nothing but ECMAScript exists, and prints what came
// of it, what it cost the processor and by how much the process grew.
const { readFileSync } = require('node:fs');
const vm = require('node:vm');

const [, , bundle, file] = process.argv;
const bytes = readFileSync(file);
const context = vm.createContext({});
for (const name of ['console', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef']) {
  vm.runInContext(`delete globalThis.${name}`, context);
}
vm.runInContext(readFileSync(bundle, 'utf8'), context);
context.input = vm.runInContext('(bytes) => new Uint8Array(bytes)', context)(bytes);

const before = process.memoryUsage().rss;
const cpu = process.cpuUsage();
const outcome = vm.runInContext('reader.readListFile(input)', context);
const { user, system } = process.cpuUsage(cpu);
// On a machine with other work the wall's clock counts that work too.
const cpuMs = (user + system) / 1e3;
const mb = (peakBytes() - before) / 1e6;
const plain = (_key, value) =>
  value instanceof vm.runInContext('Set', context) ? [...value] : value;
process.stdout.write(JSON.stringify({ outcome, cpuMs, mb }, plain));

/** Linux starts `maxRSS` with the memory of whoever started this process; VmHWM is its own. */
function peakBytes() {
  try {
    const own = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
    if (own) return Number(own[1]) * 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
