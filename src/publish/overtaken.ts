/** Somebody else wrote meanwhile what a build had read: another build of the same archive, git. What it would publish may be of the past. */
export class Overtaken extends Error {
  /** @param what is another now: "lectern.lock" */
  constructor(what: string) {
    super(`${what} was changed while the site was built, by another build or by git. Build again.`);
  }
}
