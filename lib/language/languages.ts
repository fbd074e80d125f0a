/** The languages of the shop (`languages` in shop/config), and how an address tells them: the first one's are bare, `/hi/cart` is Hindi. */
import { shop } from '@/shop/config';
import { BARE } from './bare';

export type Language = keyof typeof shop.languages;

export const LANGUAGES = Object.keys(shop.languages) as [Language, ...Language[]];

const unknown = LANGUAGES.find((letters) => !/^[a-z]{2}$/.test(letters));
if (unknown) throw new Error(`languages in shop/config.ts: “${unknown}” are not two small letters, as hi`);

/** Of bare addresses, of the console, and of whatever nobody asked in a language. */
export const [FIRST_LANGUAGE] = LANGUAGES;

export function isLanguage(text: string | null | undefined): text is Language {
  return typeof text === 'string' && Object.hasOwn(shop.languages, text);
}

/** As rows keep it. @param letters null, or of a language that the shop may have no longer. */
export function languageOf(letters: string | null | undefined): Language {
  return isLanguage(letters) ? letters : FIRST_LANGUAGE;
}

/** @param path of a page of the shop; anything else, such as the gateway's address, stays. @returns the same page in a language. */
export function pathIn(language: Language, path: string): string {
  if (!path.startsWith('/')) return path;
  const bare = barePath(path);
  if (language === FIRST_LANGUAGE) return bare;
  return /^\/(?:[?#]|$)/.test(bare) ? `/${language}${bare.slice(1)}` : `/${language}${bare}`;
}

/** The same page in each language, for search engines; the first one's is for whoever reads none of them. */
export function inLanguages(path: string): Record<string, string> {
  return {
    ...Object.fromEntries(LANGUAGES.map((language) => [language, pathIn(language, path)])),
    'x-default': pathIn(FIRST_LANGUAGE, path),
  };
}

/** Without its language. On the server `usePathname` has what the address was rewritten to. */
function barePath(path: string): string {
  const [, first, rest] = /^\/([a-z]+)((?:[/?#].*)?)$/s.exec(path) ?? [];
  if ((first !== BARE && !isLanguage(first)) || rest === undefined) return path;
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** Of an address as the browser has it. */
export function languageOfPath(path: string): Language {
  return languageOf(/^\/([a-z]{2})(?:[/?#]|$)/.exec(path)?.[1]);
}

/** As `Intl` has it: `hi-IN`. */
export function localeOf(language: Language): string {
  return `${language}${shop.locale.slice(shop.locale.indexOf('-'))}`;
}

/** What stands for each language in the routes of the shop, whose `[lang]` may be any word. */
export const SHOP_SEGMENTS: readonly string[] = [BARE, ...LANGUAGES.filter((one) => one !== FIRST_LANGUAGE)];
