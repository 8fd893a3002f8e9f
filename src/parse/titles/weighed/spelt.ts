/** A title as it is told from others: whoever says it. */
export const spelt = (title: string): string => title.toLowerCase().replace(/[“”?]/g, '');
