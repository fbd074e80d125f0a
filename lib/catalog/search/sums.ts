/** Numbers to which scores are added: one array for all searches, so that a search costs what it finds and not what there is. Pure. */
export class Sums {
  /** In the order in which they were found. */
  readonly found: number[] = [];
  private scores = new Float64Array();
  private times = new Uint32Array();

  /** Before a search. @param length above each number. */
  begin(length: number): void {
    for (const number of this.found) {
      this.scores[number] = 0;
      this.times[number] = 0;
    }
    this.found.length = 0;
    if (this.scores.length >= length) return;
    // With room, so that a product more does not mean new ones.
    this.scores = new Float64Array(2 * length);
    this.times = new Uint32Array(2 * length);
  }

  add(number: number, score: number): void {
    const times = this.times[number] ?? 0;
    if (times === 0) this.found.push(number);
    this.times[number] = times + 1;
    this.scores[number] = (this.scores[number] ?? 0) + score;
  }

  scoreOf(number: number): number {
    return this.scores[number] ?? 0;
  }

  timesOf(number: number): number {
    return this.times[number] ?? 0;
  }
}
