/** What the switches and the loops of instrumented code talk to. */
export class Probe {
  /** id of the mutant that runs; -1: none */
  active = -1;
  /** by id: 1 where its switch was asked since the last `clear` */
  readonly reached: Uint8Array;
  /** turns of loops since the last `clear` */
  turns = 0;
  mostTurns = Number.POSITIVE_INFINITY;
  /** when a loop is ended, by `performance.now()` */
  until = Number.POSITIVE_INFINITY;
  /** a loop was ended because it took more turns than allowed, or longer */
  endless = false;

  constructor(mutants: number) {
    this.reached = new Uint8Array(mutants);
  }

  readonly isActive = (id: number): boolean => {
    this.reached[id] = 1;
    return id === this.active;
  };

  readonly turn = (): void => {
    this.turns += 1;
    const late = this.turns % 1024 === 0 && performance.now() > this.until;
    if (this.turns <= this.mostTurns && !late) return;
    this.endless = true;
    throw new Error('A loop has no end');
  };

  clear(): void {
    this.reached.fill(0);
    this.turns = 0;
  }

  reachedIds(): number[] {
    return [...this.reached.keys()].filter((id) => this.reached[id] === 1);
  }
}
