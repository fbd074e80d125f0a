/** What a page that was being made is told: Next.js passes an error's digest on to the browser, and nothing else of it. */
export const DATABASE_UNAVAILABLE = 'DATABASE_UNAVAILABLE';

/** The database stayed locked by others, cannot be reached, or its disk is full: the caller may try again later. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
  readonly digest = DATABASE_UNAVAILABLE;
}
