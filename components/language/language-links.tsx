'use client';

import { usePathname } from 'next/navigation';
import { currentLanguage } from '#language';
import { LANGUAGES, pathIn } from '@/lib/language/languages';
import { shop } from '@/shop/config';

/** The same page in the shop's other languages. Another document, since a document brings the sentences of one language. */
export function LanguageLinks() {
  const path = usePathname();
  const own = currentLanguage();
  return LANGUAGES.filter((language) => language !== own).map((language) => (
    <a
      key={language}
      href={pathIn(language, path)}
      lang={language}
      hrefLang={language}
      // What is searched for or chosen stays.
      onClick={({ currentTarget }) => {
        currentTarget.search = window.location.search;
      }}
      // In a face of the system's: one word is not worth the letters of a whole script.
      className="inline-flex min-h-11 shrink-0 items-center px-2 font-[system-ui] text-muted underline-offset-8 hover:text-ink hover:underline"
    >
      {shop.languages[language]}
    </a>
  ));
}
