import { general } from './general.ts';
import { mfaChina } from './mfa-china.ts';
import { mfaRussia } from './mfa-russia.ts';
import { presidenciaMexico } from './presidencia-mexico.ts';
import { qaPlain } from './qa-plain.ts';
import type { Dialect } from './types.ts';
import { whiteHouse } from './white-house.ts';

/** Every dialect, most particular first; `general` reads whatever no other knows. */
export const dialects: readonly Dialect[] = [
  mfaRussia,
  whiteHouse,
  mfaChina,
  presidenciaMexico,
  qaPlain,
  general,
];

export type { Dialect } from './types.ts';
