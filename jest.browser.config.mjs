import base from './jest.config.mjs'

/** Tests in a real browser; `npm run test:browser` runs them, one file after the other. */
export default {
  ...base,
  roots: ['<rootDir>/test/browser'],
  testPathIgnorePatterns: [],
  reporters: ['default'],
  globalSetup: '<rootDir>/test/support/build-page-once.ts',
  maxWorkers: 1,
  testTimeout: 240_000,
}
