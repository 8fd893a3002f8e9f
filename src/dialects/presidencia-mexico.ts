import { commonFurniture, questionsPut } from './common.ts';
import type { Dialect } from './types.ts';

/** Press conferences of the President of Mexico: upper-case names with office, then the name alone. */
export const presidenciaMexico: Dialect = {
  id: 'presidencia-mexico',
  name: 'Presidency of Mexico',
  names: { es: 'Presidencia de México' },
  lang: 'es',
  bears: { pattern: /M[ée]xico|mexican[ao]/i, sample: 'Palacio Nacional, Ciudad de México' },
  marks: [
    {
      pattern: /^PRESIDENT[AE](?: \p{Lu}+){3,6}:/u,
      weight: 3,
      atMost: 2,
      sample: 'PRESIDENTE JUAN EJEMPLO PÉREZ: Buenos días.',
    },
    {
      pattern: /^(?:PREGUNTA|INTERLOCUTORA?|INTERVENCIÓN(?: (?:HOMBRE|MUJER))?):/,
      weight: 1.5,
      atMost: 4,
      sample: 'INTERLOCUTORA: ¿Cuándo?',
    },
    { pattern: /^(?:20\d{2}:|“?20\d{2}[:,]?)\s*Año d/i, weight: 2, sample: '2031: Año del Puente' },
    { pattern: /Derechos Reservados/i, weight: 1, sample: '© Copyright Derechos Reservados 2031' },
    {
      pattern: /conferencia de prensa/i,
      weight: 1,
      sample: 'Versión estenográfica. Conferencia de prensa matutina',
    },
  ],
  labels: [
    ...questionsPut,
    {
      role: 'question',
      pattern:
        /((?:PREGUNTA|INTERLOCUTORA?|PERIODISTA|REPORTERA?)(?:\s*\((?<note>[^()]{1,80})\))?)(?:\s*:\s*|\s+(?=\((?:Inaudible|inaudible)))/y,
      sample: 'INTERLOCUTORA: ¿Cuándo se abre el puente?',
    },
    {
      role: 'question',
      comment: true,
      pattern: /(INTERVENCI[OÓ]N)\s*:\s*/y,
      sample: 'INTERVENCIÓN: ¿Cuándo?',
    },
    {
      role: 'moderator',
      pattern:
        /((?:INTERVENCI[OÓ]N|VO(?:Z|CES)|ASISTENTES|MODERADORA?|PRESENTADORA?|MAESTR[OA] DE CEREMONIAS|TRADUCTORA?|INTÉRPRETE)(?: [\p{Lu} ]{3,20})?)\s*:\s*/uy,
      sample: 'INTERVENCIÓN MUJER: ¡El puente!',
    },
  ],
  speakers: ['upper'],
  roles: 'fixed',
  furniture: [
    ...commonFurniture,
    { kind: 'letterhead', pattern: /^[“"]?20\d{2}[:,]?\s*Año d.{3,80}$/i, sample: '2031: Año del Puente' },
    { kind: 'chrome', pattern: /Derechos Reservados/i, sample: '© Copyright Derechos Reservados 2031' },
    { kind: 'end', pattern: /^\+{3,}$/, sample: '+++++' },
    { kind: 'end', pattern: /^[-–—\s]*[o0]{2,6}[-–—o0\s]*$/i, sample: '---000---' },
  ],
  dateOrder: 'day-first',
  untitled: 'Conferencia de prensa',
  selector: '.entry-content, article',
};
