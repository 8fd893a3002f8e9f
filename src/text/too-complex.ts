/** A text whose markup would take more to build, or nest deeper, than any transcript needs. The message says what is too much. */
export class TooComplexError extends Error {}
