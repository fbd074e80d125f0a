import type { ReactNode } from 'react';
import type { Language } from '@/lib/language/languages';
import { Hindi } from './hindi';

/** Each carries the sentences of its language to the browser, and only of its own. */
const CARRIERS: Partial<Record<Language, (props: { children: ReactNode }) => ReactNode>> = { hi: Hindi };

export function WordsOf({ language, children }: { language: Language; children: ReactNode }) {
  const Words = CARRIERS[language];
  return Words ? <Words>{children}</Words> : children;
}
