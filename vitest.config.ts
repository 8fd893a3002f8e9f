import { defineConfig } from 'vitest/config';

/** Tests that need a built site and a browser: they share one of each, made in the global setup of their project. */
const inBrowser = ['test/site-pages/**/*.test.ts', 'test/**/*.browser.test.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 240_000,
    teardownTimeout: 60_000,
    // what is waited for comes about; on a busy machine it takes its time
    expect: { poll: { timeout: 60_000 } },
    passWithNoTests: false,
    reporters: ['default', './test/helpers/count-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['test/**/*.test.ts'],
          exclude: inBrowser,
          globalSetup: './test/helpers/temporary-setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: inBrowser,
          globalSetup: ['./test/helpers/temporary-setup.ts', './test/helpers/site-setup.ts'],
          testTimeout: 300_000,
          isolate: false,
        },
      },
    ],
  },
});
