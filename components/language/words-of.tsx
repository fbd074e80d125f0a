'use client';

import { lazy, type ReactNode } from 'react';
import { setWords } from '#language';
import type { Language } from '@/lib/language/languages';
import { scripts } from '@/shop/languages/scripts';

/** No boundary of Suspense: the server sends the page whole, and the browser draws nothing before the sentences are there. */
const carriers = new Map(
  Object.entries(scripts).map(([language, load]) => [
    language,
    lazy(async () => {
      setWords(await load());
      return { default: ({ children }: { children: ReactNode }) => children };
    }),
  ]),
);

export function WordsOf({ language, children }: { language: Language; children: ReactNode }) {
  const Words = carriers.get(language);
  return Words ? <Words>{children}</Words> : children;
}
