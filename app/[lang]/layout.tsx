import type { ReactNode } from 'react';
import { currentLanguage } from '#language';
import { documentMetadata, documentViewport, HtmlDocument } from '@/app/document';
import { WordsOf } from '@/components/language/words-of';
import { currentLocale } from '@/lib/language/in-language';
import { SHOP_SEGMENTS } from '@/lib/language/languages';

export const generateMetadata = documentMetadata;
export const viewport = documentViewport;

/** Of every page of the shop: those that are prerendered are so in each language. */
export const generateStaticParams = () => SHOP_SEGMENTS.map((lang) => ({ lang }));

export default function ShopDocument({ children }: { children: ReactNode }) {
  return (
    <WordsOf language={currentLanguage()}>
      <HtmlDocument locale={currentLocale()}>{children}</HtmlDocument>
    </WordsOf>
  );
}
