// A zone far from Hải Phòng: code that reads the machine's zone fails here.
process.env.TZ = 'America/Phoenix';

module.exports = {
  rootDir: '..',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.[jt]s$': '<rootDir>/test/esbuild-transform.cjs' },
  extensionsToTreatAsEsm: [],
  modulePathIgnorePatterns: ['<rootDir>/.tsc', '<rootDir>/dist', '<rootDir>/dist-local'],
  testTimeout: 60_000,
};
