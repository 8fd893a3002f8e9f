import type { MakeCommand } from '../options.ts';
import { add } from './add.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { outline } from './outline.ts';
import { parse } from './parse.ts';
import { rules } from './rules.ts';
import { serve } from './serve.ts';

/** Every command, in the order in which --help lists them. */
export const commands: readonly MakeCommand[] = [build, serve, check, parse, outline, explain, add, rules];
