import { stemmer } from '@orama/stemmers/french';
import type { Language } from './types.ts';

export const fr: Language = {
  tag: 'fr',
  iso3: 'fra',
  littleWords:
    'a à au aux avec ce ces cet cette comme dans de des du elle en est et être eu il ils je la le les leur lui mais me même ' +
    'ne nous on ont ou où par pas plus pour que quel quelle qui sa sans se ses si son sont sur un une votre vous y question',
  stemmer,
  stemmerFile: 'french',
  months: 'long and short',
  archive: 'Points de presse',
  labels: {
    asks: [[/JOURNALISTE?S?|Journaliste?s?/, 'Journaliste']],
    answers: [[/Réponse|RÉPONSE/, 'Réponse']],
    voices: [[/Mod[ée]ratrice|Modérateur/, 'Modérateur']],
    spokesperson: [[/Porte-parole/, 'Porte-parole']],
    nobody: [[/REMARQUE/, 'REMARQUE']],
  },
  page: {
    briefing: [[/point de presse|conf[ée]rence|porte-parole|entretien/, 'Point de presse du porte-parole']],
    interview: [[/entretien/, 'Entretien avec Anne Exemple']],
  },
  persons: {
    heldBy: 'par',
    and: 'et avec',
    former: 'ancien ancienne',
    sir: 'm monsieur',
    madam: 'mme madame',
    offices: 'le la el ministre',
    joining: 'de des du',
    officeBehind: [
      [/ministr[aeo]|porte-parole|président|directrice|directeur/, 'Anne Exemple, porte-parole du ministère'],
    ],
    leads: [[/mod[eé]rat/, 'Modératrice']],
  },
  talk: {
    greetings: [[/merci\b[^.?!]{0,30}|bonjour\b[^.?!]{0,40}/, 'Merci beaucoup']],
    pleasantries: [[/très heureux/, 'Très heureux de vous voir']],
    iAm: [[/je suis|je m['’]appelle/, 'je suis Anne Exemple']],
    myNameIs: [[/je m['’]appelle/, 'Je m’appelle Anne Exemple et je viens de Norlande']],
    ofNewsroom: 'du le les',
    bareQuestions: [
      [
        /(?:Quel(?:le)? est votre|Votre) (?:commentaire|réaction|avis|position)[^?]{0,20}/,
        'Quelle est votre réaction',
      ],
      [/Qu['’]en pensez-vous|Est-ce (?:vrai|exact)|Comment commentez-vous[^?]{0,20}/, 'Qu’en pensez-vous'],
    ],
    farewells: [
      [/pour conclure|enfin,/, 'Pour conclure,'],
      [/je (?:voudrais|tiens à) (?:\p{L}+ )?(?:souhaiter|féliciter)/u, 'Je tiens à vous féliciter'],
    ],
  },
  stage: { round: [[/rires|applaudissements/, '(rires)']] },
  topics: {
    generic:
      'situation évolution développement actualité point résultat résultats prochain prochaine visite participation réunion ' +
      'entretien entretiens déclaration réaction position annonce rencontre conférence session anniversaire',
    publicLife: 'état états gouvernement république fédération union conseil assemblée',
    offices:
      'président présidente ministre premier première secrétaire ambassadeur ambassadrice chancelier roi reine prince ' +
      'monsieur madame m mme gouverneur maire directeur général sénateur député',
    joining: 's de du des la le les l un une sur en au aux',
    joinsName: 'de du des la le les',
  },
};
