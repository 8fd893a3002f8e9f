// @ts-check
/** The podiums of this site, as its pages call them. */

import { offers, ownLang } from './parts-of-page.js';
import { podiumsOf } from './podiums.js';

export const podiumsKnown = podiumsOf(offers, ownLang);

/** @param {string} series */
export const podiumOf = (series) => (podiumsKnown.size > 1 ? (podiumsKnown.get(series) ?? null) : null);
