import type { ReactNode } from 'react';
import { documentMetadata, documentViewport, HtmlDocument } from '@/app/document';
import { currentLocale } from '@/lib/language/in-language';

export const generateMetadata = documentMetadata;
export const viewport = documentViewport;

/** The console is in the first language. */
export default function ConsoleDocument({ children }: { children: ReactNode }) {
  return <HtmlDocument locale={currentLocale()}>{children}</HtmlDocument>;
}
