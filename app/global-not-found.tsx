import type { Metadata } from 'next';
import { NotFoundMessage } from '@/components/not-found-message';
import { notFoundPage } from '@/shop/messages';
import RootLayout from './layout';
import { ShopShell } from './shop-shell';

// Its header names the categories.
export const revalidate = 60;

export const metadata: Metadata = { title: notFoundPage.title };

/** Of addresses that nobody has. A page of its own: as `not-found.tsx` it would travel in the data of every page. */
export default function GlobalNotFound() {
  return (
    <RootLayout>
      <ShopShell>
        <NotFoundMessage />
      </ShopShell>
    </RootLayout>
  );
}
