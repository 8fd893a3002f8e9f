import { commonFurniture, questionWords, voiceWords } from './common.ts';
import type { Dialect } from './types.ts';

/** Press briefings of the French Foreign Ministry: declarations under headings, then `Q - …` and `R - …`. */
export const quaiDorsay: Dialect = {
  id: 'quai-dorsay',
  name: 'French Foreign Ministry',
  names: { fr: 'Ministère français des Affaires étrangères' },
  lang: 'fr',
  bears: { pattern: /\bFrance\b|français/i, sample: 'La France construit le pont.' },
  marks: [
    {
      pattern: /^(?:Q\s?&\s?R\s?[-–—]\s?)?(?:Extraits? du )?Point de presse\b/i,
      weight: 2.5,
      sample: 'Q&R - Point de presse live (4 mai 2031)',
    },
    {
      pattern:
        /^(?:Déclarations?|Réponses?|Conférence de presse) (?:du|de la) porte-parole(?: adjointe?)?\b/i,
      weight: 2.5,
      sample: 'Déclarations de la porte-parole',
    },
    { pattern: /^R\d{0,2}\s?[-–—]\s+\S/, weight: 1, atMost: 5, sample: 'R - Au printemps.' },
    { pattern: /^R\s?:\s+\S/, weight: 0.6, atMost: 3, sample: 'R : Au printemps.' },
    { pattern: /^\((?:Paris|Seul le prononcé fait foi)\b/, weight: 2, sample: '(Seul le prononcé fait foi)' },
  ],
  labels: [
    {
      role: 'question',
      pattern: /(Q\d{0,2})\s*(?:[-–—]+|:)\s*(?=\S)/y,
      sample: 'Q - Quand le pont ouvrira-t-il ?',
    },
    { role: 'answer', pattern: /(R\d{0,2})\s*(?:[-–—]+|:)\s*(?=\S)/y, sample: 'R - Au printemps.' },
    {
      role: 'question',
      pattern: /(Relance|Question complémentaire)\s*[:–—-]\s*/iy,
      followUp: true,
      sample: 'Relance : Et le péage ?',
    },
    ...questionWords,
    {
      role: 'answer',
      pattern:
        /((?:Réponse|(?:L[ea] )?[Pp]orte-parole(?: adjointe?)?)(?: du ministère)?)\s*(?:[-–—]+|:)\s+(?=\S)/y,
      sample: 'La porte-parole : Au printemps.',
    },
    {
      role: null,
      shape: 'name',
      pattern:
        /((?:L[ea] (?:ministre|secrétaire d['’][ÉE]tat)|(?:M\.|Mme) \p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){0,2}))\s+[-–—]\s+(?=\S)/uy,
      sample: 'Mme Anne Exemple - Bonjour à tous.',
    },
    ...voiceWords,
  ],
  speakers: ['name', 'upper'],
  roles: 'fixed',
  notLabels:
    /^(?:Contacts?(?: presse)?|Voir aussi|Sur le même (?:sujet|thème)|Rappel|Thèmes?|En savoir plus)$/iu,
  furniture: [
    ...commonFurniture,
    {
      kind: 'chrome',
      pattern:
        /^(?:Partager|Imprimer|Facebook|Twitter|X|LinkedIn|Courriel|Bluesky|Copier le lien|Lire la suite.{0,10}|Retour (?:en )?haut(?: de page)?|Haut de page|Accueil\s*[>›»].{0,160}|À la Une|Salle de presse|Partager l['’]article.{0,40}|Tous droits réservés.{0,80})$/i,
      sample: 'Accueil > Salle de presse > Point de presse',
    },
    {
      kind: 'date',
      pattern: /^\(\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)?, (?:le )?\d{1,2}(?:er)? \p{L}+ \d{4}\)$/u,
      sample: '(Nordport, 4 mai 2031)',
    },
    {
      kind: 'note',
      pattern:
        /^(?:\(?Seul le prononcé fait foi\)?\.?|(?:Au|Lors du) point de presse (?:de ce jour|d['’]aujourd['’]hui|électronique).{5,200}[:.])$/i,
      sample: 'Au point de presse de ce jour, la porte-parole a répondu aux questions suivantes :',
    },
    {
      kind: 'heading',
      pattern:
        /^(?:Déclarations?|Propos liminaires?)(?: (?:liminaires? )?(?:du|de la) porte-parole(?: adjointe?)?)?$/i,
      sample: 'Déclarations de la porte-parole',
    },
    {
      kind: 'end',
      pattern:
        /^(?:Fin du point de presse|Sur le même (?:sujet|thème)|Voir aussi|Dans la même rubrique|En savoir plus)\s*:?\.?$/i,
      sample: 'Sur le même sujet',
    },
  ],
  tocHeading: { pattern: /^(?:Sommaire|Au sommaire|Sujets abordés)\s*:?$/i, sample: 'Sommaire' },
  answersHeading: {
    pattern:
      /^(?:Q\s?&\s?R|(?:Questions?\s?(?:[/&-]|et)\s?)réponses?|Réponses? (?:(?:du|de la) porte-parole )?aux questions(?: de la presse| des journalistes)?)\s*:?$/i,
    sample: 'Questions / Réponses',
  },
  headings: true,
  inlineHeading: {
    pattern: /^\d{1,2}\s?[.)]\s+(\p{Lu}(?:[^.?!:]|(?<= MM?)\.){2,140}[^.?!:;,])$/u,
    sample: '2. Solande - Entretien de la ministre avec son homologue (5 mai 2031)',
  },
  dateOrder: 'day-first',
  selector: '.texte, .article-content, .node__content, article, main',
};
