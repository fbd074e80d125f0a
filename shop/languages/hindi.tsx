'use client';

import type { ReactNode } from 'react';
import { setWords } from '#language';
import * as words from '../messages.hi';

setWords(words);

/** What lies within is drawn once the sentences are here. */
export function Hindi({ children }: { children: ReactNode }) {
  return children;
}
