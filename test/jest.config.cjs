const { availableParallelism } = require('node:os');

// A zone far from Hải Phòng: code that reads the machine's zone fails here.
process.env.TZ = 'America/Phoenix';

module.exports = {
  rootDir: '..',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.m?[jt]s$': '<rootDir>/test/esbuild-transform.cjs' },
  // hucre is published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  extensionsToTreatAsEsm: [],
  modulePathIgnorePatterns: ['<rootDir>/.tsc', '<rootDir>/dist', '<rootDir>/dist-local'],
  // Nothing asserts wall time, and a slow machine may take its own.
  testTimeout: 600_000,
  // Each look at a global goes through the sandbox of the suite, which is slow.
  sandboxInjectedGlobals: [
    'Array',
    'Date',
    'Error',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'RegExp',
    'Set',
    'String',
  ],
  // Three on two cores: a page's test waits for the browser half of its time.
  maxWorkers: Math.max(3, availableParallelism() - 1),
};
