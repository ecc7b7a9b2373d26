export default {
  testEnvironment: 'node',
  // Journeys start servers and SDKs; a busy machine may take a while, and no test is about time.
  testTimeout: 30_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // They need a browser: jest.browser.config.mjs has them.
  testPathIgnorePatterns: ['<rootDir>/test/browser/'],
  reporters: ['default', '<rootDir>/test/support/left-out.mjs'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2024',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
}
