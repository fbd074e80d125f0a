/** What a worker is told, and what it tells. */

export interface Work {
  /** Side by side. */
  readonly shoppers: number;
  readonly seconds: number;
  /** Variants of which each order takes one. */
  readonly goods: readonly string[];
}

export interface Done {
  /** Placed, paid and settled. */
  readonly orders: number;
  /** Given up because the database stayed busy for five seconds. */
  readonly unavailable: number;
  /** Of the processor, in milliseconds. */
  readonly cpuMs: number;
}
