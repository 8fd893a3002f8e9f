import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { groupBy } from './src/text/group-by.ts';
import { trialOf } from './test/helpers/trials.ts';

/** Tests that need a built site and a browser: they share one of each, made in the global setup of their project. */
const inBrowser = ['test/site-pages/**/*.test.ts', 'test/**/*.browser.test.ts'];

/** Tests that put one module in the place of another, change folders or count steps: each file has its modules to itself. */
const alone = [
  'test/cli/init.test.ts',
  'test/dialects/made-up.test.ts',
  'test/formats/data/held.test.ts',
  'test/languages/made-up.test.ts',
  'test/model/rules.test.ts',
  'test/parse/spoken-titles.test.ts',
  'test/people/linear.test.ts',
  'test/properties/formulas-work.test.ts',
  'test/properties/linear.test.ts',
  'test/properties/title-work.test.ts',
  'test/publish/faults.test.ts',
  'test/publish/history.test.ts',
  'test/publish/incremental.test.ts',
  'test/publish/lock.test.ts',
  'test/publish/overrides.test.ts',
  'test/publish/shards.test.ts',
  'test/publish/site-changes.test.ts',
];

/**
 * What takes longest, longest first: begun last, one of them would leave the other workers idle. The seconds of the
 * processor that each takes with what it starts decide, not those that it waits.
 */
const slow = [
  'test/publish/lock.test.ts',
  'test/properties/linear.test.ts',
  'test/publish/faults.test.ts',
  'test/publish/incremental.test.ts',
  'test/publish/history.test.ts',
  'test/model/rules.test.ts',
  'test/publish/overrides.test.ts',
  'test/publish/shards.test.ts',
  'test/site-pages/kinds.test.ts',
  'test/scale/slice.browser.test.ts',
  'test/site-pages/markup.test.ts',
  'test/site-pages/stable.test.ts',
  'test/search/search.browser.test.ts',
  'test/site-pages/anchors.test.ts',
  'test/search/made-up-address.browser.test.ts',
  'test/properties/awkward.test.ts',
  'test/publish/build.test.ts',
  'test/packaging/package.test.ts',
  'test/lock/laws.test.ts',
  'test/cli/npm-start.test.ts',
  'test/architecture/checks.test.ts',
  'test/properties/parse.test.ts',
  'test/cli/closed-output.test.ts',
  'test/safety/documents.test.ts',
  'test/archive/threads.test.ts',
  'test/publish/any-machine.test.ts',
  'test/safety/markdown-bounds.test.ts',
  'test/properties/malformed-markup.test.ts',
  'test/publish/full-disk.test.ts',
  'test/corpus/evaluate.test.ts',
  'test/archive/hostile-yaml.test.ts',
  'test/cli/serve.test.ts',
  'test/lock/mend.test.ts',
  'test/cli/server.test.ts',
  'test/templates/pages.test.ts',
  'test/publish/topics-aside.test.ts',
  'test/cli/verify.test.ts',
  'test/cli/parse.test.ts',
  'test/lock/hostile.test.ts',
];

/**
 * The projects one after the other, for a worker that goes from one to the next starts anew. First what needs no site,
 * while the sites are built that pages are looked at of; last many files that each take little, so that all workers end
 * at the same time.
 */
const order = ['alone', 'pages', 'code'];

/** Puts the slow files of each project before its others. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = slow.findIndex((file) => moduleId.endsWith(`/${file}`));
      return at < 0 ? slow.length : at;
    };
    const projects = groupBy(await super.sort(files), ({ project }) => project.name);
    return order.flatMap((name) => (projects.get(name) ?? []).sort((a, b) => rank(a) - rank(b)));
  }
}

export default defineConfig({
  test: {
    pool: 'forks',
    // as many as there are processors, of which two are reckoned with: a third makes each wait for the others, and compiles all once more
    maxWorkers: 2,
    // where laws are tried on more cases, they take longer
    testTimeout: 180_000 * trialOf(process.env).times,
    hookTimeout: 240_000,
    teardownTimeout: 60_000,
    // what is waited for comes about; on a busy machine it takes its time
    expect: { poll: { timeout: 60_000 } },
    passWithNoTests: false,
    setupFiles: ['./test/helpers/trials-setup.ts', './test/helpers/code-setup.ts'],
    // a module is compiled once, not once a project and run
    experimental: { fsModuleCache: true, fsModuleCachePath: 'node_modules/.cache/lectern-modules' },
    sequence: { sequencer: SlowFirst },
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
