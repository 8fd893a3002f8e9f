import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pages } from '../../templates/pages/index.ts';
import { parts } from '../../templates/parts.ts';
import { compareText } from '../archive/order.ts';
import { isFolder } from '../archive/walk.ts';
import { hint } from '../text/nearest.ts';
import { UsageError } from './usage-error.ts';

/** What a folder of templates adds beside the fragments and pages that it replaces. */
export interface Overrides {
  /** comes after the site's own styles */
  css: string;
  files: { address: string; file: string }[];
}

export const noOverrides: Overrides = { css: '', files: [] };

/**
 * Puts the templates of whoever runs the build in the place of ours:
 * fragments/NAME.mts and pages/NAME.mts export the function as default; styles/*.css and assets/* are added.
 */
export async function loadOverrides(folder: string): Promise<Overrides> {
  const root = path.resolve(folder);
  if (!(await isFolder(root))) throw new UsageError(`There is no folder “${folder}” with templates.`);
  await replace(parts, path.join(root, 'fragments'));
  await replace(pages, path.join(root, 'pages'));
  const styles = await filesOf(path.join(root, 'styles'), /\.css$/);
  const css = await Promise.all(styles.map((file) => readFile(file, 'utf8')));
  const files = await filesOf(path.join(root, 'assets'), /^[a-z0-9_][a-z0-9._-]*$/);
  return {
    css: css.join('\n'),
    files: files.map((file) => ({ address: `/assets/${path.basename(file)}`, file })),
  };
}

async function replace(table: object, folder: string): Promise<void> {
  const known = table as Record<string, unknown>;
  for (const file of await filesOf(folder, /\.m?[jt]s$/)) {
    const stem = path.basename(file).replace(/\.\w+$/, '');
    const name = [stem, camelCase(stem)].find((candidate) => candidate in known);
    if (name === undefined) {
      const instead = hint(camelCase(stem), Object.keys(known));
      throw new UsageError(`“${file}” replaces nothing: there is no template “${stem}”. ${instead}`);
    }
    const module = await load(file);
    const made = module.default ?? module[camelCase(stem)];
    if (typeof made !== 'function')
      throw new UsageError(`“${file}” must export the template as its default.`);
    known[name] = made;
  }
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
