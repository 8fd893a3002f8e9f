import { commonFurniture, questionsOnly, questionsPut, voiceWords } from './common.ts';
import type { Dialect } from './types.ts';

/** Briefings of the US Department of Defense: `Q:`, ranks and names in capitals, `STAFF:`. */
export const pentagon: Dialect = {
  id: 'pentagon',
  name: 'US Department of Defense',
  lang: 'en',
  bears: {
    pattern: /Pentagon|Department of (?:Defense|War)|\bDOD\b|United States|\bU\.S\./,
    sample: 'Pentagon Press Secretary Ann Example',
  },
  marks: [
    {
      pattern:
        /\b(?:Pentagon Press Secretary|Department of (?:Defense|War)|Secretary of (?:Defense|War)|Hold(?:s|ing)? (?:a|an)\b.{0,40}\b(?:Press (?:Briefing|Conference|Gaggle)|News (?:Briefing|Conference)|Media (?:Availability|Roundtable)))/i,
      weight: 3,
      sample: 'Press Secretary Commodore Ann Example Holds an On-Camera Press Briefing',
    },
    { pattern: /^Q:\s/, weight: 0.3, atMost: 4, sample: 'Q: When will the bridge open?' },
    {
      pattern:
        /^(?:GEN|LT|LTC|MAJ|BRIG|COL|CAPT|CMDR|CDR|COMM|COMMODORE|ADM|VADM|RADM|VICE ADM|REAR ADM|SGT|GENERAL|LIEUTENANT|MAJOR|BRIGADIER|COLONEL|CAPTAIN|COMMANDER|ADMIRAL|REAR ADMIRAL|SECRETARY OF)\b[^:a-z]{0,70}:/,
      weight: 0.8,
      atMost: 4,
      sample: 'BRIG. GEN. EXAMPLE: Soon.',
    },
    { pattern: /^\(?CROSSTALK\)?\.?$/, weight: 1, sample: '(CROSSTALK)' },
    { pattern: /^STAFF:/, weight: 1, sample: 'STAFF: Thank you, everyone.' },
  ],
  labels: [...questionsPut, ...questionsOnly, ...voiceWords],
  speakers: ['upper', 'name'],
  roles: 'fixed',
  furniture: [
    ...commonFurniture,
    {
      kind: 'chrome',
      pattern: /^An official website of /i,
      sample: 'An official website of the Fisheries Guard',
    },
    { kind: 'chrome', pattern: /^Transcript$/, sample: 'Transcript' },
  ],
  spokesperson: [
    {
      pattern:
        /Press Secretary\s+(?:[\p{L}.]+\s+){0,3}?(\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}\.)?\s+\p{Lu}[\p{L}’'-]+)(?=,|\s+(?:Hold|Brief|Press|and|Conduct))/u,
      sample: 'Press Secretary Commodore Ann Example Holds an On-Camera Press Briefing',
    },
  ],
  dateOrder: 'month-first',
  selector: '.body, .adetail, article',
};
