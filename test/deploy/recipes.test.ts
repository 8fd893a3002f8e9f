import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { hosts } from '../../src/publish/hosts.ts';
import { projectFolder } from '../helpers/build-site.ts';

const folder = path.join(projectFolder, 'scripts/deploy');
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const { version } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
const names = readdirSync(folder).sort();

const right = z.enum(['read', 'write', 'none']);
const permissions = z.partialRecord(z.enum(['contents', 'pages', 'id-token']), right);
/** As much of a workflow of GitHub as the recipe uses; a key that is misspelt is none of these. */
const Workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    push: z.strictObject({ branches: z.array(z.string()) }),
    workflow_dispatch: z.null(),
  }),
  permissions,
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  env: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.strictObject({
      needs: z.string().optional(),
      'runs-on': z.literal('ubuntu-latest'),
      strategy: z.strictObject({ matrix: z.strictObject({ part: z.array(z.int()) }) }).optional(),
      permissions,
      environment: z.strictObject({ name: z.string(), url: z.string() }).optional(),
      steps: z.array(
        z.union([
          z.strictObject({
            id: z.string().optional(),
            // one of GitHub’s own, of a major version
            uses: z.string().regex(/^actions\/[a-z-]+@v\d+$/),
            with: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
          }),
          z.strictObject({ run: z.string(), env: z.record(z.string(), z.string()).optional() }),
        ]),
      ),
    }),
  ),
});

const GitLab = z.strictObject({
  variables: z.record(z.string(), z.string()),
  pages: z.strictObject({
    image: z.literal('node:20'),
    script: z.array(z.string()),
    cache: z.strictObject({ key: z.string(), paths: z.array(z.string()) }),
    artifacts: z.strictObject({ paths: z.tuple([z.literal('public')]) }),
    rules: z.array(z.strictObject({ if: z.string() })),
  }),
});

describe('The workflow for GitHub Pages', () => {
  const workflow = Workflow.parse(parse(read('github-pages.yml')));
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('gives each job no more rights than it needs', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.build?.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(workflow.jobs.deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  });

  it('publishes what it has built, under the address that GitHub gives', () => {
    expect(workflow.jobs.deploy?.needs).toBe('build');
    const build = steps.find((step) => 'run' in step && step.run.startsWith('lectern build'));
    expect(build).toMatchObject({
      env: { BASE_URL: expect.stringMatching(/^\$\{\{ steps\.pages\.outputs\.base_url \}\}$/) },
    });
    const uploaded = steps.find(
      (step) => 'uses' in step && step.uses.startsWith('actions/upload-pages-artifact@'),
    );
    expect(uploaded).toMatchObject({ with: { path: '_site' } });
    const ids = steps.flatMap((step) => ('id' in step && step.id ? [step.id] : []));
    for (const [, id] of read('github-pages.yml').matchAll(/steps\.([a-z]+)\.outputs/g))
      expect(ids).toContain(id);
  });

  it('puts nothing that others write into a shell', () => {
    for (const step of steps) if ('run' in step) expect(step.run).not.toContain('${{');
  });
});

describe('The workflow that reads in parts', () => {
  const workflow = Workflow.parse(parse(read('github-pages-parts.yml')));
  const runs = (job: string) =>
    (workflow.jobs[job]?.steps ?? []).flatMap((step) => ('run' in step ? [step.run] : []));

  it('reads each part once, and joins them all', () => {
    const parts = workflow.jobs.read?.strategy?.matrix.part ?? [];
    expect(parts).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(runs('read').at(-1)).toBe(`lectern build . --shard "$PART/${parts.length}" --out "$OUT"`);
    expect(runs('build').at(-1)).toMatch(/^lectern join "\$PARTS"\/part-\* --archive \. .*--frozen/);
    expect(workflow.jobs.build?.needs).toBe('read');
  });

  it('gives no more rights than the other, and puts nothing that others write into a shell', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.read?.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.build?.permissions).toEqual({ contents: 'read', pages: 'read' });
    for (const job of Object.keys(workflow.jobs))
      for (const command of runs(job)) expect(command).not.toContain('${{');
  });
});

it('The pipeline for GitLab Pages has the keys that GitLab knows', () => {
  const { pages } = GitLab.parse(parse(read('gitlab-pages.yml')));
  expect(pages.script.join('\n')).toContain('--out public ');
});

describe('The recipes', () => {
  it.each(['github-pages.yml', 'github-pages-parts.yml', 'gitlab-pages.yml', 'netlify.toml'])(
    'of %s build nothing that the lock does not hold',
    (name) => {
      expect(read(name)).toMatch(/lectern (?:build|join) [^\n]*--frozen/);
    },
  );

  it.each(['github-pages.yml', 'github-pages-parts.yml', 'gitlab-pages.yml', 'netlify.toml'])(
    'of %s install this release, from a file and by no name that others could take',
    (name) => {
      expect(read(name)).toContain(`.lectern/lectern-${version}.tgz`);
      expect(read(name)).toContain('npm install --global --ignore-scripts "./$LECTERN"');
      expect(read(name)).not.toMatch(/npx (?:--yes )?lectern/);
    },
  );

  it.each(names)('hold no secret: %s', (name) => {
    expect(read(name)).not.toMatch(
      /AKIA[A-Z0-9]{12}|(?:token|secret|password)\s*[:=]\s*['"]?[A-Za-z0-9+/]{16}/i,
    );
  });

  it('are each explained, with what was tried', () => {
    const readme = read('README.md');
    for (const name of names.filter((one) => one !== 'README.md' && one !== 's3-sign.ts'))
      expect(readme, name).toContain(`\`${name}\``);
    for (const { name } of hosts) expect(readme, name).toContain(name.replace('paid ', ''));
  });
});
