const letters = 'bcdfghjklmnpqrstvwxz';

/** A word that nothing resembles, the same for the same number: "babbob", "cabbob" … */
export const word = (number: number) => {
  const at = (place: number) => letters[Math.floor(number / 20 ** place) % 20]!;
  return `${at(0)}a${at(1)}${at(2)}ob`;
};

/** So many of them in a row. */
export const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => word(from + at)).join(' ');
