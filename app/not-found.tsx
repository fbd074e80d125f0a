import type { Metadata } from 'next';
import { NotFoundMessage } from '@/components/not-found-message';
import { ShopShell } from './shop-shell';

// Its header names the categories.
export const revalidate = 60;

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <ShopShell>
      <NotFoundMessage />
    </ShopShell>
  );
}
