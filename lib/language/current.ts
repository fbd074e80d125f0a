/**
 * The language of what is being drawn, on the server: of the address that is asked for, or of the order that is written about.
 * Browsers have `current-browser.ts` in its place (`#language` in package.json).
 *
 * Next.js tells the language of an address (`[lang]`) as a promise and to server components alone. Messages are plain values
 * that components of either kind read, so this reads the store that the promise is made from (decision 027).
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external.js';
import { otherLanguages } from '@/shop/languages/other-languages';
import type { Messages } from '@/shop/messages/language';
import { FIRST_LANGUAGE, isLanguage, type Language, languageOfPath } from './languages';

const spokenWithin = new AsyncLocalStorage<Language>();

export function currentLanguage(): Language {
  return spokenWithin.getStore() ?? languageOfRequest() ?? FIRST_LANGUAGE;
}

/** For what nobody asked for by an address: a letter, a way back from the gateway. */
export function speakIn<T>(language: Language, work: () => T): T {
  return spokenWithin.run(language, work);
}

/** Undefined in the first language, whose sentences are where they are used. */
export function currentWords(): Messages | undefined {
  const language: string = currentLanguage();
  return otherLanguages[language];
}

/** The browser's alone: on the server every language is there. */
export function setWords(_words: Messages): void {}

function languageOfRequest(): Language | undefined {
  const unit = workUnitAsyncStorage.getStore();
  if (!unit) return undefined;
  const root = 'rootParams' in unit ? unit.rootParams?.lang : undefined;
  if (typeof root === 'string') return isLanguage(root) ? root : undefined;
  return 'url' in unit ? languageOfPath(unit.url.pathname) : undefined;
}
