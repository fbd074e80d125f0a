'use client';

import { unstable_isUnrecognizedActionError } from 'next/navigation';
import { useEffect } from 'react';
import { loadUpdatedPage } from './kept-form';

/** A page that has just loaded is of the build that runs: loading it again would not mend it. */
const SETTLED_MS = 10_000;

/**
 * For error boundaries: whether the page is of a build that does not run any more, because its action is unknown or
 * its code is gone. The page then loads again by itself.
 */
export function useUpdatedShop(error: unknown): boolean {
  const unknownAction = unstable_isUnrecognizedActionError(error);
  const goneCode =
    error instanceof Error && error.name === 'ChunkLoadError' && performance.now() > SETTLED_MS;
  useEffect(() => {
    if (unknownAction) loadUpdatedPage();
    else if (goneCode) location.reload();
  }, [unknownAction, goneCode]);
  return unknownAction || goneCode;
}
