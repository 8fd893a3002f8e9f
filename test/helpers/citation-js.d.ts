/** What tests ask of a library that has no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    /** CSL-JSON */
    readonly data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
