import { describeError, log } from '@/lib/log';

let told = false;

/**
 * `next build` may run where no database has been made yet, in an image's build for one. The pages are
 * then prerendered empty and filled by their first revalidation. At any other time a missing table throws.
 */
export async function orEmptyAtBuild<T>(read: () => Promise<T>, empty: T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (process.env.NEXT_PHASE !== 'phase-production-build' || !isMissingTable(error)) throw error;
    if (!told) log.warn('built without a catalogue', { error: describeError(error) });
    told = true;
    return empty;
  }
}

function isMissingTable(error: unknown): boolean {
  return error instanceof Error && (/no such table/.test(error.message) || isMissingTable(error.cause));
}
