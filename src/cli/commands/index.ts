import type { MakeCommand } from '../options.ts';
import { build } from './build.ts';
import { parse } from './parse.ts';

/** Every command, in the order in which --help lists them. */
export const commands: readonly MakeCommand[] = [build, parse];
