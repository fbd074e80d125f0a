import type { ReactNode } from 'react';
import type { Language } from '@/lib/language/languages';
import { scripts } from '@/shop/languages/scripts';

/** A page in the first language carries no sentences of another. */
export function WordsOf({ language, children }: { language: Language; children: ReactNode }) {
  const Words = scripts[language];
  return Words ? <Words>{children}</Words> : children;
}
