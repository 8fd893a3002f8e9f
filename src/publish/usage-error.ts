/** A wish that cannot be fulfilled as it was put; its message says how to put it. */
export class UsageError extends Error {}
