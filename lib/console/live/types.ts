export interface News {
  /** Differs once what the page shows has changed. */
  readonly stamp: string;
  /** How long ago something changed last, in milliseconds; null where nothing ever has. */
  readonly ageMs: number | null;
}
