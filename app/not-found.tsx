import type { Metadata } from 'next';
import { NotFoundMessage } from '@/components/not-found-message';
import { notFoundPage } from '@/shop/messages';
import { ShopShell } from './shop-shell';

// Its header names the categories.
export const revalidate = 60;

export const metadata: Metadata = { title: notFoundPage.title };

export default function NotFound() {
  return (
    <ShopShell>
      <NotFoundMessage />
    </ShopShell>
  );
}
