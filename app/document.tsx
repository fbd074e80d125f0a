import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { DocumentFrame } from '@/components/document-frame';
import { env } from '@/lib/env';
import { theme } from '@/lib/theme';
import { shop } from '@/shop/config';
import { fontVariables } from '@/shop/fonts';
import './globals.css';

export function documentMetadata(): Metadata {
  return {
    metadataBase: new URL(env().PUBLIC_URL),
    title: { default: `${shop.name}: ${shop.tagline}`, template: `%s · ${shop.name}` },
    // Of pages that have none of their own.
    description: shop.description,
    applicationName: shop.name,
    formatDetection: { telephone: false, address: false, email: false },
  };
}

export const documentViewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: theme.light.paper },
    { media: '(prefers-color-scheme: dark)', color: theme.dark.paper },
  ],
};

/** What the shop's pages and the console's lie in. @param locale as `Intl` has it. */
export function HtmlDocument({ locale, children }: { locale: string; children: ReactNode }) {
  return (
    <DocumentFrame lang={locale} className={fontVariables}>
      {children}
    </DocumentFrame>
  );
}
