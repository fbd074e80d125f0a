import type { ReactNode } from 'react';
import { ShopFrame } from '@/components/shop-frame';
import { categoryLinks } from '@/lib/catalog/catalogue';
import { linkTo, shopPages } from '@/lib/pages/shop-pages';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';

/** Header and footer around a page of the shop. The page brings its own `<main>`. */
export async function ShopShell({ children }: { children: ReactNode }) {
  const categories = await categoryLinks();
  return (
    <ShopFrame categories={categories} pages={shopPages().map(linkTo)} takesCards={isEnabled('emi')}>
      {children}
    </ShopFrame>
  );
}
