import { defineConfig } from 'vitest/config';

/** Tests that need a built site and a browser: they share one of each, made in the global setup of their project. */
const inBrowser = ['test/site-pages/**/*.test.ts', 'test/**/*.browser.test.ts'];

/**
 * Tests that put one module in the place of another, change folders, start programs or count steps: each file has its modules
 * to itself.
 */
const alone = [
  'test/cli/closed-output.test.ts',
  'test/cli/npm-start.test.ts',
  'test/cli/parse.test.ts',
  'test/cli/serve.test.ts',
  'test/cli/server.test.ts',
  'test/dialects/made-up.test.ts',
  'test/languages/made-up.test.ts',
  'test/model/rules.test.ts',
  'test/packaging/**/*.test.ts',
  'test/properties/linear.test.ts',
  'test/publish/**/*.test.ts',
  'test/search/faults.test.ts',
  'test/search/index.test.ts',
];

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
          exclude: [...inBrowser, ...alone],
          globalSetup: './test/helpers/temporary-setup.ts',
          // to load the modules once a worker, not once a file, saves two fifths of the time
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: alone,
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
