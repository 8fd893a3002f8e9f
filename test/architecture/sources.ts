import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectFolder } from '../helpers/build-site.ts';

export interface SourceFile {
  /** from the project folder, with "/" */
  path: string;
  text: string;
}

/** All files below a folder of the project that end so. */
export function sourceFiles(folder: string, endings: string[]): SourceFile[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(projectFolder, file).replaceAll('\\', '/'),
      text: readFileSync(file, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const imports = [
  // import { parse } from '../parse/parse.ts';   export type { Item } from './briefing.ts';
  /^\s*(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  // import './layers.ts';
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  // await import('pagefind')
  /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  // require('wink-nlp')
  /\brequire\(\s*['"]([^'"]+)['"]\s*\)/g,
];

/** Every module that the source names in an import or a re-export, types included. */
export function importedModules(text: string): string[] {
  return imports.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}
