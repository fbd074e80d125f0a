/** In the browser a document is in one language, whose sentences come with it. On the server: `current.ts`. */
import type { Messages } from '@/shop/messages/language';
import { type Language, languageOfPath } from './languages';

let words: Messages | undefined;

export const currentLanguage = (): Language => languageOfPath(window.location.pathname);

export const currentWords = (): Messages | undefined => words;

/** Once, before anything of the document is drawn. */
export function setWords(own: Messages): void {
  words = own;
}
