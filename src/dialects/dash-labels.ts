import { commonFurniture } from './common.ts';
import type { Dialect } from './types.ts';

/** Labels that a dash ends: `Q - …`, `R - …`, `The Minister — …`. */
export const dashLabels: Dialect = {
  id: 'dash-labels',
  name: 'labels and a dash',
  lang: null,
  marks: [
    {
      pattern:
        /^(?:[QP]\d{0,3}|QUESTION|Question|JOURNALIST|Journalist|REPORTER|Reporter|JOURNALISTE|Journaliste|PREGUNTA|Pregunta|FRAGE|Frage|ВОПРОС|Вопрос)\s*(?:\.\s*)?[–—-]{1,2}\s+[\p{Lu}¿¡«"“(]/u,
      weight: 0.9,
      atMost: 4,
      sample: 'Journalist — When will the bridge open?',
    },
  ],
  labels: [
    {
      role: 'question',
      pattern:
        /((?:[QP]\d{0,3}|QUESTION|Question|JOURNALIST|Journalist|REPORTER|Reporter|JOURNALISTE|Journaliste|PREGUNTA|Pregunta|FRAGE|Frage|ВОПРОС|Вопрос)(?:\s+\d{1,2})?)\s*(?:\.\s*)?[–—-]{1,2}\s+/y,
      sample: 'Journalist — When will the bridge open?',
    },
    {
      role: 'answer',
      pattern: /([AR]\d{0,3}|Réponse|Respuesta|Antwort|Ответ|Answer)\s*(?:\.\s*)?[–—-]{1,2}\s+/y,
      sample: 'R - Au printemps.',
    },
    {
      role: null,
      shape: 'name',
      pattern:
        /(\p{Lu}[\p{L}.’']*(?:\s+(?:de|del|of|the|von|\p{Lu}[\p{L}.’'-]*)){0,5}?)(?:\s+[–—]|\s?\.\s?[–—-])\s+(?=[\p{Lu}"“«¿¡(])/uy,
      sample: 'The Minister — In spring.',
    },
    {
      role: null,
      shape: 'name',
      pattern: /(\p{Lu}[\p{L}’']*(?:[ \u00a0][\p{L}’'-]+){0,7}) ?\.[-–—]{1,2}\s+(?=[\p{Lu}"“«¿¡(])/uy,
      sample: 'Ministra portavoz.- Buenos días.',
    },
  ],
  speakers: ['upper', 'name'],
  roles: 'pattern',
  furniture: commonFurniture,
};
