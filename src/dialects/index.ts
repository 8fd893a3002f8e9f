import { bracketLabels } from './bracket-labels.ts';
import { bundespressekonferenz } from './bundespressekonferenz.ts';
import { capitalsPoint } from './capitals-point.ts';
import { dashLabels } from './dash-labels.ts';
import { doorstop } from './doorstop.ts';
import { ecb } from './ecb.ts';
import { federalReserve } from './federal-reserve.ts';
import { general } from './general.ts';
import { imf } from './imf.ts';
import { kremlin } from './kremlin.ts';
import { meaIndia } from './mea-india.ts';
import { mfaChina } from './mfa-china.ts';
import { mfaRussia } from './mfa-russia.ts';
import { mofaJapan } from './mofa-japan.ts';
import { nato } from './nato.ts';
import { ownLine } from './own-line.ts';
import { pentagon } from './pentagon.ts';
import { presidenciaMexico } from './presidencia-mexico.ts';
import { qaPlain } from './qa-plain.ts';
import { quaiDorsay } from './quai-dorsay.ts';
import { rev } from './rev.ts';
import type { Dialect } from './types.ts';
import { unNoon } from './un-noon.ts';
import { usState } from './us-state.ts';
import { whiteHouse } from './white-house.ts';

/** Every dialect, most particular first; `general` reads whatever no other knows. */
export const dialects: readonly Dialect[] = [
  mfaRussia,
  whiteHouse,
  mfaChina,
  presidenciaMexico,
  usState,
  pentagon,
  unNoon,
  doorstop,
  kremlin,
  meaIndia,
  mofaJapan,
  quaiDorsay,
  bundespressekonferenz,
  ecb,
  federalReserve,
  imf,
  nato,
  rev,
  qaPlain,
  capitalsPoint,
  dashLabels,
  bracketLabels,
  ownLine,
  general,
];

export type { Dialect } from './types.ts';
