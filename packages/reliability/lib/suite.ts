/** What every suite of this package is: a run with settings, figures, and whether they hold. */

import type { Postgres } from '@/scripts/lib/postgres';

/** Numbers and words, by name: what goes into the line of JSON and into docs/reliability.md. */
export type Figures = Readonly<Record<string, number | string | boolean>>;

export interface Outcome {
  readonly figures: Figures;
  /** One sentence for each promise that was broken, with what it takes to see it again. Empty: the figures hold. */
  readonly broken: readonly string[];
}

export interface Run {
  /** Everything random comes from it: the same seed is the same run. */
  readonly seed: number;
  /** How much, by name; every one has a default. */
  readonly size: Readonly<Record<string, number>>;
  /** The server behind every database of the run, with `--postgres`. */
  readonly postgres?: Postgres | undefined;
  /** For a person who watches; the figures are printed at the end. */
  readonly say: (line: string) => void;
}

export interface Suite<Size extends Readonly<Record<string, number>> = Readonly<Record<string, number>>> {
  readonly name: string;
  /** What is promised, in a sentence. */
  readonly promise: string;
  /** The whole of it, as docs/reliability.md reports it. */
  readonly full: Size;
  /** What `npm test` runs of it. */
  readonly short: Size;
  /** Holds on PostgreSQL as on SQLite: it takes `--postgres`. */
  readonly onPostgres?: true;
  run(run: Omit<Run, 'size'> & { readonly size: Size }): Promise<Outcome>;
}
