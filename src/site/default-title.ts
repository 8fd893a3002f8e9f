/** What an archive is called that does not say so itself, in the words of its own language. */
const titles: Readonly<Record<string, string>> = {
  ar: 'الإحاطات الصحفية',
  de: 'Pressekonferenzen',
  es: 'Ruedas de prensa',
  fr: 'Points de presse',
  it: 'Conferenze stampa',
  ja: '記者会見',
  pt: 'Conferências de imprensa',
  ru: 'Брифинги',
  uk: 'Брифінги',
  zh: '新闻发布会',
};

/** @param lang BCP 47; English where there are no words of its own */
export function defaultTitle(lang: string): string {
  const base = lang.toLowerCase().split('-')[0] ?? '';
  return (Object.hasOwn(titles, base) && titles[base]) || 'Briefings';
}
