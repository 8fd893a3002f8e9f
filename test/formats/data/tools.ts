import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Whether a program of others is here; says once, on stderr, that what needs it is skipped. */
export function isHere(program: string, ...args: string[]): boolean {
  const { error, status } = spawnSync(program, args, { stdio: 'ignore' });
  const isThere = error === undefined && status === 0;
  if (!isThere) process.stderr.write(`skipped: no ${program} here\n`);
  return isThere;
}

export const python = isHere('python3', '--version');

const schemas = resolve(import.meta.dirname, '../../../../shared/schemas');
/** The schemas of others are no part of the project. */
const schema = (name: string): string | null => {
  const file = join(schemas, name);
  if (existsSync(file)) return file;
  process.stderr.write(`skipped: no ${name} in ../shared/schemas\n`);
  return null;
};

/** Holds documents against a schema: complaints, empty where all are valid; null where that cannot be asked here. */
export type Validate = ((files: readonly string[]) => string) | null;

const asking =
  (program: string, ...args: string[]): Validate =>
  (files) => {
    const { status, stdout, stderr } = spawnSync(program, [...args, ...files], { encoding: 'utf8' });
    return status === 0 ? '' : `${stdout}${stderr}` || `${program} ended with ${status}`;
  };

const akn = schema('akomantoso30.xsd');
const tei = schema('parla-clarin.rng');
export const validateAkn: Validate =
  akn !== null && isHere('xmllint', '--version')
    ? asking('xmllint', '--noout', '--nonet', '--schema', akn)
    : null;
export const validateTei: Validate = tei !== null && isHere('jing', tei) ? asking('jing', tei) : null;
