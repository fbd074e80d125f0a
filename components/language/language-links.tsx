'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { currentLanguage } from '#language';
import { LANGUAGES, pathIn } from '@/lib/language/languages';
import { shop } from '@/shop/config';

/** The same page in the shop's other languages. Another document, since a document brings the sentences of one language. */
export function LanguageLinks() {
  return (
    // A page that is prerendered knows nothing of what is searched for or chosen: its script does.
    <Suspense fallback={<Links query="" />}>
      <LinksWithQuery />
    </Suspense>
  );
}

function LinksWithQuery() {
  const query = useSearchParams().toString();
  return <Links query={query && `?${query}`} />;
}

function Links({ query }: { query: string }) {
  const path = usePathname();
  const own = currentLanguage();
  return LANGUAGES.filter((language) => language !== own).map((language) => (
    <a
      key={language}
      href={`${pathIn(language, path)}${query}`}
      lang={language}
      hrefLang={language}
      // In a face of the system's: one word is not worth the letters of a whole script.
      className="shrink-0 font-[system-ui]"
    >
      {shop.languages[language]}
    </a>
  ));
}
