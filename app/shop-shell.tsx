import type { ReactNode } from 'react';
import { ShopFooter } from '@/components/shop-footer';
import { ShopHeader } from '@/components/shop-header';
import { CONTENT, SkipLink } from '@/components/skip-link';
import { categoryLinks } from '@/lib/catalog/catalogue';
import { linkTo, shopPages } from '@/lib/pages/shop-pages';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';

/** Header and footer around a page of the shop. The page brings its own `<main>`. */
export async function ShopShell({ children }: { children: ReactNode }) {
  const categories = await categoryLinks();
  return (
    <div data-shop className="flex min-h-dvh flex-col">
      <SkipLink />
      <ShopHeader categories={categories} />
      <div id={CONTENT} tabIndex={-1} className="flex-1 outline-none">
        {children}
      </div>
      <ShopFooter categories={categories} pages={shopPages().map(linkTo)} takesCards={isEnabled('emi')} />
    </div>
  );
}
