import type { Metadata } from 'next';
import { documentMetadata, documentViewport, HtmlDocument } from '@/app/document';
import { NotFoundMessage } from '@/components/not-found-message';
import { shop } from '@/shop/config';
import { notFoundPage } from '@/shop/messages';
import { ShopShell } from './shop-shell';

// Its header names the categories.
export const revalidate = 60;

export const viewport = documentViewport;

export const generateMetadata = (): Metadata => ({
  ...documentMetadata(),
  title: notFoundPage.title,
  description: notFoundPage.description,
});

/** Of addresses that nobody has. A page of its own: as `not-found.tsx` it would travel in the data of every page. */
export default function GlobalNotFound() {
  return (
    <HtmlDocument locale={shop.locale}>
      <ShopShell>
        <NotFoundMessage />
      </ShopShell>
    </HtmlDocument>
  );
}
