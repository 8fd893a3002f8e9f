import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ownTemplates } from '../../templates/render-page.ts';
import type { Templates } from '../../templates/view.ts';
import { compareText } from '../archive/order.ts';
import { isFolder } from '../archive/walk.ts';
import { hint } from '../text/nearest.ts';
import { UsageError } from './usage-error.ts';

/** What a folder of templates makes of ours. */
export interface Overrides {
  /** ours, with its own in the place of those of the same name */
  templates: Templates;
  /** comes after the site's own styles */
  css: string;
  files: { address: string; file: string }[];
}

export const noOverrides: Overrides = { templates: ownTemplates, css: '', files: [] };

/**
 * The templates of whoever runs the build in the place of ours, for this build alone:
 * fragments/NAME.mts and pages/NAME.mts export the function as default; styles/*.css and assets/* are added.
 * @throws UsageError for a folder that is not there, and for a file that replaces nothing, exports no function or cannot be loaded
 */
export async function loadOverrides(folder: string): Promise<Overrides> {
  const root = path.resolve(folder);
  if (!(await isFolder(root))) throw new UsageError(`There is no folder “${folder}” with templates.`);
  const parts = await replaced(ownTemplates.parts, path.join(root, 'fragments'));
  const pages = await replaced(ownTemplates.pages, path.join(root, 'pages'));
  const styles = await filesOf(path.join(root, 'styles'), /\.css$/);
  const css = await Promise.all(styles.map((file) => readFile(file, 'utf8')));
  const files = await filesOf(path.join(root, 'assets'), /^[a-z0-9_][a-z0-9._-]*$/);
  return {
    templates: { parts, pages },
    css: css.join('\n'),
    files: files.map((file) => ({ address: `/assets/${path.basename(file)}`, file })),
  };
}

/** A table of templates as it is with those of a folder, each under its name. */
async function replaced<Table extends object>(table: Table, folder: string): Promise<Table> {
  const made: Record<string, unknown> = {};
  for (const file of await filesOf(folder, /\.m?[jt]s$/)) {
    const stem = path.basename(file).replace(/\.\w+$/, '');
    const name = [stem, camelCase(stem)].find((candidate) => Object.hasOwn(table, candidate));
    if (name === undefined) {
      const instead = hint(camelCase(stem), Object.keys(table));
      throw new UsageError(`“${file}” replaces nothing: there is no template “${stem}”. ${instead}`);
    }
    const module = await load(file);
    const template = module.default ?? module[camelCase(stem)];
    if (typeof template !== 'function')
      throw new UsageError(`“${file}” must export the template as its default.`);
    made[name] = template;
  }
  return { ...table, ...made };
}

async function load(file: string): Promise<Record<string, unknown>> {
  try {
    return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  } catch (error) {
    const reason = (error as Error).message;
    // without a package.json that says "module", Node takes .ts and .js for CommonJS, which cannot share our modules
    const told = /\brequire\b/.test(reason)
      ? `Name it ${path.basename(file).replace(/\.([jt]s)$/, '.m$1')}, so that it is read as an ES module.`
      : reason;
    throw new UsageError(`“${file}” cannot be loaded. ${told}`);
  }
}

/** "item-entry" → "itemEntry" */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Files right inside a folder, in order; none where there is no such folder. */
async function filesOf(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => pattern.test(name))
    .sort(compareText)
    .map((name) => path.join(folder, name));
}
