const NAMED_GROUP = /\(\?<[a-z]+>/gi;

/** One pattern for all of these that share their flags: it matches where any of them does. Names of groups are dropped. */
export function anyOf(patterns: readonly RegExp[]): RegExp[] {
  return [...new Set(patterns.map(({ flags }) => flags))].map((flags) => {
    const sources = patterns.filter((one) => one.flags === flags).map(({ source }) => source);
    return new RegExp(sources.join('|').replace(NAMED_GROUP, '('), flags);
  });
}
