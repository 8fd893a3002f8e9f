import { answerWords, commonFurniture, questionWords } from './common.ts';
import type { Dialect } from './types.ts';

/** Briefings of the Russian Foreign Ministry’s spokespersons: contents first, questions without headings. */
export const mfaRussia: Dialect = {
  id: 'mfa-russia',
  name: 'Russian Foreign Ministry',
  names: {
    ru: 'МИД России',
    fr: 'Ministère russe des Affaires étrangères',
    es: 'Ministerio de Exteriores de Rusia',
    de: 'Russisches Außenministerium',
  },
  lang: null,
  bears: {
    pattern: /\bRussia|росси|\bruss(?:e|isch|ie|land)|\brus(?:[ao]|ia)\b/i,
    sample: 'Russia will build the bridge.',
  },
  marks: [
    { pattern: /^Asset Publisher$/i, weight: 4, sample: 'Asset Publisher' },
    {
      pattern:
        /\bForeign Ministry Spokes(?:wo)?man\b|официального представителя МИД|porte-parole du Minist[èe]re|portavoz oficial|(?:offiziellen )?(?:Sprecherin|Sprechers?) des (?:russischen )?Außenministeriums/i,
      weight: 3,
      sample: 'Briefing by Foreign Ministry Spokeswoman Anna Example, Northport, May 4, 2031',
    },
    {
      pattern:
        /^(?:Table of contents|Оглавление|Содержание|Sommaire|Table des matières|Índice|Contenido|Sumario|Inhalt(?:sverzeichnis)?)\s*:?$/i,
      weight: 2,
      sample: 'Table of contents',
    },
    {
      pattern:
        /^(?:\d+\.\s*)?(?:(?:From |Excerpts from )?Answers? to (?:media )?questions|Из ответов на вопросы|Ответы на вопросы|Réponses aux questions|Extraits des réponses|Respuestas? a (?:las )?preguntas|De las respuestas|(?:Aus )?Antworten auf)/i,
      weight: 3,
      sample: 'Answers to media questions:',
    },
    {
      pattern:
        /^(?:Back to top|К началу|В начало|Наверх|Retour en haut|Haut de page|Volver arriba|Arriba|Nach oben|Zum Seitenanfang)$/i,
      weight: 1,
      atMost: 3,
      sample: 'Back to top',
    },
    {
      pattern: /^(?:Question|Вопрос|Pregunta|Frage)(?:\s*\([^)]*\))?\s*:/,
      weight: 0.5,
      atMost: 4,
      sample: 'Question: When?',
    },
    { pattern: /^[•\s]*(?:[a-z]{2}-[A-Z]{2}\d?\s*){2,}$/, weight: 4, sample: '• de-DE1 en-GB1' },
    {
      pattern:
        /^(?:Maria Zakharova|Мария Захарова|М\.\s?В\.\s?Захарова|Marija Sacharowa|María Zajárova|Maria Zakharova)\s*:/,
      weight: 2,
      atMost: 2,
      sample: 'Maria Zakharova: Yes.',
    },
  ],
  labels: [...questionWords, ...answerWords],
  speakers: ['name'],
  roles: 'fixed',
  furniture: [
    ...commonFurniture,
    {
      kind: 'chrome',
      ends: true,
      pattern:
        /^(?:Back to top|К началу|В начало|Наверх|Retour en haut|Haut de page|Volver arriba|Arriba|Nach oben|Zum Seitenanfang)$/i,
      sample: 'Back to top',
    },
    {
      kind: 'chrome',
      pattern:
        /^(?:Asset Publisher|Additional materials|Advanced settings|Дополнительные материалы|Расширенные настройки|Documents additionnels|Paramètres avancés|Materiales adicionales|Ajustes avanzados|Weitere Materialien|Erweiterte Einstellungen)$/i,
      sample: 'Additional materials',
    },
    {
      kind: 'chrome',
      pattern: /^[•\s]*(?:[a-z]{2}-[A-Z]{2}(?:\s?\d+)?[\s|,]*)+$/,
      sample: '• de-DE1 en-GB1 es-ES1',
    },
    { kind: 'chrome', pattern: /^\d{2,5}-\d{2}-\d{2}-\d{4}$/, sample: '2231-03-11-2031' },
  ],
  tocHeading: {
    pattern:
      /^(?:table of )?contents\s*:?$|^(?:Оглавление|Содержание|Sommaire|Table des matières|Índice|Contenido|Sumario|Inhalt(?:sverzeichnis)?)\s*:?$/i,
    sample: 'Table of contents',
  },
  answersHeading: {
    pattern:
      /^(?:(?:from|excerpts from)\s+)?(?:the\s+)?answers? to (?:the )?(?:media|journalists[’']?|reporters[’']?)?\s*questions?(?: from the media)?\s*[:.]?$|^(?:Из ответов|Ответы) на (?:\S+ )?вопросы(?: СМИ| журналистов)?\s*:?$|^(?:Extraits des )?réponses aux questions(?: des médias| des journalistes| de la presse)?\s*:?$|^(?:De las )?respuestas? a (?:las )?preguntas(?: de los (?:medios|periodistas)| de la prensa)?.{0,30}:?$|^(?:Aus )?(?:den )?Antworten auf (?:die )?(?:Medienfragen|Fragen(?: der (?:Medien|Journalisten)| von Journalisten)?)\s*:?$/i,
    sample: 'From answers to media questions:',
  },
  headings: true,
  spokesperson: [
    {
      pattern: /Spokes(?:wo)?man(?: of [^,]{3,60}?)?\s+(\p{Lu}[\p{L}’-]+(?:\s+\p{Lu}[\p{L}’-]+){1,2})/u,
      sample: 'Briefing by Foreign Ministry Spokeswoman Anna Example, May 4, 2031',
    },
  ],
  selector: '.journal-content-article, .article-content, .news-detail, article',
};
