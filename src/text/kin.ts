/**
 * Names of one country that share no stem: land, people, capital. A title says "Poland-Belarus border", the question
 * "the Polish side" and "Minsk". English, lower case.
 */
const FAMILIES: readonly string[] = [
  'poland polish poles warsaw',
  'france french paris',
  'china chinese beijing prc',
  'germany german germans berlin',
  'britain british uk london england english',
  'us usa america american americans washington',
  'netherlands dutch hague',
  'greece greek athens',
  'turkey turkish türkiye ankara turks',
  'spain spanish madrid',
  'sweden swedish stockholm',
  'denmark danish copenhagen',
  'finland finnish helsinki',
  'norway norwegian oslo',
  'dprk pyongyang',
  'russia russian russians moscow',
  'ukraine ukrainian kiev kyiv',
  'belarus belarusian minsk',
  'iran iranian tehran',
  'japan japanese tokyo',
  'czech czechia prague',
  'switzerland swiss bern',
  'ireland irish dublin',
  'portugal portuguese lisbon',
  'cyprus cypriot nicosia',
  'estonia estonian tallinn',
  'latvia latvian riga',
  'lithuania lithuanian vilnius',
  'moldova moldovan chisinau',
  'armenia armenian yerevan',
  'azerbaijan azerbaijani baku',
  'georgia georgian tbilisi',
  'kazakhstan kazakh kazakhstani',
  'kyrgyzstan kyrgyz bishkek',
  'syria syrian damascus',
  'philippines philippine filipino manila',
  'thailand thai bangkok',
  'afghanistan afghan afghans kabul taliban',
  'libya libyan tripoli',
  'sudan sudanese khartoum',
  'lebanon lebanese beirut',
  'israel israeli',
  'palestine palestinian palestinians',
];

const FAMILY_OF = new Map<string, number>(
  FAMILIES.flatMap((names, index) => names.split(' ').map((name) => [name, index] as const)),
);

/** A number that two names of one country share, or null. */
export function countryOf(word: string): number | null {
  return FAMILY_OF.get(word) ?? null;
}

/** True for two stems that are likely forms of one word: "migrat" and "migrant", "vaccin" and "vaccination". */
export function isKin(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length);
  if (short < 4) return false;
  let same = 0;
  while (same < short && a[same] === b[same]) same++;
  return (
    same >= Math.max(4, Math.ceil(Math.max(a.length, b.length) * 0.6)) || (same >= 5 && same >= short - 1)
  );
}
