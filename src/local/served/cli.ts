import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError, Option } from 'commander';
import { openSession } from './host-session';
import { serve } from './server';
import { claimStateFile } from './state-lock';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('a port is a whole number from 0 to 65535');
  }
  return port;
}

const program = new Command('npm start --')
  .description('Opens the local host: the Form, the Sheet and the outbox, with the demo round in.')
  .addOption(
    new Option('-p, --port <number>', 'port on 127.0.0.1')
      .env('PORT')
      .default(8080)
      .argParser(portNumber),
  )
  .addOption(
    new Option('--account <kind>', 'whose quotas apply')
      .choices(['workspace', 'consumer'])
      .default('workspace'),
  )
  .option('--state <file>', 'where the world is kept', `${ROOT}.local/world.json`)
  .option('--reset', 'forget what was done and begin the demo anew', false)
  .parse();
const { port, account, reset, state } = program.opts<{
  port: number;
  account: 'workspace' | 'consumer';
  reset: boolean;
  state: string;
}>();

try {
  claimStateFile(state);
} catch (error) {
  program.error((error as Error).message);
}
// A signal ends Node without its exit handlers, which give the file free.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit());
}

const session = await openSession({
  dist: `${ROOT}dist`,
  local: `${ROOT}dist-local`,
  stateFile: state,
  demoFile: `${ROOT}.local/demo-${account}.json`,
  account,
  reset,
  tell: (what) => console.error(what),
});
try {
  const server = await serve(session, `${ROOT}dist-local/page`, port);
  const address = server.address();
  const listening = typeof address === 'object' && address ? address.port : port;
  console.log(`Học bạ số: http://localhost:${listening}/  (Ctrl+C to stop)`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(
    code === 'EADDRINUSE'
      ? `Port ${port} is taken. Try another one: PORT=8081 npm start`
      : `Cannot listen: ${message}`,
  );
  process.exitCode = 1;
}
