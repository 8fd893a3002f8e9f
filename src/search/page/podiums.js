// @ts-check
/** What podiums are called where answers of several are shown together. */

/** So many colours are told apart. */
const PODIUMS = 6;

/**
 * Names and colours of podiums, by the id of their series, in the order of the archive’s series. A series that several languages share
 * may be called otherwise in each, as it is told there from others: it is called as the pages of this language call it. Of two that are called alike each has
 * its language behind its name.
 * @param {ReadonlyMap<string, { series: [string, string][] }>} offers by language @param {string} ownLang of the page
 * @returns {Map<string, { name: string, colour: number }>} `colour` from 1
 */
export function podiumsOf(offers, ownLang) {
  const all = [...offers.values()].flatMap(({ series }) => series);
  const names = new Map([...all, ...(offers.get(ownLang)?.series ?? [])]);
  const called = [...names.values()];
  const langOf = (/** @type {string} */ id) =>
    [...offers].find(([, { series }]) => series.some(([own]) => own === id))?.[0] ?? ownLang;
  return new Map(
    [...names].map(([id, name], at) => {
      const isOnly = called.filter((one) => one === name).length === 1;
      const whole = isOnly ? name : `${name} (${languageName(langOf(id), ownLang)})`;
      return [id, { name: whole, colour: (at % PODIUMS) + 1 }];
    }),
  );
}

/** @param {string} tag of a language, or no tag at all @param {string} ownLang */
function languageName(tag, ownLang) {
  try {
    return new Intl.DisplayNames([ownLang, 'en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
